import Foundation

/// A day of the Chinese lunisolar calendar (GB/T 33661), as ICU computes it.
public struct LunarDay: Hashable, Sendable {
    /// 1 to 12.
    public let month: Int
    public let isLeap: Bool
    /// 1 to 30.
    public let day: Int

    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .chinese)
        calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .current
        return calendar
    }()

    /// Lists ask for the same days row after row, and ICU takes some hundred times as long as a look at what it said.
    private static let known = Remembered<Day, LunarDay>(most: 4_000)

    public init(_ day: Day) { self = Self.known.value(of: day) { LunarDay(computing: day) } }

    private init(computing day: Day) {
        // Noon, so that no zone can make it the day before.
        let noon = Date(timeIntervalSince1970: Double(day.sinceEpoch) * 86_400 + 43_200)
        let parts = Self.calendar.dateComponents([.month, .day], from: noon)
        month = parts.month ?? 1
        isLeap = parts.isLeapMonth ?? false
        self.day = parts.day ?? 1
    }

    /// 十月初九
    public var zh: String {
        let months = ["正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊"]
        let units = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
        let name =
            switch day {
            case ...10: "初" + units[max(day, 1)]
            case 20: "二十"
            case 30: "三十"
            case ..<20: "十" + units[day - 10]
            default: "廿" + units[day - 20]
            }
        return (isLeap ? "闰" : "") + months[(month - 1) % 12] + "月" + name
    }
}
