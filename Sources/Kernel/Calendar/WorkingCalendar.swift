import Foundation

/// Which days are worked in China: weekends, the holidays of the law, and each year's notice of the State Council (调休).
///
/// For a year whose notice is not there the holidays are those of the law, and every answer is provisional.
public struct WorkingCalendar: Sendable {
    private let standings: [Day: DayStanding]
    private let notices: [Int: YearNotice]
    private let statutory: StatutoryHolidays
    /// Of the years from the first notice to the one after the last, where terms of this year end, so that counting days is
    /// a difference.
    private(set) var worked = WorkedDays()

    /// A later notice for the same year replaces an earlier one.
    public init(notices: [YearNotice], statutory: StatutoryHolidays) {
        self.notices = Dictionary(notices.map { ($0.year, $0) }, uniquingKeysWith: { $1 })
        standings = self.notices.sorted { $0.key < $1.key }.reduce(into: [:]) { all, next in
            all.merge(next.value.standings) { $1 }
        }
        self.statutory = statutory
        if let first = self.notices.keys.min(), let last = self.notices.keys.max() {
            worked = WorkedDays(years: first...last + 1, isWorkingDay)
        }
    }

    /// The notices that ship with the platform, and `later` ones beside or instead of them.
    public static func shipped(and later: [YearNotice] = []) throws -> WorkingCalendar {
        let folder = StatutoryHolidays.folder
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
        let notices = try names.filter { $0.hasSuffix(".csv") && $0 != StatutoryHolidays.file }.map { name in
            try YearNotice(csv: String(contentsOf: folder.appending(path: name), encoding: .utf8), file: name)
        }
        return WorkingCalendar(notices: notices + later, statutory: try StatutoryHolidays.shipped())
    }

    public func standing(of day: Day) -> DayStanding {
        if let noticed = standings[day] { return noticed }
        // Looked for, not read: a notice is large, and lists ask this of thousands of days.
        if notices.index(forKey: day.civil.year) == nil, let holiday = statutory.holiday(on: day) {
            return .holiday(holiday)
        }
        return day.weekday >= 6 ? .weekend : .working
    }

    public func isWorkingDay(_ day: Day) -> Bool { standing(of: day).isWorking }

    /// Whether the notice for the year of the day is missing, so that what is said of it may still change.
    public func isProvisional(_ day: Day) -> Bool { notices[day.civil.year] == nil }

    /// The number of the notice for a year; `nil` when there is no notice, empty when its number is not known.
    public func source(of year: Int) -> String? { notices[year]?.source }

    /// The years whose notice is there.
    public var years: [Int] { notices.keys.sorted() }

    /// The notice for a year, where it is there.
    public func notice(for year: Int) -> YearNotice? { notices[year] }

    /// This calendar with later notices beside or instead of its own.
    public func with(_ later: [YearNotice]) -> WorkingCalendar {
        later.isEmpty ? self : WorkingCalendar(notices: Array(notices.values) + later, statutory: statutory)
    }

    /// Holidays of the law on which a notice would have people work, because whoever wrote it down left a line out.
    public func forgotten(by notice: YearNotice) -> [(day: Day, holiday: Holiday)] {
        guard let first = Day(year: notice.year, month: 1, day: 1) else { return [] }
        let calendar = with([notice])
        return (0..<366).map { first.adding(days: $0) }.filter { $0.civil.year == notice.year }.compactMap { day in
            guard let holiday = statutory.holiday(on: day), calendar.isWorkingDay(day) else { return nil }
            return (day, holiday)
        }
    }

    /// As it was before the notice for a year came.
    public func without(year: Int) -> WorkingCalendar {
        WorkingCalendar(notices: notices.values.filter { $0.year != year }, statutory: statutory)
    }
}
