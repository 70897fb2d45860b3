/// A verb of conveying with what it conveys, in either order: `学习贯彻…精神`, `举办…精神宣讲会`.
struct ConveyingPhrase {
    /// The verb, or where the directive stands before it, the directive and it.
    let verb: Range<Int>
    let directives: [Range<Int>]
    /// Where to go on behind the verb.
    let end: Int

    private static let openers = WordList("举办 举行 召开 开展 组织 围绕 就 对 举办了 召开了 开展了 组织了 作了")
    private static let nouns = WordList(
        "宣讲 专题宣讲 学习会 专题学习 学习班 培训班 专题培训 专题研讨 辅导 专题辅导 报告会 读书班 传达会 解读 专题讲座 座谈会 学习 传达学习 作宣讲 作了宣讲 作辅导 作了辅导 作专题 作了专题 进行宣讲 进行了宣讲 进行传达 进行了传达 进行学习 进行了学习 开展宣讲 开展学习 开展专题学习 开展集中学习 开展学习研讨 开展研讨 开展专题研讨 开展专题辅导 学习研讨 集中学习 宣传宣讲 进行解读 进行了解读 进行辅导 知识竞赛"
    )
    private static let modifiers = WordList("基层 主题 专题 线上 巡回 系列 集中 专场 微")
    private static let reach = 90

    static let starts: UnitSet = {
        var set = ConveyingVerb.starts
        set.formUnion(nouns.firsts)
        return set
    }()

    /// The phrase whose verb begins at `place`.
    static func read(_ prose: [UInt16], at place: Int) -> ConveyingPhrase? {
        if let phrase = inverted(prose, place) { return phrase }
        guard let verb = ConveyingVerb.read(prose, at: place) else { return nil }
        let reader = DirectiveReader(prose: prose, conveyed: verb.conveys)
        return ConveyingPhrase(
            verb: verb.range, directives: reader.read(from: verb.range.upperBound, to: prose.count),
            end: verb.range.upperBound)
    }

    private static func inverted(_ prose: [UInt16], _ place: Int) -> ConveyingPhrase? {
        let length = nouns.length(in: prose, at: place, before: prose.count)
        guard length > 0 else { return nil }
        let close = place - modifiers.length(in: prose, endingAt: place, after: 0)
        guard DirectiveWords.ends(prose, max(0, close - reach), close, conveyed: false) else { return nil }
        var start = place
        while start > 0, place - start < reach, !Glyph.endsSentence(prose[start - 1]), prose[start - 1] != Glyph.comma,
            prose[start - 1] != Glyph.newline
        {
            start -= 1
        }
        guard let opener = openers.first(in: prose, start..<close) else { return nil }
        let from = opener + openers.length(in: prose, at: opener, before: close)
        let directives = DirectiveReader(prose: prose, conveyed: false).read(from: from, to: close)
        guard !directives.isEmpty else { return nil }
        return ConveyingPhrase(verb: from..<place + length, directives: directives, end: place + length)
    }
}
