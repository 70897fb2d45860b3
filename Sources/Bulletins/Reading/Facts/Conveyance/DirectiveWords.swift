/// The words by which a directive from above is known.
enum DirectiveWords {
    /// What a directive's name ends with; nothing more is needed to know one.
    static let strong = WordList(
        """
        精神 讲话 谈话 回信 贺信 慰问信 感谢信 公开信 复信 倡议书 指示 批示 论述 致词 致辞 公报 两会 全会 全委会 全委(扩大)会 全委扩大会 代表大会 一大 二大 三大 四大 五大 六大 七大 八大 九大 十大 党代会 职代会 工会法 劳动法 劳动合同法
        安全生产法 宪法 民法典 党章
        """
    )

    /// Endings of what is a directive only when it is conveyed (传达), or says what it is about (关于…的意见).
    static let weak = WordList("大会 会议 座谈会 报告 决定 决议 通知 意见 条例 规定 办法 章程 纲要 规划 方案 通报 准则 讲话稿 文件 公约 部署 要点")

    /// What follows 精神 where it is not the end: 精神文明, 精神实质.
    static let notSpirits = WordList("文明 实质 风貌 状态 面貌 家园 食粮 生活 卫生 动力 力量 财富 谱系 内涵 要义 品格 支柱 健康 世界 需求 追求")

    /// Words before 精神 that make it a virtue.
    static let virtues = WordList(
        """
        劳模 劳动 工匠 雷锋 科学家 企业家 奉献 志愿 拼搏 奋斗 创新 斗争 长征 延安 抗疫 建党 爱国 敬业 主人翁 铁人 红船 女排 特区 担当 团队 合作 钉钉子 实干 专业 敬业乐群 螺丝钉 老黄牛 拓荒牛 孺子牛
        改革 时代 伟大 民族 进取 契约 法治 科学 人文 体育 革命 井冈山 西柏坡 大庆 航天 脱贫攻坚 教育家 丝路 焦裕禄 红旗渠 务实 团结 互助 牺牲 探索 求真 敬老 愚公移山
        """
    )

    /// Words that do not tell one directive from another.
    private static let general = WordList(
        """
        有关 相关 上级 省 市 区 县 镇 和 及 与 以及 、 的 重要 系列 近期 最新 会议 文件 讲话 精神 指示 批示 回信 贺信 大会 全会 报告 论述 致辞 致词 通知 各级 各类 一系列 今年 本次 此次 该 这次 会 决定 意见 谈话
        代表大会 部署 要求 方案 决议 公报 规定 办法 通报 工作 本 其 等 新 党组 贯彻 落实 学习 上述 主要 通报 业务 理论 政策 法律 法规 制度 内容 安全生产 党风廉政 章程 要点 规划 条例 座谈会 全委会
        """
    )

    /// Whether `range` says no more than that something came from above: `重要讲话精神`, `省、市有关会议精神`.
    static func isBare(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        var place = range.lowerBound
        while place < range.upperBound {
            let length = general.length(in: units, at: place, before: range.upperBound)
            if length == 0 { return false }
            place += length
        }
        return true
    }

    /// Whether a directive's name can end at `end`; `conveyed` tells whether the verb before it is 传达.
    static func ends(_ units: [UInt16], _ start: Int, _ end: Int, conveyed: Bool) -> Bool {
        guard end > start else { return false }
        let last = units[end - 1]
        if last == Glyph.closeTitle { return isPaper(units, start, end - 1) }
        if strong.length(in: units, endingAt: end, after: start) > 0 { return !isVirtue(units, start, end) }
        guard weak.length(in: units, endingAt: end, after: start) > 0, end - start >= 6 else { return false }
        return conveyed || telling.first(in: units, start..<end) != nil
    }

    /// Whether the title that ends at `end` is a law's or an official paper's, not a book's.
    private static func isPaper(_ units: [UInt16], _ start: Int, _ end: Int) -> Bool {
        var end = end
        if end > start, units[end - 1] == Glyph.endParen {
            var place = end - 1
            while place > start, end - place < 14, units[place] != Glyph.paren { place -= 1 }
            if units[place] == Glyph.paren { end = place }
        }
        return papers.length(in: units, endingAt: end, after: start) > 0
    }

    private static let papers = WordList(
        "法 法典 条例 意见 通知 决定 方案 办法 规定 章程 纲要 规划 报告 决议 公报 信 讲话 准则 细则 通报 要点 公约 倡议 倡议书 批复 措施 白皮书 规则 规范 制度 指南 精神")
    /// Whose words they are, or what about.
    private static let telling = WordList("关于 所作的 同志 上的 大报告 全会 代表大会")
    static let spirit: Word = "精神"

    /// `劳模精神`, `工匠精神`: praised, not conveyed.
    private static func isVirtue(_ units: [UInt16], _ start: Int, _ end: Int) -> Bool {
        let before = end - spirit.units.count
        guard units.has(spirit, at: before, before: end) else { return false }
        return virtues.length(in: units, endingAt: before, after: start) > 0
    }
}
