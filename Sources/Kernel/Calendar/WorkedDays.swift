/// How many days were worked before each day of some years.
struct WorkedDays: Sendable {
    private var first = 0
    private var before: [Int32] = []

    init() {}

    init(years: ClosedRange<Int>, _ isWorkingDay: (Day) -> Bool) {
        guard let start = Day(year: years.lowerBound, month: 1, day: 1),
            let end = Day(year: years.upperBound, month: 12, day: 31)
        else { return }
        first = start.sinceEpoch
        before = [0]
        for number in start.sinceEpoch...end.sinceEpoch {
            before.append((before.last ?? 0) + (isWorkingDay(Day(sinceEpoch: number)) ? 1 : 0))
        }
    }

    /// After `day`, up to and with `last`; `nil` where one of them lies outside the years.
    func count(after day: Day, through last: Day) -> Int? {
        let (from, to) = (day.sinceEpoch + 1 - first, last.sinceEpoch + 1 - first)
        guard before.indices.contains(from), before.indices.contains(to) else { return nil }
        return Int(before[to] - before[from])
    }
}
