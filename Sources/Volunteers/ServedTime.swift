/// From when to when somebody served, as a sheet at the door has it: 8:30 and 11:30. Past midnight it goes on into the next day.
struct ServedTime: Equatable {
    let minutes: Int

    /// - Returns: `nil` unless both are times of a day, and not the same.
    init?(from: String, to: String) {
        guard let start = Self.minute(from), let end = Self.minute(to), start != end else { return nil }
        minutes = end > start ? end - start : end + Self.day - start
    }

    static func isTime(_ written: String) -> Bool { minute(written) != nil }

    static let day = 24 * 60

    /// Of the day; the colon may be that of either script.
    private static func minute(_ written: String) -> Int? {
        let parts = written.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "：" }
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        else { return nil }
        return hour * 60 + minute
    }
}
