/// The stretches of time that sums are kept for: each day, each month, and all time.
enum TallyPeriod {
    static let ever = 0
    /// Above every month, below every day.
    static let lastMonth = 10_000_000

    static func month(_ day: Day) -> Int {
        let (year, month, _) = day.civil
        return year * 100 + month
    }

    /// Beyond every month.
    static func day(_ day: Day) -> Int { lastMonth + 1_000_000 + day.sinceEpoch }

    static func all(of day: Day) -> [Int] { [ever, month(day), self.day(day)] }

    /// The kept stretches that make up a period: whole months, and days at its ragged ends. At most some sixty of days; one
    /// number for each month.
    static func covering(_ days: ClosedRange<Day>) -> [Int] {
        var periods: [Int] = []
        var day = days.lowerBound
        while day <= days.upperBound {
            let end = day.endOfMonth
            if day.civil.day == 1, end <= days.upperBound {
                periods.append(month(day))
                day = end.adding(days: 1)
            } else {
                periods.append(self.day(day))
                day = day.adding(days: 1)
            }
        }
        return periods
    }
}

extension Day {
    /// The last day of this day's month.
    public var endOfMonth: Day {
        let (year, month, _) = civil
        let next = month == 12 ? Day(year: year + 1, month: 1, day: 1) : Day(year: year, month: month + 1, day: 1)
        return next?.adding(days: -1) ?? self
    }
}
