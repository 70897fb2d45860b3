/// Tells people who are only quoted or studied from those who act: 传达学习省委书记某某讲话精神.
enum QuotedPeople {
    private static let verbs = WordList("学习 传达 贯彻 讨论 审议 宣讲 领会 落实 按照 根据 遵照 牢记 重温 聆听")
    private static let words = WordList("讲话 致词 致辞 报告 精神 指示 批示 回信 贺信 论述 要求 来信 嘱托")
    /// A clause longer than this is not searched further.
    private static let most = 120

    /// Whether the person with the titles `titles`, whose name ends at `end`, does not act.
    static func isQuoted(_ prose: [UInt16], titles: Range<Int>, end: Int) -> Bool {
        if Posts.distant.first(in: prose, titles) != nil { return true }
        var start = titles.lowerBound
        while start > 0, titles.lowerBound - start < most, !isMark(prose[start - 1]) { start -= 1 }
        guard let verb = verbs.first(in: prose, start..<titles.lowerBound) else { return false }
        var close = end
        while close < prose.count, close - end < most, !isMark(prose[close]) { close += 1 }
        guard words.first(in: prose, end..<close) != nil else { return false }
        return !acts(prose, verb..<titles.lowerBound)
    }

    /// `学习会由…主持`: behind the verb somebody is said to act.
    private static func acts(_ prose: [UInt16], _ range: Range<Int>) -> Bool { agents.first(in: prose, range) != nil }

    private static let agents = WordList("由 受 邀请 会议")

    private static func isMark(_ unit: UInt16) -> Bool {
        Glyph.endsSentence(unit) || unit == Glyph.comma || unit == Glyph.semicolon || unit == Glyph.newline
    }
}
