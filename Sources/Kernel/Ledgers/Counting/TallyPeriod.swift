/// The stretches of time that sums are kept for: each day, each month, and all time.
enum TallyPeriod {
    static let ever = 0
    /// Above every month, below every day.
    static let lastMonth = 10_000_000

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

    static func all(of day: Day) -> [Int] { [ever, month(day), self.day(day)] }

    static func words(_ period: Int) -> String {
        switch period {
        case ever: "ever"
        case ..<lastMonth: "\(period / 100)-\(twoDigits(period % 100))"
        default: Day(sinceEpoch: period - lastMonth - 1_000_000).description
        }
    }

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
        let next = adding(days: 32 - civil.day)
        return next.adding(days: -next.civil.day)
    }
}
