public import Store

/// A moment: microseconds since 1970-01-01T00:00:00 UTC.
public struct Instant: Hashable, Comparable, Codable, Sendable {
    public let microseconds: Int64

    public init(microseconds: Int64) { self.microseconds = microseconds }

    /// Midnight in Asia/Shanghai.
    public init(startOf day: Day) { microseconds = Int64(day.sinceEpoch) * 86_400_000_000 - 28_800_000_000 }

    public static func < (first: Self, second: Self) -> Bool { first.microseconds < second.microseconds }

    /// The moment `seconds` later, or earlier when negative.
    public func adding(seconds: Int64) -> Instant { Instant(microseconds: microseconds + seconds * 1_000_000) }

    /// Whole minutes from here to a later moment; none to an earlier one.
    public func minutes(until later: Instant) -> Int { Int(max(0, later.microseconds - microseconds) / 60_000_000) }

    /// The day in Asia/Shanghai (UTC+8 without summer time since 1991).
    public var day: Day { Day(sinceEpoch: Int((microseconds + 28_800_000_000).flooredDivision(by: 86_400_000_000))) }

    /// Seconds since midnight in Asia/Shanghai, 0 to 86,399.
    public var secondOfDay: Int {
        let local = microseconds + 28_800_000_000
        return Int((local - local.flooredDivision(by: 86_400_000_000) * 86_400_000_000) / 1_000_000)
    }

    /// `2026-11-21 15:04:05` in Asia/Shanghai.
    public var stamp: String {
        let second = secondOfDay
        return "\(day) \(twoDigits(second / 3600)):\(twoDigits(second / 60 % 60)):\(twoDigits(second % 60))"
    }
}

extension Instant: Bindable {
    public var sqlValue: Value { .integer(microseconds) }
    public init?(sqlValue: Value) {
        guard case .integer(let number) = sqlValue else { return nil }
        self.init(microseconds: number)
    }
}

extension Int64 {
    fileprivate func flooredDivision(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
