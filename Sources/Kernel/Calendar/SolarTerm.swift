/// Days that the sun decides.
enum SolarTerm {
    /// The day of Qingming by the common rule of thumb for its term; right for 1901 to 2099.
    static func qingming(of year: Int) -> Day? {
        guard (1901...2099).contains(year) else { return nil }
        let short = (year - 1) % 100 + 1
        // Days, in ten-thousandths: the term moves 0.2422 of a day a year, and back one day every leap year.
        let offset = year <= 2000 ? 55_900 : 48_100
        return Day(year: year, month: 4, day: (short * 2422 + offset) / 10_000 - short / 4)
    }
}
