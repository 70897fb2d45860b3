extension WorkingCalendar {
    /// No notice makes so long a rest; it bounds the search when a file says nonsense.
    private static let longestRest = 400

    /// The day itself when it is worked, otherwise the next one that is.
    public func workingDay(onOrAfter day: Day) -> Day {
        (0..<Self.longestRest).lazy.map { day.adding(days: $0) }.first(where: isWorkingDay) ?? day
    }

    /// The first working day after the day.
    public func workingDay(after day: Day) -> Day { workingDay(onOrAfter: day.adding(days: 1)) }

    /// How many days are worked after `first`, up to and with `last`; 0 when `last` is not later.
    public func workingDays(after first: Day, through last: Day) -> Int {
        guard first < last else { return 0 }
        if let count = worked.count(after: first, through: last) { return count }
        return (first.sinceEpoch + 1...last.sinceEpoch).count { isWorkingDay(Day(sinceEpoch: $0)) }
    }

    /// The `count`th working day after the day; the day itself is not counted.
    public func day(_ count: Int, workingDaysAfter day: Day) -> Day {
        (0..<max(count, 0)).reduce(day) { day, _ in workingDay(after: day) }
    }

    /// How many working days are left until a deadline, today not counted and the last day counted; negative once it has
    /// passed.
    public func workingDaysLeft(until due: Day, on today: Day) -> Int {
        due < today ? -workingDays(after: due, through: today) : workingDays(after: today, through: due)
    }
}
