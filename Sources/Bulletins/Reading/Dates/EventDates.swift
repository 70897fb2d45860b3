/// The days on which what an article tells took place.
///
/// An event's date opens a sentence, or stands in one of the first two; dates further inside are of what is spoken about. A date
/// that sets a limit (6月底前, 5月1日起, 截至) is no event's.
struct EventDates {
    private let prose: [UInt16]
    private let years: YearContext
    private var dates: [EventDate] = []
    /// The year last printed in the article, and the month last read.
    private var printedYear: Int?
    /// The first date left its year to the bulletin; dates of other years are then of the past.
    private var leansOnIssue = false
    private var lastMonth: EventDate?
    /// Where the sentence begins that is read, and whether it is one of the first.
    private var sentence = 0
    private var opens = true

    private static let prepositions = WordList("在 于 并于 就在 早在 今 到了")
    private static let limits = WordList("前 之前 以前 底前 起 以来 止 为止 截止 之后将 后将 后 以后 内 至今 开始实施 期间将")
    private static let mentions = WordList(
        "截至 截止 截止到 截至到 自 从 至 到 根据 按照 关于 贯彻 学习 传达 落实 依据 参照 自从 直至 原定 定于 拟于 将于 距 离 为 总书记 同志 以 《 “ 与 比 较 计划于 计划 印发 去年 前年 上年 明年 每年 每月 历年 庆祝 迎接 纪念 迎 每逢 制定于 成立于 始于 建于"
    )
    private static let plans = WordList("将召开 将举行 将举办 将开展 将启动 将继续 将在 将于 将组织 将正式 拟召开 拟举办 拟于 计划召开 计划举办")
    private static let nextDay = WordList("次日 翌日 第二天")
    private static let longestLead = 160
    private static let leadSentences = 2
    /// No article tells of more days.
    private static let most = 200
    /// `11月10日起,…` is an event's date where one of the first sentences opens with it.
    private static let from = Glyph.unit("起")
    private static let opening = 16

    /// The events' dates in `prose`, which is folded and free of spaces.
    /// `cues` are those of `prose`.
    static func read(_ prose: [UInt16], _ cues: [Cues], _ years: YearContext) -> [EventDate] {
        var reader = EventDates(prose: prose, years: years)
        reader.readSentences(cues)
        return reader.dates
    }

    private init(prose: [UInt16], years: YearContext) {
        self.prose = prose
        self.years = years
    }

    private mutating func readSentences(_ cues: [Cues]) {
        var start = 0
        var sentences = 0
        while start < prose.count {
            let end = cues.next(.clauseEnd, from: start)
            sentence = start
            opens = sentences < Self.leadSentences
            readStart(start, end)
            if sentences < Self.leadSentences, dates.isEmpty { readLead(start, min(end, start + Self.longestLead)) }
            if end - start > 8 { sentences += 1 }
            start = end + 1
        }
    }

    /// The marks that end what is read as one sentence.
    static let clauseEnds = UnitSet("。！？…；", [Glyph.newline])

    private mutating func readStart(_ start: Int, _ end: Int) {
        var place = start
        while place < end, isSoft(prose[place]) { place += 1 }
        place = behindLabel(place, end)
        place += Self.prepositions.length(in: prose, at: place, before: end)
        if Self.nextDay.length(in: prose, at: place, before: end) > 0 { return addNextDay() }
        readSeries(place, end)
    }

    /// The place behind a short label in brackets: `〔案情〕3月5日,…`.
    private func behindLabel(_ place: Int, _ end: Int) -> Int {
        guard place < end, prose[place] == Glyph.open else { return place }
        return prose[place..<min(end, place + 10)].firstIndex(of: Glyph.close).map { $0 + 1 } ?? place
    }

    /// The date at `place` and those strung to it: `3月8日、3月15日`.
    private mutating func readSeries(_ start: Int, _ end: Int) {
        var place = start
        var strung = false
        while let date = DateScanner.date(in: prose, at: place, before: min(end, place + 40)) {
            if strung, date.month == nil || date.day == nil { return }
            guard add(date, end), date.end < end, Self.strings.contains(prose[date.end]) else { return }
            place = date.end + 1
            strung = true
        }
    }

    /// 、和及与
    private static let strings = UnitSet("、和及与")

    private func isSoft(_ unit: UInt16) -> Bool {
        unit == Glyph.closeQuote || unit == Glyph.endParen || unit == Glyph.space
    }

