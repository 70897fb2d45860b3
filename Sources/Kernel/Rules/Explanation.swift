/// An answer in words, the same at the terminal and on the page: what holds, where it is written, and the count.
public struct Explanation: Hashable, Sendable {
    public struct Fact: Hashable, Sendable {
        public let label: Text
        public let value: Text
    }
    public struct Line: Hashable, Sendable {
        public let first: Day
        public let last: Day
        public let why: Text
        /// One day, or several in a row.
        public var days: Text { first == last ? first.inFull : first.inFull + Text(" 至 ", en: " to ") + last.inFull }
    }

    public let title: Text
    public let facts: [Fact]
    /// Day by day; empty when nothing is counted. The last line is the due day.
    public let lines: [Line]
    public let remarks: [Text]
}

extension RuleAnswer {
    public var explanation: Explanation {
        guard let rule else {
            let title = Text(same: asked.rule + (asked.part.map { "." + $0 } ?? ""))
            return Explanation(title: title, facts: [fact("结果", "Result", status.words)], lines: [], remarks: remarks)
        }
        let lines = deadline?.lines.map { Explanation.Line(first: $0.first, last: $0.last, why: $0.words) } ?? []
        return Explanation(
            title: Text("\(rule.name) \(rule.title.zh)", en: "\(rule.name) \(rule.title.en)"),
            facts: result + rule.facts, lines: lines, remarks: remarks)
    }

    private var result: [Explanation.Fact] {
        let status = fact("结果", "Result", status.words)
        guard let deadline else { return [status] }
        let start = deadline.start.inFull
        guard let due = deadline.due?.inFull else { return [status, fact("起算", "From", start)] }
        if deadline.rule.isWindow {
            return [status, fact("开始", "Opens", due), fact("截止", "Closes", start)]
        }
        guard case .period(let period) = deadline.rule.value, period.isBefore else {
            return [status, fact("届满", "Last day", due), fact("起算", "From", start)]
        }
        return [status, fact("最迟", "At the latest", due), fact("倒算自", "Counted back from", start)]
    }
}

extension Rule {
    /// `XF-06.ask`
    public var name: String { id.description + (part.map { "." + $0 } ?? "") }

    fileprivate var facts: [Explanation.Fact] {
        var facts = [fact("规定", "Rule", value.words), fact("依据", "Source", citation)]
        if let starts { facts.append(fact("起算点", "Counted from", starts)) }
        if let ext { facts.append(fact("延长", "Extension", ext.words)) }
        if !events.isEmpty {
            let kinds = EventKind.allCases.filter(events.contains).map(\.words)
            facts.append(
                fact(
                    "可因何变动", "Moved by",
                    Text(kinds.map(\.zh).joined(separator: "、"), en: kinds.map(\.en).joined(separator: ", "))))
        }
        if let passed { facts.append(fact("期满之后", "Once it has passed", passed)) }
        if let note { facts.append(fact("说明", "Note", note)) }
        if let from { facts.append(fact("施行", "In force from", from.written)) }
        if let to { facts.append(fact("施行至", "In force until", to.written)) }
        facts.append(fact("可信度", "Confidence", confidence.words))
        facts.append(fact("规则版本", "Version", Text(same: version)))
        return facts
    }
}

extension RuleExtension {
    /// 最多 15 日，须…… / at most 15 natural days
    public var words: Text {
        let most = Text("最多 \(most.words.zh)", en: "at most \(most.words.en)")
        let approved = approval.map { most + Text("，", en: ", ") + $0 } ?? most
        return asksReason ? approved + Text("，须有理由", en: ", with a reason") : approved
    }
}

extension Day {
    /// 2026年11月21日 星期六 / Saturday 21 November 2026
    fileprivate var inFull: Text {
        Text("\(civil.year)年\(withWeekday.zh)", en: "\(withWeekday.en) \(civil.year)")
    }
}

private func fact(_ zh: String, _ en: String, _ value: Text) -> Explanation.Fact {
    Explanation.Fact(label: Text(zh, en: en), value: value)
}
