import Kernel

/// The days of a workbook, which are numbers: those since the end of 1899, or since 1904.
struct DayNumber: Sendable {
    /// 31 December 9999.
    private static let last = 2_958_465.0
    private static let secondsOfDay = 86_400

    let beginsIn1904: Bool

    /// - Returns: `nil` when the number is no day: below zero, or beyond the year 9999.
    func cell(_ number: Double) -> SheetCell? {
        guard number >= 0, number < Self.last + 1 else { return nil }
        var serial = Int(number)
        var seconds = Int(((number - Double(serial)) * Double(Self.secondsOfDay)).rounded())
        if seconds == Self.secondsOfDay { (serial, seconds) = (serial + 1, 0) }
        if number < 1, !beginsIn1904 { return .text(Self.time(seconds)) }
        guard let day = day(serial) else { return .text("1900-02-29") }
        return seconds == 0 ? .day(day) : .moment(day, seconds: seconds)
    }

    /// A workbook counts a 29 February 1900, which never was.
    private func day(_ serial: Int) -> Day? {
        if beginsIn1904 { return Day(sinceEpoch: serial - 24_107) }
        guard serial != 60 else { return nil }
        return Day(sinceEpoch: serial - (serial < 60 ? 25_568 : 25_569))
    }

    /// A day as some programs write it, `2026-03-05T14:30:00`.
    static func cell(iso text: String) -> SheetCell? {
        let parts = text.split(separator: "T", maxSplits: 1)
        guard let first = parts.first, let day = Day(String(first)) else { return nil }
        guard parts.count == 2 else { return .day(day) }
        let time = parts[1].split(separator: ":").map { Int($0.prefix(2)) ?? -1 }
        guard time.count >= 2, (0..<24).contains(time[0]), (0..<60).contains(time[1]) else { return nil }
        let seconds = time[0] * 3600 + time[1] * 60 + (time.count > 2 ? max(0, min(59, time[2])) : 0)
        return seconds == 0 ? .day(day) : .moment(day, seconds: seconds)
    }

    /// `14:30`, with seconds where there are any.
    static func time(_ seconds: Int) -> String {
        let parts = [seconds / 3600, seconds / 60 % 60] + (seconds % 60 == 0 ? [] : [seconds % 60])
        return parts.map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
    }
}
