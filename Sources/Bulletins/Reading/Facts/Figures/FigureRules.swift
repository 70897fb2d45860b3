/// Which numbers are no figures: dates, sessions, clock times, slogans, and the numbers of points that are then laid out.
enum FigureRules {
    private static let year = Glyph.unit("年")
    private static let calendar = UnitSet("年月日号-至到、./")
    private static let ahead = WordList("提前")
    private static let within = WordList("内 前 以内 之内")

    /// Where the date ends that begins at `place`; `nil` if none does.
    static func date(_ prose: [UInt16], _ place: Int) -> Int? {
        var end = place
        while end < prose.count, end - place < 6, Glyph.isDigit(prose[end]) || ChineseNumeral.isDigit(prose[end]) {
            end += 1
        }
        guard end < prose.count, calendar.contains(prose[end]) else { return nil }
        guard let date = DateScanner.date(in: prose, at: place, before: min(prose.count, place + 40)) else {
            return nil
        }
        if date.month == nil, date.day != nil, isTerm(prose, place, date.end) { return nil }
        return date.end > place ? date.end : nil
    }

    /// `提前10日`, `3日内`: days of a term, not a day of a month.
    private static func isTerm(_ prose: [UInt16], _ place: Int, _ end: Int) -> Bool {
        ahead.length(in: prose, endingAt: place, after: 0) > 0
            || within.length(in: prose, at: end, before: prose.count) > 0
    }

    /// A short number of a service, such as the hotlines 123xx.
    static func isServiceNumber(_ prose: [UInt16], _ number: FigureNumber) -> Bool {
        guard number.isArabic, number.end - number.start == 5, number.value >= 12_000, number.value < 13_000 else {
            return false
        }
        return number.end < prose.count && Glyph.isHan(prose[number.end])
    }

    /// Whether `number` with its unit, which ends at `end`, counts nothing that happened or is aimed at.
    static func refuses(_ prose: [UInt16], _ number: FigureNumber, _ unit: Range<Int>?, _ end: Int) -> Bool {
        let before = number.start > 0 ? prose[number.start - 1] : 0
        if Glyph.isLatin(before) || before == plus || before == Glyph.point { return true }
        if number.isPercent { return false }
        if unit == nil, number.isArabic { return before == Glyph.ordinal }
        if isSession(prose, number, unit) || isDay(prose, number, unit, end) { return true }
        if before == Glyph.ordinal { return !isCountedOrdinal(prose, number, unit) }
        if isYear(prose, number, unit, end) || isSpan(prose, number, unit) || isClock(prose, number, unit) {
            return true
        }
        if laysOut(prose, number, from: end) { return true }
        return number.isArabic ? isPlainLevel(prose, number, unit) : IdeographRules.refuses(prose, number, unit, end)
    }

    private static let plus: UInt16 = 0x2B
    private static let session = Glyph.unit("届")
    private static let times = Glyph.unit("次")

    /// `十四届四次`
    private static func isSession(_ prose: [UInt16], _ number: FigureNumber, _ unit: Range<Int>?) -> Bool {
        guard let unit, number.start > 0, prose[number.start - 1] == session else { return false }
        return prose[unit.lowerBound] == times
    }

    /// A day of the month, not days of a term.
    private static func isDay(_ prose: [UInt16], _ number: FigureNumber, _ unit: Range<Int>?, _ end: Int) -> Bool {
        guard let unit, unit.count == 1, prose[unit.lowerBound] == Glyph.day else { return false }
        return !isTerm(prose, number.start, end)
    }

    /// `第95场`, `第27间`: as many took place.
    private static func isCountedOrdinal(_ prose: [UInt16], _ number: FigureNumber, _ unit: Range<Int>?) -> Bool {
        guard number.isArabic, let unit else { return false }
        return countedOrdinals.isWord(prose, unit)
    }

    private static let countedOrdinals = WordList("场 间 家 座 个 所 台 辆 例")

    /// A year of the calendar, unless it sets an aim: `实现2020年…目标`.
    private static func isYear(_ prose: [UInt16], _ number: FigureNumber, _ unit: Range<Int>?, _ end: Int) -> Bool {
        guard let unit, unit.count == 1, prose[unit.lowerBound] == year, number.value >= 1000, number.value < 3000
        else {
            return false
        }
        guard aims.length(in: prose, endingAt: number.start, after: 0) > 0 else { return true }
        return prose[end..<min(prose.count, end + 24)].prefix { $0 != Glyph.comma && $0 != Glyph.stop }.count < 2
            || aim.first(in: prose, end..<min(prose.count, end + 24)) == nil
    }

    private static let aims = WordList("实现 完成 确保")
    private static let aim = WordList("目标 任务")

    /// `近三年`, `今后五年`, `后两个月`: when, not how long.
    private static func isSpan(_ prose: [UInt16], _ number: FigureNumber, _ unit: Range<Int>?) -> Bool {
        guard let unit, CountingUnits.times.isWord(prose, unit.lowerBound..<unit.upperBound) else { return false }
        if ahead.length(in: prose, endingAt: number.start, after: 0) > 0 { return false }
        if plans.first(in: prose, unit.upperBound..<min(prose.count, unit.upperBound + 6)) != nil { return true }
        let length = spans.length(in: prose, endingAt: number.start, after: 0)
        return length > 1 || length > 0 && within.length(in: prose, at: unit.upperBound, before: prose.count) == 0
    }

    /// `三年行动计划`, `3年工作方案`
    private static let plans = WordList("行动 规划 计划 方案 纲要")
    private static let spans = WordList("过去的 以来的 今后的 未来的 近 最近 今后 未来 前 后 过去 这 上 下 头 接下来 刚过去的 往后")

    /// `8点30分`, `7时30分`
    private static func isClock(_ prose: [UInt16], _ number: FigureNumber, _ unit: Range<Int>?) -> Bool {
        guard let unit, unit.count == 1, prose[unit.lowerBound] == minute, number.start > 0 else { return false }
        return hours.contains(prose[number.start - 1]) || !number.isArabic
    }

    private static let minute = Glyph.unit("分")
    private static let hours = UnitSet("时点:")

    /// `2级`, but not `2018级`.
    private static func isPlainLevel(_ prose: [UInt16], _ number: FigureNumber, _ unit: Range<Int>?) -> Bool {
        guard let unit, unit.count == 1, prose[unit.lowerBound] == level else { return false }
        return number.value < 1900 || number.value > 2100
    }

    private static let level = Glyph.unit("级")

    /// Whether a few words and a mark behind `place` lead to 一是 or another first mark of points: the number is theirs.
    private static func laysOut(_ prose: [UInt16], _ number: FigureNumber, from place: Int) -> Bool {
        var mark = place
        while mark < prose.count, mark - place < 30, prose[mark] != Glyph.colon, prose[mark] != Glyph.stop {
            if prose[mark] == Glyph.newline || prose[mark] == Glyph.semicolon { return false }
            mark += 1
        }
        guard mark < prose.count, mark - place < 30, prose[mark] == Glyph.colon || !number.isArabic else {
            return false
        }
        var next = mark + 1
        while next < prose.count, prose[next] == Glyph.newline || prose[next] == Glyph.openQuote { next += 1 }
        return openers.length(in: prose, at: next, before: prose.count) > 0
    }

    private static let openers = WordList("一是 一要 第一 首先 一、 (一) 1. 1、 (1) ① 其一")
}
