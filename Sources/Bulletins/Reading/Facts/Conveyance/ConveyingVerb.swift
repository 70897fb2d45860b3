/// A group of verbs that says something is conveyed: 传达学习, 学习宣传贯彻, 宣讲了.
struct ConveyingVerb {
    let range: Range<Int>
    /// Whether 传达 is among them.
    let conveys: Bool

    private static let parts = WordList("传达 学习 宣讲 领学 解读 研学 宣传 贯彻 落实 领会 研讨 讨论 通报 贯彻落实")
    private static let telling = WordList("传达 学习 宣讲 领学 解读 研学")
    private static let joints = UnitSet("、和并与")
    private static let adverbs = WordList("认真 深入 专题 集中 系统 全面 迅速 及时")
    private static let conveying: Word = "传达"
    /// 学习 is then part of another word.
    private static let others = WordList(
        "组 团 队 员 小分队 稿 课 台 计划 方案 心得 热潮 班 会 型 强国 教育 活动 资料 体会 成果 笔记 小组 室 中心 园地 交流 的 到 平台 习惯")
    /// Behind the verb: it is done.
    private static let endings = WordList("了 好")

    /// The characters with which a group may begin.
    static let starts = parts.firsts

    /// The group that begins at `place`.
    static func read(_ prose: [UInt16], at place: Int) -> ConveyingVerb? {
        var end = place
        var tells = false
        var conveys = false
        var next = place
        while next < prose.count, next - place < 40 {
            let length = parts.length(in: prose, at: next, before: prose.count)
            if length > 0 {
                tells = tells || telling.isWord(prose, next..<next + length)
                conveys = conveys || prose.has(conveying, at: next, before: prose.count)
                next += length
                end = next
            } else if end > place, joints.contains(prose[next]) {
                next += 1
            } else {
                let adverb = end > place ? adverbs.length(in: prose, at: next, before: prose.count) : 0
                if adverb == 0 { break }
                next += adverb
            }
        }
        guard tells else { return nil }
        if others.length(in: prose, at: end, before: prose.count) > 0 { return nil }
        end += endings.length(in: prose, at: end, before: prose.count)
        return ConveyingVerb(range: place..<end, conveys: conveys)
    }
}
