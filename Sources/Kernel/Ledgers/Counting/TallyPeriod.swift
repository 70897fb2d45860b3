/// The stretches of time that sums are kept for: each day, each month, each year, and all time.
enum TallyPeriod {
    static let ever = 0
    /// Above every month, below every day.
    static let lastMonth = 10_000_000

    /// Below all others, so that no year is taken for a month of a year long past.
    static func year(_ day: Day) -> Int { -day.civil.year }

    static func month(_ day: Day) -> Int {
        let (year, month, _) = day.civil
        return year * 100 + month
    }

    /// The month of a kept day or month.
    static func month(of period: Int) -> Int {
        period < lastMonth ? period : month(Day(sinceEpoch: period - lastMonth - 1_000_000))
    }

    /// Beyond every month.
    static func day(_ day: Day) -> Int { lastMonth + 1_000_000 + day.sinceEpoch }

    static func all(of day: Day) -> [Int] { [ever, year(day), month(day), self.day(day)] }

    static func words(_ period: Int) -> String {
        switch period {
        case ever: "ever"
        case ..<ever: "\(-period)"
        case ..<lastMonth: "\(period / 100)-\(twoDigits(period % 100))"
        default: Day(sinceEpoch: period - lastMonth - 1_000_000).description
        }
    }
}

extension Day {
    /// The last day of this day's month.
    public var endOfMonth: Day {
        let next = adding(days: 32 - civil.day)
        return next.adding(days: -next.civil.day)
    }
}
