/// The words of a credit that say what the names after them did.
enum CreditRole: Sendable {
    case reporter, correspondent, author, source, ignored

    private static let reporters = WordList("记者 本报记者 本刊记者 全媒体记者 融媒体记者 首席记者 见习记者 实习记者 特约记者 特派记者 本网记者")
    private static let correspondents = WordList(
        "通讯员 本报通讯员 特约通讯员 通联员 信息员"
    )
    private static let authors = WordList(
        "撰稿 撰稿人 撰文 作者 文 图文 文字 文图 投稿 投稿人 供稿人 来稿人 整理 采写 执笔 执笔人 填报 填报人 报送人 上报人 拟稿 拟稿人 文案 采编 写稿 报料"
    )
    private static let sources = WordList(
        "供稿 供稿单位 来稿 来稿单位 来源 信息来源 稿件来源 文章来源 资料来源 新闻来源 稿源 据 摘自 转自 原载 选自 作者单位 单位 报送单位 报送 提供 推荐单位")
    private static let others = WordList(
        "编辑 责任编辑 责编 校对 校审 审校 编审 审稿 审阅 审定 核稿 复核 签审 监制 策划 统筹 制作 排版 版式 设计 海报 视频 主编 副主编 总编 总编辑 值班主任 值班总编 审核人 签发人 报送日期 报送时间 供稿日期 供稿时间 投稿日期 投稿时间 来稿日期 来稿时间 填报日期 填报时间 上报时间 发稿时间 联系电话 电话 联系人 审核 审签 初审 复审 终审 二审 三审 一审 签发 摄影 摄 供图 图 图片 图片来源 图片由 摄影报道 报道 摘编 编 美编 值班编辑 发布时间 时间 日期 浏览 点击 阅读"
    )

    /// Of two roles whose words are as long the first counts.
    private static let lists: [(role: CreditRole, words: WordList)] = [
        (.reporter, reporters), (.correspondent, correspondents), (.author, authors), (.source, sources),
        (.ignored, others),
    ]
    /// The words of all roles: most words of a credit are none of them.
    private static let all = WordList(joining: [reporters, correspondents, authors, sources, others])

    /// The role and its length at the start of `units`.
    static func prefix(_ units: [UInt16]) -> (role: CreditRole, length: Int)? {
        let length = all.length(in: units, at: 0, before: units.count)
        guard length > 0,
            let list = lists.first(where: { $0.words.length(in: units, at: 0, before: units.count) == length })
        else { return nil }
        return (list.role, length)
    }

    private static let photographer = Glyph.unit("摄")

    /// The role and its length at the end of `units`.
    static func suffix(_ units: [UInt16]) -> (role: CreditRole, length: Int)? {
        let length = all.length(in: units, endingAt: units.count, after: 0)
        guard length > 0, length > 1 || length == units.count || units.last == photographer,
            let list = lists.first(where: { $0.words.length(in: units, endingAt: units.count, after: 0) == length })
        else { return nil }
        return (list.role, length)
    }
}
