import Kernel

/// The first day of the lunar year, by which wages are to be paid.
enum SpringFestival {
    /// The next one on or after a day.
    static func next(on day: Day) -> Day {
        var day = day
        // Thirteen lunar months have 385 days at most.
        for _ in 0..<400 {
            let lunar = LunarDay(day)
            if lunar.month == 1, lunar.day == 1, !lunar.isLeap { return day }
            day = day.adding(days: 1)
        }
        return day
    }

    /// The winter that leads to a festival: from the first of November before it.
    static func winter(before festival: Day) -> ClosedRange<Day> {
        let first = Day(year: festival.civil.year - 1, month: 11, day: 1) ?? festival
        return min(first, festival)...festival
    }

    /// The winter that is on, up to today; else the last one.
    static func winter(on today: Day) -> ClosedRange<Day> {
        let coming = winter(before: next(on: today))
        if coming.lowerBound <= today { return coming.lowerBound...today }
        // So far back lies before the last festival and after the one before it.
        return winter(before: next(on: today.adding(days: -300)))
    }
}
