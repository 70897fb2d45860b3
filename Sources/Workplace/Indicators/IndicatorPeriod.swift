import Kernel
import Web

/// The days that figures are about, with those they are compared to.
///
/// Weeks begin on Monday. A period that has begun ends today, and is compared to the same stretch of the one before it: the
/// first nine days of November to the first nine of October.
struct IndicatorPeriod: Hashable, Sendable {
    enum Span: String, CaseIterable, Sendable {
        case week, month, quarter, year
        case lastWeek = "last-week"
        case lastMonth = "last-month"
        case lastQuarter = "last-quarter"
        case lastYear = "last-year"
        /// Days of one's own choice.
        case days
    }

    let span: Span
    let days: ClosedRange<Day>
    /// The same stretch one period earlier.
    let before: ClosedRange<Day>
    /// The same stretch one year earlier; for weeks 52 weeks, so that the weekdays are the same.
    let yearBefore: ClosedRange<Day>

    /// - Parameter today: where a period that has begun ends.
    init(_ span: Span, today: Day) {
        let step = Step(span)
        let this = step.start(of: today)
        let last = step.moved(this, by: -1)
        self.span = span
        if span.hasEnded {
            days = last...this.adding(days: -1)
            before = step.moved(this, by: -2)...last.adding(days: -1)
        } else {
            days = this...today
            before = last...min(step.moved(today, by: -1), this.adding(days: -1))
        }
        yearBefore = step.yearBefore(days)
    }

    /// Free days, given the wrong way round they are exchanged, and cut to what figures can be asked about; compared to as many
    /// days before them.
    init(from: Day, to: Day) {
        span = .days
        days = (min(from, to)...max(from, to)).clamped(to: FigureAsked.askable)
        let length = days.upperBound.sinceEpoch - days.lowerBound.sinceEpoch + 1
        before = days.lowerBound.adding(days: -length)...days.lowerBound.adding(days: -1)
        yearBefore = Step.months(1).yearBefore(days)
    }

    /// As it stands in the address; without anything this month.
    init(_ query: Fields, today: Day) {
        if let from = query.day("from") ?? query.day("to"), let to = query.day("to") ?? query.day("from") {
            self.init(from: from, to: to)
        } else {
            let span: Span = query.choice("period") ?? .month
            self.init(span == .days ? .month : span, today: today)
        }
    }

    func carried(by link: Link) -> Link {
        span == .days
            ? link.with("from", days.lowerBound.description).with("to", days.upperBound.description)
            : link.with("period", span.rawValue)
    }

    /// The days against which a figure is held: of a stock what stood there before the period began.
    func before(_ kind: CountDescription.Kind) -> ClosedRange<Day> {
        guard kind == .stock else { return before }
        let eve = days.lowerBound.adding(days: -1)
        return eve...eve
    }

    var words: Text {
        let (from, to) = (days.lowerBound.written, days.upperBound.written)
        let stretch =
            days.lowerBound == days.upperBound ? from : Text("\(from.zh)至\(to.zh)", en: "\(from.en) to \(to.en)")
        guard span != .days else { return stretch }
        return Text("\(span.label.zh)（\(stretch.zh)）", en: "\(span.label.en) (\(stretch.en))")
    }
}

extension IndicatorPeriod.Span {
    var label: Text {
        switch self {
        case .week: Text("本周", en: "This week")
        case .month: Text("本月", en: "This month")
        case .quarter: Text("本季度", en: "This quarter")
        case .year: Text("今年", en: "This year")
        case .lastWeek: Text("上周", en: "Last week")
        case .lastMonth: Text("上月", en: "Last month")
        case .lastQuarter: Text("上季度", en: "Last quarter")
        case .lastYear: Text("去年", en: "Last year")
        case .days: Text("自选日期", en: "Other days")
        }
    }

    var hasEnded: Bool { [.lastWeek, .lastMonth, .lastQuarter, .lastYear].contains(self) }
}

/// How long a period is.
private enum Step {
    case week
    case months(Int)

    init(_ span: IndicatorPeriod.Span) {
        switch span {
        case .week, .lastWeek: self = .week
        case .month, .lastMonth, .days: self = .months(1)
        case .quarter, .lastQuarter: self = .months(3)
        case .year, .lastYear: self = .months(12)
        }
    }

    func start(of day: Day) -> Day {
        switch self {
        case .week: return day.adding(days: 1 - day.weekday)
        case .months(let length):
            let (_, month, date) = day.civil
            return day.adding(days: 1 - date).adding(months: -((month - 1) % length))
        }
    }

    func moved(_ day: Day, by times: Int) -> Day {
        switch self {
        case .week: day.adding(days: 7 * times)
        case .months(let length): day.adding(months: length * times)
        }
    }

    func yearBefore(_ days: ClosedRange<Day>) -> ClosedRange<Day> {
        switch self {
        case .week: return days.lowerBound.adding(days: -364)...days.upperBound.adding(days: -364)
        case .months:
            let last = days.upperBound
            let end = last.adding(months: -12)
            return days.lowerBound.adding(months: -12)...(last == last.endOfMonth ? end.endOfMonth : end)
        }
    }
}

extension Day {
    /// The same day so many months later, or the last one of a shorter month.
    fileprivate func adding(months: Int) -> Day {
        let (year, month, day) = civil
        let count = year * 12 + month - 1 + months
        guard let first = Day(year: count / 12, month: count % 12 + 1, day: 1) else { return self }
        return min(first.adding(days: day - 1), first.endOfMonth)
    }
}
