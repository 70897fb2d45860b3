/// Posts whose organisation print leaves out because the post before them names it: 市总工会党组书记、主席.
enum ElidedPost {
    /// What may stand before the post proper in a post without organisation.
    private static let bodies = WordList("常务 兼职 挂职 党组 党委 纪委 工会 监事会 董事会 理事会 一级 二级 三级 四级 副 总 兼 职工 工委 财务 首席 机关党委")
    private static let posts = WordList(
        "书记 主席 主任 部长 局长 院长 校长 会长 理事长 董事长 董事 监事 经理 总经理 总经理助理 经理助理 工程师 总工程师 会计师 总会计师 秘书长 调研员 巡视员 组长 成员 主管 总监 所长 处长 科长 站长 行长 社长 厂长 队长"
    )
    /// Offices within an organisation, whose heads are named without it.
    private static let offices = WordList("室主任 科科长 处处长")
    private static let unions: Word = "工会"
    private static let federation: Word = "总工会"
    private static let parties = WordList("省委 市委 县委 区委 州委 旗委 镇委 街委 工委 政府 政协 人大")
    private static let partyBodies = WordList("党组 党委 党工委 纪委 党总支 党支部 机关党委 工会 董事会 监事会 经审会 经审委 女职委")

    /// Whether `range` is nothing but a post.
    static func isOne(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        if range.count <= 12, units.find(unions, in: range) == nil,
            offices.length(in: units, endingAt: range.upperBound, after: range.lowerBound) > 0
        {
            return true
        }
        if units.has(federation, at: range.lowerBound, before: range.upperBound) { return false }
        var place = range.lowerBound
        while place < range.upperBound {
            if posts.isWord(units, place..<range.upperBound) { return true }
            let length = bodies.length(in: units, at: place, before: range.upperBound)
            let post = posts.length(in: units, at: place, before: range.upperBound)
            if length == 0, post == 0 { return false }
            place += max(length, post)
        }
        return place > range.lowerBound
    }

    /// `head` and `post` as one: the chair of a union is its 主席, though print may say 工会主席.
    static func join(_ head: String, _ post: String) -> String {
        head.hasSuffix("工会") && post.hasPrefix("工会") ? head + post.dropFirst(2) : head + post
    }

    /// The organisation that the post `range` names; `nil` if it names none, or a committee whose other posts stand for
    /// themselves (市委副书记、市长).
    static func head(of units: [UInt16], _ range: Range<Int>) -> Range<Int>? {
        var end = range.upperBound
        while end > range.lowerBound {
            let length = max(
                Posts.posts.length(in: units, endingAt: end, after: range.lowerBound),
                ranks.length(in: units, endingAt: end, after: range.lowerBound))
            if length == 0 { break }
            end -= length
        }
        if parties.length(in: units, endingAt: end, after: range.lowerBound) > 0 { return nil }
        let length = partyBodies.length(in: units, endingAt: end, after: range.lowerBound)
        if end - length > range.lowerBound, length > 2 || isOffice(units, end, length, range.lowerBound) {
            end -= length
        }
        guard end - range.lowerBound >= 2 else { return nil }
        return range.lowerBound..<end
    }

    private static let ranks = WordList("副 常务 首席 助理 兼职 挂职 总 一级 二级 三级 四级 领导班子 兼 执行 名誉")

    /// 党组 and 党委 belong to whatever stands before them; 工会 only to a firm or school, for 市总工会 is itself one.
    private static func isOffice(_ units: [UInt16], _ end: Int, _ length: Int, _ start: Int) -> Bool {
        guard length == 2 else { return false }
        guard units.has(unions, at: end - 2, before: end) else { return true }
        return firms.length(in: units, endingAt: end - 2, after: start) > 0
    }

    private static let firms = WordList("公司 集团 厂 学院 学校 大学 医院 银行 局 中心 单位 企业")
}