    /// The first date within the first sentence that is not of something spoken about.
    private mutating func readLead(_ start: Int, _ end: Int) {
        var place = start
        var quoted = 0
        while place < end {
            let unit = prose[place]
            if unit == Glyph.openTitle || unit == Glyph.openQuote || unit == Glyph.paren { quoted += 1 }
            if unit == Glyph.closeTitle || unit == Glyph.closeQuote || unit == Glyph.endParen {
                quoted = max(0, quoted - 1)
            }
            guard quoted == 0, startsNumber(place, start) else {
                place += 1
                continue
            }
            guard let date = DateScanner.date(in: prose, at: place, before: min(end, place + 40)), date.namesMonth
            else {
                place += 1
                continue
            }
            if Self.mentions.length(in: prose, endingAt: place, after: max(start, place - 4)) == 0, add(date, end) {
                return
            }
            place = max(date.end, place + 1)
        }
    }

    private func startsNumber(_ place: Int, _ start: Int) -> Bool {
        let unit = prose[place]
        if Glyph.isDigit(unit) { return place == start || !Glyph.isDigit(prose[place - 1]) }
        if unit == Self.now || unit == Self.this { return true }
        return ChineseNumeral.isDigit(unit) && (place == start || !ChineseNumeral.isDigit(prose[place - 1]))
    }

    private static let now = Glyph.unit("今")
    private static let this = Glyph.unit("本")

    /// Adds the event on `date`; false if it is none or its year is not certain.
    @discardableResult
    private mutating func add(_ date: DatePattern, _ end: Int) -> Bool {
        let starts =
            prose[date.end..<end].first == Self.from && dates.isEmpty && opens && date.end < sentence + Self.opening
            && (sentence == 0 || date.day != nil)
        guard !isPlanned(date.end, end), starts || !isLimit(date.end, end),
            date.relativeYear ?? 0 == 0,
            let first = firstDay(of: date)
        else { return false }
        var event = first
        if date.isRange {
            event.endMonth = date.endMonth ?? first.month
            event.endDay = date.endDay
            let crosses = date.endMonth.map { $0 < first.month } ?? false
            event.endYear = date.endYear ?? (crosses ? first.year + 1 : first.year)
        }
        if dates.isEmpty { leansOnIssue = date.year == nil && printedYear == nil }
        if let year = date.year, leansOnIssue, let told = dates.first, year < told.year { return false }
        lastMonth = event
        append(event, unlessWithin: !date.namesMonth)
        for other in date.others { append(EventDate(year: first.year, month: first.month, day: other)) }
        return true
    }

    /// Whether what follows a date is still to come: `10月20日,市总工会将召开…`.
    private func isPlanned(_ place: Int, _ end: Int) -> Bool {
        let limit = min(end, place + 18)
        return place < limit && Self.plans.first(in: prose, place..<limit) != nil
    }

    /// Adds `event` unless it is there; a bare `17日` within a span already told (10月17日-18日) is part of that.
    private mutating func append(_ event: EventDate, unlessWithin bare: Bool = false) {
        guard dates.count < Self.most else { return }
        let known = dates.contains { $0 == event || bare && $0.covers(event) }
        if !known { dates.append(event) }
    }

    private mutating func addNextDay() {
        guard let last = dates.last, let day = last.endDay ?? last.day, day < 28 else { return }
        append(EventDate(year: last.endYear ?? last.year, month: last.endMonth ?? last.month, day: day + 1))
    }

    /// Whether the words at `place` make the date before them a limit; 前后 does not.
    private func isLimit(_ place: Int, _ end: Int) -> Bool {
        !prose.has(Self.about, at: place, before: end) && Self.limits.length(in: prose, at: place, before: end) > 0
    }

    private static let about: Word = "前后"

    private mutating func firstDay(of date: DatePattern) -> EventDate? {
        guard let difference = date.relativeMonth else { return day(date.year, date.month, date.day) }
        return date.day.flatMap { years.day($0, ofRelativeMonth: difference) }
    }

    /// The day with what it leaves out taken from the dates before it and from the year of the text.
    private mutating func day(_ year: Int?, _ month: Int?, _ day: Int?) -> EventDate? {
        if let year, !leansOnIssue { printedYear = year }
        guard let month else {
            guard let lastMonth, let day else { return nil }
            return EventDate(
                year: lastMonth.endYear ?? lastMonth.year, month: lastMonth.endMonth ?? lastMonth.month, day: day)
        }
        guard let found = year ?? printedYear ?? years.year(ofMonth: month) else { return nil }
        return EventDate(year: found, month: month, day: day)
    }
}
