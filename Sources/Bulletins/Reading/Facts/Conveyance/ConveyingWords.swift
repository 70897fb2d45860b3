/// The words around a verb of conveying that tell whether it is an event.
enum ConveyingWords {
    /// Before the verb, and of no meaning here.
    static let adverbs = WordList(
        """
        专题 集中 认真 深入 及时 迅速 系统 第一时间 并 还 共同 一起 一同 重点 分别 再次 先后 都 均 纷纷 率先 带头 全文 原原本本 逐字逐句 逐条 具体 主要 专门 组织 进行 开展 负责 也 已 又 随后 首先 现场 统一 了 全面
        详细 一并 同步 组织开展 召集 通过视频 采取 地 就近 全程 即 随即 马上 立即 积极
        """
    )
    /// The verb's subject is a meeting, or those present.
    static let meetings = WordList(
        "会议 大会 会上 学习会 座谈会 全会 例会 活动 活动中 期间 现场 与会人员 参会人员 全体人员 与会干部 党员干部 干部职工 全体党员 大家 学习班 读书班 培训班 宣讲会 报告会 议程 会 培训 课程 讲座 此次学习 本次学习"
    )
    static let openers = WordList("召开 举行 举办 召开了 举办了 举行了 组织 开展 组织召开 主持召开 围绕")
    /// The verb's subject is a union or a part of it.
    static let bodies = WordList(
        "工会 总工会 工联会 省总 市总 区总 县总 全总 党组 领导班子 班子成员 机关党委 党支部 支部 宣讲组 宣讲团 宣讲队 宣讲员 宣讲小分队 工委 女职委 经审会 委员会 工作组 工作队 党总支 机关 干部 成员")
    static let posts = WordList("主席 副主席 书记 副书记 负责人 主要领导 领导 同志 部长 主任 委员 劳模 代表 教授 讲师 专家")
    static let forms = WordList("形式 方式 途径 渠道 等")
    /// A meeting that the clause itself opens: `召开全市工会学习…大会`.
    static let opened = WordList("召开 举行 举办 印发 下发 转发 发出")
    static let trips = WordList("到 赴 深入 走进 前往 来到")
    /// An earlier clause of the sentence that opens a meeting or leads somewhere.
    static let scenes = WordList(
        "召开 举行 举办 组织 开展 带队 到 赴 深入 走进 前往 来到 会议 大会 会上 参加 主持 学习会 利用 通过 活动 培训 此次学习 本次学习 率队 迅速行动 行动")

    static let speech = WordList("强调 要求 指出 表示 认为 希望 号召 倡议 明确提出 勉励 寄语 建议 提出")
    static let according = WordList("按照 根据 依照 遵照 落实")

    static let papers = WordList("印发 下发 发出 转发 制发 印发了 下发了 发布")

    static let aims = WordList(
        "将 应 须 拟 必须 如何 把 号召 引导 希望 作为 结合 确保 力争 争取 准备 下一步 今后 计划 推动 抓好 做好 掀起 兴起 对于 研究 制定 督促 督导 检查 关于 为契机 通过学习 以实际行动 听取 汇报 为进一步 为深入 为认真 为切实 为了 为更好 为学习 为全面 为推动 为贯彻"
    )
    /// The meeting itself is still to come.
    static let plans = WordList("将召开 将举行 将举办 将开展 将组织 将于 将在 拟召开 拟举办 拟于 计划召开 计划举办 将印发 将深入 将继续 将通过 将以")
    /// Unions in general, if no list of them stands beside.
    static let everybody = WordList("各级 各地 广大 各基层")
    /// `向一线职工宣讲`: to whom, behind a clause that tells who.
    static let listeners = WordList("向 面向 给 为")
    static let must = Glyph.unit("要")
    /// 主要, 重要, 需要…: not that something must be done.
    static let beforeMust = UnitSet("主重首次扼纪简摘概必")
}
