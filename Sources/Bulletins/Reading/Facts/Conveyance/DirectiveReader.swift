/// Reads which directives stand behind a verb of conveying: `…重要讲话精神和中国工会十七大精神` are two.
struct DirectiveReader {
    let prose: [UInt16]
    /// The verb is 传达: a meeting or a notice is then a directive as it stands.
    let conveyed: Bool

    /// What is read at once; nobody prints a longer list of directives.
    private static let longest = 200
    private static let joints = WordList("、 和 及 以及 与 暨 及其")
    private static let commas = WordList("以及 和")
    /// What may be said behind a directive that does not end with 精神.
    private static let tails = WordList("大会 会议 会 活动 宣讲 学习 培训 专题 情况 的 等 并 后 以来 和 与 及 及其 主要内容 内容 全文 原文 解读 辅导 讲座 知识 报告会")
    /// What is told of beside the directives and is none.
    private static let others = WordList("盛况 概况 情况 背景 党课 主题教育 教育 活动 仪式 思想 业务 知识 纪实 花絮")
    private static let leads = WordList("了 好 学习 传达 宣传 开展 举办 进行 贯彻 落实 领会 党和国家领导人 关于学习 、")

    /// The directives that begin at `place` and end by `end`, each as its place.
    func read(from place: Int, to end: Int) -> [Range<Int>] {
        var items: [Range<Int>] = []
        var start = skipLeads(place, end)
        var at = start
        var depth = 0
        let limit = min(end, start + Self.longest)
        while at < limit {
            let unit = prose[at]
            if opens(unit) { depth += 1 }
            if closes(unit) {
                if depth == 0 { break }
                depth -= 1
            }
            if unit == Glyph.newline || depth == 0 && stops(unit, at, limit) { break }
            let joint = depth == 0 ? joint(at, limit) : 0
            if joint > 0, start < at, DirectiveWords.ends(prose, start, at, conveyed: conveyed) {
                items.append(start..<at)
                at += joint
                start = at
            } else if joint > 0, Self.others.length(in: prose, endingAt: at, after: start) > 0 {
                at += joint
                start = at
            } else {
                at += 1
            }
        }
        if let last = last(in: start..<min(at, limit)) { items.append(last) }
        return merged(items)
    }

    private func skipLeads(_ place: Int, _ end: Int) -> Int {
        var place = place
        while place < end {
            let length = Self.leads.length(in: prose, at: place, before: end)
            if length == 0 { break }
            place += length
        }
        return place
    }

    private func joint(_ place: Int, _ end: Int) -> Int {
        var at = place
        while at - place < 6 {
            let length = Self.joints.length(in: prose, at: at, before: end)
            if length > 0 {
                at += length
            } else if at < end, prose[at] == Glyph.comma {
                let next = Self.commas.length(in: prose, at: at + 1, before: end)
                if next == 0 { break }
                at += 1 + next
            } else {
                break
            }
        }
        return at - place
    }

    /// A mark that ends the list; a comma does not where 以及 follows.
    private func stops(_ unit: UInt16, _ place: Int, _ end: Int) -> Bool {
        if unit == Glyph.comma { return Self.commas.length(in: prose, at: place + 1, before: end) == 0 }
        return Glyph.endsSentence(unit) || unit == Glyph.semicolon || unit == Glyph.colon
    }

    private func opens(_ unit: UInt16) -> Bool {
        unit == Glyph.openTitle || unit == Glyph.openQuote || unit == Glyph.paren
    }

    private func closes(_ unit: UInt16) -> Bool {
        unit == Glyph.closeTitle || unit == Glyph.closeQuote || unit == Glyph.endParen
    }

    /// The directive that `range` begins with, whatever is said behind it: `…精神大会`, `《…》情况`.
    private func last(in range: Range<Int>) -> Range<Int>? {
        var best: Int?
        var depth = 0
        var place = range.lowerBound
        while place < range.upperBound {
            if opens(prose[place]) { depth += 1 }
            if closes(prose[place]) { depth = max(0, depth - 1) }
            place += 1
            guard depth == 0, DirectiveWords.ends(prose, range.lowerBound, place, conveyed: conveyed) else { continue }
            if prose.has(DirectiveWords.spirit, at: place - 2, before: place) {
                if DirectiveWords.notSpirits.length(in: prose, at: place, before: prose.count) == 0 {
                    return range.lowerBound..<place
                }
            } else if place == range.upperBound || Self.tails.length(in: prose, at: place, before: prose.count) > 0 {
                best = place
            }
        }
        return best.map { range.lowerBound..<$0 }
    }

    private static let continuations = WordList("重要 系列 讲话 指示 批示 论述 谈话 报告 致辞 致词")

    /// What names nothing by itself goes on with the directive before it: `…重要讲话和重要指示精神`.
    private func merged(_ items: [Range<Int>]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for item in items {
            if let before = result.last, DirectiveWords.isBare(prose, item) {
                guard Self.continuations.length(in: prose, at: item.lowerBound, before: item.upperBound) > 0 else {
                    continue
                }
                result[result.count - 1] = before.lowerBound..<item.upperBound
            } else {
                result.append(item)
            }
        }
        return result
    }
}
