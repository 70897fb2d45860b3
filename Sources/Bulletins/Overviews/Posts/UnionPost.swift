/// What the words of an office tell of it.
enum UnionPost {
    /// Offices end in one of these; honours, trades and mere membership of a delegation do not.
    private static let offices = [
        "主席", "书记", "主任", "部长", "处长", "科长", "秘书长", "巡视员", "调研员", "成员", "委员", "常委", "干事", "局长", "厅长", "所长", "站长",
        "院长", "校长", "会长", "理事长", "监事长", "董事长", "经理", "市长", "县长", "区长", "省长", "州长", "镇长", "乡长",
    ]
    /// Those of a union itself.
    private static let own = [
        "主席", "书记", "主任", "部长", "处长", "科长", "秘书长", "巡视员", "调研员", "成员", "委员", "常委", "干事",
    ]
    /// Houses that a union keeps, or whose names begin alike: their heads are not its officers.
    private static let otherHouses = ["商会", "公司", "集团", "医院", "学校", "学院", "报社", "银行", "文化宫", "疗养院", "酒店", "宾馆", "工会"]
    /// Bodies that only unions have.
    private static let bodies = ["经审", "经费审查", "女职工", "女职委", "女工委"]

    static func isOffice(_ words: String) -> Bool {
        (2...24).contains(words.count) && offices.contains(where: words.hasSuffix)
    }

    /// Whether a union has this office behind its name.
    static func isOwn(_ post: String) -> Bool {
        (2...24).contains(post.count) && own.contains(where: post.hasSuffix)
            && !otherHouses.contains(where: post.contains)
    }

    static func isOnlyInUnions(_ post: String) -> Bool { bodies.contains(where: post.hasPrefix) && isOwn(post) }

    /// Whether several people hold it at a time: then another holder contradicts nobody.
    static func isShared(_ post: String) -> Bool {
        if ["成员", "委员", "常委", "巡视员", "调研员", "干事"].contains(where: post.hasSuffix) { return true }
        return post.contains("副") && !post.hasPrefix("常务副")
    }

    /// The order in which a union names its officers, lowest first.
    static func order(of post: String) -> Int {
        let leading = ["主席", "党组书记", "党委书记", "常务副主席", "党组副书记", "副主席", "党组成员", "经审会主任", "秘书长", "副秘书长"]
        return leading.firstIndex(of: post) ?? (post.contains("巡视员") || post.contains("调研员") ? 11 : 10)
    }
}
