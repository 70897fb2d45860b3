/// The day, month or span of days of an event.
struct EventDate: Codable, Hashable, Sendable, CustomStringConvertible {
    var year: Int
    var month: Int
    /// `nil` where the text names the month only.
    var day: Int?
    var endYear: Int?
    var endMonth: Int?
    var endDay: Int?

    init(year: Int, month: Int, day: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
    }

    var isRange: Bool { endMonth != nil }

    /// `2018-11-02`, `2018-08`, `2018-10-17/2018-10-18`.
    var description: String {
        let start = Self.iso(year, month, day)
        guard let endMonth else { return start }
        return start + "/" + Self.iso(endYear ?? year, endMonth, endDay)
    }

    /// Whether `other`, a day, falls within this span or is this day.
    func covers(_ other: EventDate) -> Bool {
        guard !other.isRange, let day = other.day else { return self == other }
        let at = (other.year, other.month, day)
        let from = (year, month, self.day ?? 1)
        let to = isRange ? (endYear ?? year, endMonth ?? month, endDay ?? 31) : (year, month, self.day ?? 0)
        return from <= at && at <= to
    }

    private static func iso(_ year: Int, _ month: Int, _ day: Int?) -> String {
        let text = pad(year, 4) + "-" + pad(month, 2)
        return day.map { text + "-" + pad($0, 2) } ?? text
    }

    private static func pad(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
