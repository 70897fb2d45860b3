/// The words around the names of acting organisations.
enum OrganisationWords {
    /// Endings of their names.
    static let endings = WordList(
        """
        工会 总工会 工联会 工会联合会 联合工会 工会工委 省总 市总 区总 县总 全总 经审会 经审办 女职委 女职工委员会 省委 市委 县委 区委 常委会 党组 机关党委 委员会 办公室 组织部 宣传部 统战部 宣教部 工作部 财务部 法律部 基层部
        权益部 保障部 教育局 教育厅 人社局 人社厅 司法局 应急管理局 卫健局 卫健委 住建局 交通局 民政局 财政局 税务局 公安局 法院 检察院 医院 学院 大学 中学 小学 学校 公司 集团 银行 支行 分行 联合社 合作社 协会 商会 学会 联合会
        妇联 团委 残联 工商联 互助会 保障会 基金会 文化宫 艺术团 代表团 调研组 督查组 工作组 慰问组 服务中心 管理中心 活动中心 研究院 事务所 俱乐部 工委 企业工会 管委会 街道办 报社 电视台
        """
    )

    static let unions = WordList("工会 总工会 工联会 省总 市总 区总 县总 全总")
    static let short = WordList("省总 市总 区总 县总 全总 省委 市委 县委 区委")

    static let verbs = WordList(
        """
        主席 副主席 副巡视员 副调研员 召开 举办 举行 开展 组织 联合 会同 承办 主办 协办 传达 学习 推进 推出 推动 启动 启用 开通 印发 发布 出台 部署 走访 慰问 深入 赴 到 来到 派出 成立 设立 建立 打造 为 向 与 和 及 在 对 以 把 将 围绕 通过 领导 主要 干部
        党组 机关 宣讲组 创新 积极 认真 全面 率先 携手 联手 作为 坚持 聚焦 采取 结合 根据 按照 邀请 表彰 指导 督导 督查 检查 调研 考察 承接 负责 要求 强调 指出 表示 介绍 给予 安排 探索 实施 实行 试点 推行 共 已 还 也 都 正 拨付 划拨
        签署 签订 共同 分别 利用 依托 针对 出资 投入 购买 发放 送 开设 开办 开 办 建 制定 制订 聘请 选派 培训 受邀 参加 出席 协同 配合 落实 履行 发挥 率队 带队 接到 收到 受理 办理 调解 提供 优化 整合 常务 协商 争取 等 从 用 请 日前 近日 首次 多 再次 继续 严格 高度 迅速 立即 专题
        """
    )

    /// Words between the head of a clause and a name, or within a clause before one.
    static let cuts = WordList(
        "由 联合 会同 听取 参观 走访 到 在 向 与 和 对 赴 来到 深入 以及 组织 受 邀请 从 对于 指导 通过 的 了 前往 依托 协同 为 给 把 让 请 会见 代表 督促 要求 推动 发动 支持 召开 开展 考察 督导 督查 组织 带领 加强 增强 发挥 扩大 体现 完善 希望 结合 推进 部署 主持 反馈 拓展 要 使 是 也 并 加大 协助 加入 强化 深化 提升 激活 持续 培养 率 好 全力 贯彻 学习 传达 落实 根据 按照 率领 当选 选举 接见 位于 先后 聘请 委托 建立 成立 纳入 列席 有效 特别 充分 同意 同 即 一任 志任 全面 围绕 提高 确保 来自 举办 重建 找实 四是 六是 五要"
    )
    static let heads = WordList(
        "近日 日前 期间 随后 同期 会上 会后 同时 今年 去年 目前 据悉 据了解 其中 全部 受 由 此次 连日来 近期 近年来 当天 当日 当晚 下午 上午 和 与 及 日")
    static let hours = WordList("上午 下午 晚 中午 晚上 傍晚 当天 起 凌晨 清晨 , ")
    /// Unions in general are no organisation that acts.
    static let general = WordList(
        "各级 各地 全市 全省 全区 全县 基层 企业工会 所有 广大 有关 相关 工会 加强 做好 推进 深化 抓好 一家 该 本 每 这 那 新建 未建 组建 百人 独立 规范 新时代 非公 智慧 以"
    )

    /// Names of many unions together, where nothing follows.
    static let together = WordList("中国工会 广东工会 全国工会 产业工会 行业工会 直属工会 两地工会 下级工会 上级工会")
    /// What unions are or ought to be like, right before the word: 专业化工会 is no union, 石化工会 is one.
    static let qualities = WordList(
        "基层 专业化 规范化 职业化 社会化 信息化 数字化 智能化 标准化 制度化 法治化 民主化 实体化 服务型 学习型 创新型 枢纽型 实干型 智慧型 新型 高素质 高水平 高质量 模范 先进 优秀 五星级")

    /// Longer words that begin with one of ``cuts``.
    private static let longer = WordList("代表大会 代表团 代表处 代表队 建立健全 好人 使馆")
    /// Cuts of one character that names of places hold as well: 从化区, 和平县, 太和镇, 高要区.
    private static let letters = UnitSet("从和同要也即好率使")
    private static let ranks = UnitSet("区县镇乡旗")
    private static let above = UnitSet("省市州区县")
    /// What stands before a rank without being a name: 和各区.
    private static let determiners = UnitSet("各全我该本此每多几两一二三四五六七八九十")

    /// Whether the word of ``cuts`` or ``heads`` in `range` is part of a name there, which does not begin before `start`.
    static func isWithinName(_ range: Range<Int>, in prose: [UInt16], after start: Int) -> Bool {
        if longer.length(in: prose, at: range.lowerBound, before: prose.count) > range.count { return true }
        guard range.count == 1, letters.contains(prose[range.lowerBound]), range.upperBound + 1 < prose.count,
            endings.length(in: prose, endingAt: range.lowerBound, after: start) == 0
        else { return false }
        let next = prose[range.upperBound]
        if ranks.contains(prose[range.upperBound + 1]) { return Glyph.isHan(next) && !determiners.contains(next) }
        let first = range.lowerBound - 1
        return ranks.contains(next) && first >= start && (first == start || above.contains(prose[first - 1]))
    }

    static let bonds = UnitSet("和与及")
    static let marks = UnitSet(
        "",
        [
            Glyph.pause, Glyph.comma, Glyph.stop, Glyph.semicolon, Glyph.colon, Glyph.exclamation, Glyph.question,
            Glyph.openQuote, Glyph.closeQuote, Glyph.openTitle, Glyph.closeTitle, Glyph.newline, Glyph.paren,
            Glyph.endParen, 0x22,
        ])
}
