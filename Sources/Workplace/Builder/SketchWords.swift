import Kernel

/// What a part of a sketch says, in a sentence.
struct SketchWords {
    let sketch: LedgerSketch
    /// Rules that are known, with their titles; others are called by their keys.
    var rules: [(id: RuleID, title: Text)] = []

    /// What a part is called.
    func title(_ part: any SketchPart) -> Text {
        if let check = part as? SketchCheck { return sketch.words(of: check) }
        return part.label.zh.isEmpty ? Text("（没有名称）", en: "(without a name)") : part.label
    }

    func words(_ part: any SketchPart) -> Text {
        switch part {
        case let field as SketchField: words(field)
        case let status as SketchStatus: words(status.term)
        case let step as SketchStep: words(step)
        case let count as SketchCount: words(count)
        default: Text("登记和修改时核对", en: "asked whenever it is filled in")
        }
    }

    private func words(_ field: SketchField) -> Text {
        var parts = [field.kind.label]
        if !field.choices.isEmpty { parts.append(Self.list(field.choices.map(\.label))) }
        if field.isRequired { parts.append(Text("必填", en: "required")) }
        if field.isListed { parts.append(Text("列表显示", en: "in lists")) }
        if field.dataClass != .open { parts.append(field.dataClass.label) }
        return Self.joined(parts)
    }

    func words(_ term: Term) -> Text {
        switch term {
        case .final: Text("办结", en: "the end")
        case .openEnded: Text("不限时", en: "without a term")
        case .by(let field): Text("限「", en: "due by “") + sketch.label(of: field) + Text("」那天", en: "”")
        case .within(let rule, _, _):
            rules.first { $0.id == rule }.map {
                Text("按「", en: "within “") + $0.title + Text("」的时限（\(rule)）", en: "” (\(rule))")
            } ?? Text("按规则 \(rule) 的时限", en: "within the term of rule \(rule)")
        }
    }

    private func words(_ step: SketchStep) -> Text {
        let from = sketch.statuses.filter { step.from.contains($0.name) }.map(\.label)
        let to = sketch.status(step.to)?.label ?? Text(same: "?")
        var parts = [Self.list(from) + Text(same: " → ") + to]
        parts.append(Text("由", en: "by ") + Self.list(SketchStep.standings.filter(step.by.contains).map(\.label)))
        if !step.asks.isEmpty {
            parts.append(Text("要填", en: "asks for ") + Self.list(step.asks.map(sketch.label)))
        }
        if step.needsAnother { parts.append(Text("登记人不能自己办", en: "not by whoever entered it")) }
        return Self.joined(parts)
    }

    private func words(_ count: SketchCount) -> Text {
        var parts = [
            count.kind == .flow ? Text("一段时间内的数", en: "in a period") : Text("期末的数", en: "at the end of a period"),
            count.sum.map { Text("合计「", en: "the sum of “") + sketch.label(of: $0) + Text("」", en: "”") }
                ?? Text("件数", en: "entries"),
            words(count.on),
        ]
        parts += count.conditions.map(words)
        if !count.breakdowns.isEmpty {
            parts.append(Text("按", en: "by ") + Self.list(count.breakdowns.map(sketch.label)) + Text("细分", en: ""))
        }
        return Self.joined(parts)
    }

    func words(_ day: CountDay) -> Text {
        switch day {
        case .opened: Text("计在登记日", en: "on the day of entry")
        case .closed: Text("计在办结日", en: "on the day of its end")
        case .field(let name): Text("计在「", en: "on the day of “") + sketch.label(of: name) + Text("」", en: "”")
        }
    }

    func words(_ condition: CountCondition) -> Text {
        if condition.field == CountCondition.status {
            let status = sketch.status(condition.value)?.label ?? Text(same: "?")
            return Text("状态是「", en: "status is “") + status + Text("」", en: "”")
        }
        guard let field = sketch.field(condition.field) else { return Text(same: "?") }
        let value =
            field.kind == .flag
            ? (condition.value == "1" ? Text("是", en: "yes") : Text("否", en: "no"))
            : field.choices.first { $0.name == condition.value }?.label ?? Text(same: "?")
        return Text("「", en: "“") + field.label + Text("」是「", en: "” is “") + value + Text("」", en: "”")
    }

    private static func list(_ words: [Text]) -> Text {
        Text(words.map { $0[.zh] }.joined(separator: "、"), en: words.map { $0[.en] }.joined(separator: ", "))
    }

    private static func joined(_ words: [Text]) -> Text {
        Text(words.map { $0[.zh] }.joined(separator: "，"), en: words.map { $0[.en] }.joined(separator: "; "))
    }
}

extension DataClass {
    var label: Text {
        switch self {
        case .open: Text("公开给能看台账的人", en: "for all who read the ledger")
        case .internal: Text("只在工会内部", en: "within the unions only")
        case .personal: Text("个人信息，列表打码", en: "personal, masked in lists")
        case .sealed: Text("密封，开启要写理由", en: "sealed; opening it needs a reason")
        }
    }
}
