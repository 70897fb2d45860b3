public import Store

/// A day of the proleptic Gregorian calendar, always meant in Asia/Shanghai.
///
/// Arithmetic after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (public domain).
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    public let sinceEpoch: Int

    public init(sinceEpoch: Int) { self.sinceEpoch = sinceEpoch }

    /// - Returns: `nil` when there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        sinceEpoch = era * 146_097 + dayOfEra - 719_468
        guard civil == (year, month, day) else { return nil }
    }

    public static func < (first: Self, second: Self) -> Bool { first.sinceEpoch < second.sinceEpoch }

    /// Year, month and day of the month.
    public var civil: (year: Int, month: Int, day: Int) {
        let shifted = sinceEpoch + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// 1 (Monday) to 7 (Sunday).
    public var weekday: Int { ((sinceEpoch + 3) % 7 + 7) % 7 + 1 }

    public func adding(days: Int) -> Day { Day(sinceEpoch: sinceEpoch + days) }

    /// How many of its anniversaries have come by a day; that of 29 February comes on 1 March of a common year.
    public func fullYears(until day: Day) -> Int {
        let (first, now) = (civil, day.civil)
        return now.year - first.year - ((now.month, now.day) < (first.month, first.day) ? 1 : 0)
    }

    /// The number of the week; weeks begin on Monday and belong to the year of their Thursday (ISO 8601).
    public var week: (year: Int, number: Int) {
        let thursday = adding(days: 4 - weekday)
        let year = thursday.civil.year
        let first = Day(year: year, month: 1, day: 1)?.sinceEpoch ?? thursday.sinceEpoch
        return (year, (thursday.sinceEpoch - first) / 7 + 1)
    }
}

extension Day: LosslessStringConvertible {
    /// ISO 8601: `2026-11-21`.
    public var description: String {
        let (year, month, day) = civil
        guard (0...9999).contains(year) else { return "\(year)-\(twoDigits(month))-\(twoDigits(day))" }
        return String(unsafeUninitializedCapacity: 10) { bytes in
            for (place, number) in [(0, year / 100), (2, year % 100), (5, month), (8, day)] {
                bytes[place] = UInt8(0x30 + number / 10)
                bytes[place + 1] = UInt8(0x30 + number % 10)
            }
            bytes[4] = 0x2D
            bytes[7] = 0x2D
            return 10
        }
    }

    /// - Returns: `nil` unless the text is `yyyy-mm-dd` and names a day.
    public init?(_ text: String) {
        guard text.utf8.count == 10 else { return nil }
        var numbers = (0, 0, 0)
        for (place, byte) in text.utf8.enumerated() {
            if place == 4 || place == 7 {
                guard byte == 0x2D else { return nil }
            } else {
                guard byte >= 0x30, byte <= 0x39 else { return nil }
                let digit = Int(byte - 0x30)
                switch place {
                case ..<4: numbers.0 = numbers.0 * 10 + digit
                case ..<7: numbers.1 = numbers.1 * 10 + digit
                default: numbers.2 = numbers.2 * 10 + digit
                }
            }
        }
        self.init(year: numbers.0, month: numbers.1, day: numbers.2)
    }
}

extension Day: Bindable {
    public var sqlValue: Value { .integer(Int64(sinceEpoch)) }
    public init?(sqlValue: Value) {
        guard case .integer(let number) = sqlValue else { return nil }
        self.init(sinceEpoch: Int(number))
    }
}
