/// Which numbers in ideographs are no figures: 四个意识, 三点要求, 一个, 这两个字.
enum IdeographRules {
    private static let one = Glyph.unit("一")
    private static let least = WordList("至少 不少于 不低于 不超过 不得少于")
    private static let behind = WordList("内 来 以上 以下 以内 之内 后 左右")
    private static let pointing = UnitSet("这那每某几数哪各同单统第初再周亿")
    private static let sides = UnitSet("前后")
    private static let marks = UnitSet(
        "",
        [
            Glyph.comma, Glyph.stop, Glyph.pause, Glyph.semicolon, Glyph.newline, Glyph.endParen,
        ])

    static func refuses(_ prose: [UInt16], _ number: FigureNumber, _ unit: Range<Int>?, _ end: Int) -> Bool {
        let before = number.start > 0 ? prose[number.start - 1] : 0
        guard let unit else { return pointing.contains(before) }
        if pointing.contains(before) || Glyph.isDigit(before) { return !isFrequency(prose, number, unit) }
        if sides.contains(before), !CountingUnits.times.isWord(prose, unit) { return true }
        if bare.contains(prose[number.start]), number.end - number.start == 1 {
            if idioms.length(in: prose, at: number.start, before: prose.count) > 0 { return true }
        }
        if number.value == 1, !number.half, number.end - number.start == 1 {
            return !isTermOfOne(prose, number, unit, end)
        }
        if isOrdinal(prose, number) || refusedUnits.isWord(prose, unit) { return true }
        if abstract.length(in: prose, at: end, before: prose.count) > 0 { return !isContents(prose, end) }
        return isSlogan(prose, number.start)
    }

    /// `每两周`, `每三个月`: how often is told in figures of time.
    private static func isFrequency(_ prose: [UInt16], _ number: FigureNumber, _ unit: Range<Int>) -> Bool {
        prose[number.start - 1] == each && number.value > 1 && CountingUnits.times.isWord(prose, unit)
    }

    private static let each = Glyph.unit("每")

    /// `至少一名`, `一周内`, `推行一年来`; any other 一 counts nothing.
    private static func isTermOfOne(_ prose: [UInt16], _ number: FigureNumber, _ unit: Range<Int>, _ end: Int) -> Bool {
        if least.first(in: prose, max(0, number.start - 6)..<number.start) != nil { return true }
        if ahead.length(in: prose, endingAt: number.start, after: 0) > 0 { return true }
        guard CountingUnits.times.isWord(prose, unit) else { return false }
        return end >= prose.count || behind.length(in: prose, at: end, before: prose.count) > 0
            || terms.length(in: prose, endingAt: number.start, after: 0) > 0 && marks.contains(prose[end])
    }

    private static let ahead = WordList("提前")
    /// 二 before a measure word stands for the second; two of something are 两.
    private static let two = Glyph.unit("二")

    private static func isOrdinal(_ prose: [UInt16], _ number: FigureNumber) -> Bool {
        prose[number.start] == two && number.end - number.start == 1
    }

    private static let terms = WordList("跟踪 为期 历时 满 长达")

    private static let bare = UnitSet("百千万亿十")
    private static let idioms = WordList("千家万 万家 万户 百家 千户 百花 百分 千里 万里 千斤 万年 百年 千年 百日 百姓 万人空 百个")
    private static let refusedUnits = WordList("级 节 分 字 度 头 晚 班次 把 面 队 条心 步 排")

    private static let contents = WordList("方面内容 方面的内容 方面具体内容")

    /// `六个方面内容` counts what an agreement holds.
    private static func isContents(_ prose: [UInt16], _ end: Int) -> Bool {
        contents.length(in: prose, at: end, before: prose.count) > 0
    }

    /// What is no thing that could be counted: 三点要求, 四个方面, 两个维护, 五项工作.
    private static let abstract = WordList(
        """
        方面 层面 维度 层次 要求 意见 建议 任务 措施 举措 环节 字 坚持 维护 确保 着力 聚焦 注重 强化 突出 不 能 到位 提升 意识 自信 全面 一 结合 转变 一定 必须 统一 代表 基本 关系 关键 重点 阶段 目标 原则 观点 特点
        优势 问题导向 作用 表率 带头 先行 率先 抓手 支点 河源 大局 文明 统筹 胜利 走在 立足 革命 自我 工作 制度 机制 硬任务 底线 红线 标准 更加 更好 更 继续 充分 深刻 始终 牢牢 务必 主动 进一步 明确 清楚 硬 领域 角度 方向
        时期 世纪 年代 时代 大 新 有 做到 结果 力量 意义 精神 面向 轮子 轮驱动 抓 促 比 学 讲 查 化 率
        """
    )

    /// A short phrase in quotation marks that begins with the number: “三个一批”, “五个聚焦”.
    private static func isSlogan(_ prose: [UInt16], _ start: Int) -> Bool {
        var open = start
        while open > 0, start - open < 6, Glyph.isHan(prose[open - 1]) { open -= 1 }
        guard open > 0, prose[open - 1] == Glyph.openQuote || prose[open - 1] == 0x22 else { return false }
        for place in start..<min(prose.count, open + 9) {
            if prose[place] == Glyph.closeQuote || prose[place] == 0x22 { return true }
            guard Glyph.isHan(prose[place]) else { return false }
        }
        return false
    }
}
