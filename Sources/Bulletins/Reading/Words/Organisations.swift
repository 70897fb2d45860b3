/// The words by which a name is known to be an organisation's.
enum Organisations {
    /// Endings of names of organisations and their offices.
    static let endings = WordList(
        """
        工会 总工会 工会委员会 工会联合会 联合工会 工联会 工会工委 工会工作委员会 工委 联合会 联合总会 总会 协会 学会 商会 研究会 基金会 互助会 经审会 女职委 经审委
        委员会 党委 党组 党工委 支部 纪委 组织部 宣传部 统战部 政法委 办公室 办公厅 综合科 办 部 处 科 室 局 厅 委 署 队 支队 大队 组 小组 专班 中心 服务中心 站 所 馆 宫 院 厂
        文化宫 俱乐部 图书馆 疗养院 集团 公司 分公司 企业 学院 学校 大学 中学 小学 医院 银行 支行 分行 报社 日报 晚报 晨报 时报 工报 早报 商报 周报 都市报 报 电视台 电台 融媒体中心
        融媒 杂志社 杂志 通讯社 网 网站 公众号 街道 镇 乡 社区 开发区 高新区 园区 工业园 管委会 项目部 车间 班组 分会 研究院 研究所 事务所 律师事务所 合作社 联社 指挥部 工作室 驻地
        保障会 促进会 理事会 妇联 侨联 文联 科协 残联 红十字会 红会 团委 工商联 供电局 烟草局 税务局 派出所 法院 检察院 基地 机关 海关 油田 矿区 矿 煤矿 电厂 机场 港 铁路 地铁 段 场 园 工区 工程局 设计院 宣教科 保障科 法律部 保障部 宣教部 组宣部 权益部
        """
    )

    /// Words that only unions and their federations are called by.
    static let unions = WordList("工会 总工会 工联会 省总 市总 区总 县总 全总")

    /// Words that make a headline the headline of a union's deed.
    static let actors = WordList(
        """
        工会 总工会 工联会 职工 劳模 工匠 省总 市总 区总 县总 全总 女职工 工友 工会主席 文化宫 产业工人 农民工 集团 公司 集体协商 劳动竞赛 技能竞赛 货车司机 骑手 互助保障
        """
    )

    private static let union: Word = "工会"

    /// Whether `range` ends as names of organisations do, and is long enough to be one.
    static func isOne(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        guard range.count >= 3 || range.count == 2 && units.has(union, at: range.lowerBound, before: range.upperBound)
        else {
            return false
        }
        return endings.length(in: units, endingAt: range.upperBound, after: range.lowerBound) > 0
    }

    /// The verbs with which a point of a report begins, but hardly its headline, which says first who does something.
    static let exhortations = WordList(
        """
        加强 强化 推进 提高 提升 突出 注重 坚持 深化 完善 健全 创新 做好 抓好 做实 做优 抓实 打造 建立 建好 构建 拓展 拓宽 聚焦 落实 严格 优化 以 把 用 从 让 为 发挥 搭建 丰富 开展 推动 夯实
        服务 维护 引领 凝聚 筑牢 擦亮 织密 当好 紧扣 围绕 广泛 积极 切实 大力 全面 着力 努力 深入 统筹 扎实 不断 进一步 充分 认真 激发 激活 培育 树立 弘扬 关心 关爱 压实 规范 助力 多 精准
        """
    )

    /// Whether `range` is nothing but the name of a union or of its office.
    static func isSender(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        guard range.allSatisfy({ Glyph.isHan(units[$0]) || units[$0] == Glyph.space }), isOne(units, range),
            !units.has(cadre, at: range.upperBound - 2, before: range.upperBound)
        else { return false }
        return unions.length(in: units, endingAt: range.upperBound, after: range.lowerBound + 1) > 0
            || offices.length(in: units, endingAt: range.upperBound, after: range.lowerBound + 1) > 0
                && unions.first(in: units, range) != nil
    }

    /// Ends like an office, 部, and is a post.
    private static let cadre: Word = "干部"
    private static let offices = WordList("办公室 办公厅 部 工委 委员会 中心 集团 公司")

    /// Whether `range` speaks of a union, a place or a firm that does something.
    static func acts(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        Places.length(in: units, at: range.lowerBound, before: range.upperBound) > 0
            || actors.first(in: units, range) != nil
    }
}
