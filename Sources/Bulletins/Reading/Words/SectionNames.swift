/// The names under which bulletins group their items.
enum SectionNames {
    /// Names that stand for a section wherever they stand alone on a line.
    private static let known = WordList(
        """
        要情动态 工作交流 信息短波 信息速递 工作动态 基层动态 各地动态 地方动态 区县动态 县区动态 市县动态 县市动态 镇街动态 部门动态 机关动态 直属动态 产业动态
        企业动态 综合动态 重要动态 本会动态 工会动态 工会要闻 要闻 要闻动态 重要活动 领导活动 领导讲话 重要讲话 领导批示 领导言论 工作要情 工作要闻 重要要闻
        经验交流 工作经验 典型经验 经验做法 经验分享 先进经验 特色工作 亮点工作 工作亮点 创新案例 他山之石 外地经验 外地动态 兄弟工会 学习借鉴 政策法规 政策解读 政策速递
        法律法规 法律园地 以案说法 维权服务 维权之窗 维权园地 帮扶服务 服务职工 劳模风采 工匠风采 劳模工匠 先进典型 先进人物 人物风采 职工风采 职工文苑 职工园地 文苑
        理论研究 理论学习 理论探讨 调查研究 调研报告 工作研究 工作研讨 调研思考 工作部署 工作通报 情况通报 工作进展 工作简讯 工作快讯 工作速递 工作掠影 工作资讯
        简讯 短讯 快讯 简讯快递 短讯速递 短讯快递 快讯速递 信息快递 信息快报 信息集锦 信息集萃 信息荟萃 信息传真 信息点击 信息汇总 一句话新闻 一句话信息 一句话简讯
        动态信息 动态速递 基层传真 基层快讯 基层信息 基层短波 基层之声 基层风采 基层速递 基层来稿 基层经验 基层工作 基层聚焦 基层亮点 基层在线 市县传真 各地传真 各地信息
        各地简讯 各地快讯 各地短讯 图片新闻 专题报道 专题 特别报道 特别关注 本期关注 本期特稿 特稿 聚焦 关注 热点聚焦 焦点关注 重点工作 重点关注 党建工作 党建引领
        党建动态 党群工作 女职工工作 女工园地 产改动态 产改进行时 产业工人队伍建设 组织建设 组织工作 宣传教育 权益保障 劳动和经济工作 生产保护 财务经审 经审工作
        综合信息 综合 其他 大事记 文件选登 文件选编 公告栏 通知公告 公告 特载 上级精神 上级动态 全总动态 省总动态 市总动态 全总要闻 省总要闻 市总要闻 要闻回顾 卷首语 编者按
        """
    )

    /// Endings that make a short line without a verb of doing the name of a section.
    private static let endings = WordList(
        """
        动态 短波 速递 简讯 短讯 快讯 传真 之窗 园地 风采 撷英 集锦 掠影 广角 视窗 天地 之声 之石 论坛 看台 荟萃 快递 要闻 要情 专栏 专题
        进行时 在行动 速览 一览 概览 追踪 短音 微讯 摘登 选登 选载 摘编 写真 剪影 点滴 札记 撷珍 拾零 拾萃 热线 直击 直通车 扫描 回眸 回放 集纳 汇总 汇编 聚焦 文摘 资讯 博览 视点 纵横 连线 导航 驿站 播报 快报 回音 回声 讲坛 沙龙 撷萃 集萃 巡礼 链接 前沿
        """
    )

    static func isKnown(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        range.count <= 24 && known.contains(units, range)
    }

    /// Whether `range` is shaped like a section's name: at most seven characters, one of the endings.
    static func isShaped(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        guard range.count >= 3, range.count <= 16, Glyph.isHan(units[range.lowerBound]) else { return false }
        let dense = units.dense(range)
        guard dense.count >= 3, dense.count <= 7, dense.allSatisfy(Glyph.isHan) else { return false }
        return endings.length(in: dense, endingAt: dense.count, after: 1) > 0
    }
}
