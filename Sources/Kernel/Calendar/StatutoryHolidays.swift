import Foundation

/// The public holidays by law alone, for years whose notice is not there: fixed days, lunar days, and Qingming.
///
/// Neither the weekends that a notice moves nor the days off given for a holiday on a weekend are known before it.
public struct StatutoryHolidays: Hashable, Sendable {
    private enum Reckoning: Hashable {
        case solar(month: Int, day: Int)
        case lunar(month: Int, day: Int)
        case lastOfLunarYear, qingming
    }
    private struct Rule: Hashable {
        let from: Day
        let to: Day?
        let reckoning: Reckoning
        let holiday: Holiday
    }
    private let rules: [Rule]

    /// - Throws: ``CalendarFault`` at the first line that cannot be read.
    public init(csv: String, file: String) throws(CalendarFault) {
        let lines = CalendarLines(csv, file: file)
        var rules: [Rule] = []
        for row in lines.rows {
            guard let rule = Self.rule(row.cells) else {
                throw lines.fault(
                    row.line,
                    Text(
                        "应为 statutory、起、止、历法、月-日、节日六列",
                        en: "needs six columns: statutory, from, to, reckoning, month-day, holiday"))
            }
            rules.append(rule)
        }
        self.rules = rules
    }

    static let file = "statutory.csv"
    static var folder: URL { Bundle.module.bundleURL.appending(path: "Years") }

    /// The law as it ships with the platform.
    public static func shipped() throws -> StatutoryHolidays {
        try StatutoryHolidays(csv: String(contentsOf: folder.appending(path: file), encoding: .utf8), file: file)
    }

    private static func rule(_ cells: [String]) -> Rule? {
        guard cells.count == 6, cells[0] == "statutory", let from = Day(cells[1]),
            let holiday = Holiday(rawValue: cells[5])
        else { return nil }
        let to = Day(cells[2])
        guard cells[2].isEmpty || to != nil, let reckoning = reckoning(cells[3], cells[4]) else { return nil }
        return Rule(from: from, to: to, reckoning: reckoning, holiday: holiday)
    }

    private static func reckoning(_ name: String, _ day: String) -> Reckoning? {
        let numbers = day.split(separator: "-").compactMap { Int($0) }
        switch (name, numbers.count) {
        case ("solar", 2): return .solar(month: numbers[0], day: numbers[1])
        case ("lunar", 2): return .lunar(month: numbers[0], day: numbers[1])
        case ("eve", 0): return .lastOfLunarYear
        case ("term", 0): return .qingming
        default: return nil
        }
    }

    /// - Returns: the holiday that falls on the day, `nil` when none does.
    func holiday(on day: Day) -> Holiday? {
        // The lunar calendar is only asked in the months where a lunar holiday can fall.
        let lunar = [1, 2, 5, 6, 9, 10].contains(day.civil.month) ? LunarDay(day) : nil
        return rules.first { rule in
            rule.from <= day && rule.to.map { day <= $0 } ?? true && Self.falls(rule.reckoning, on: day, lunar)
        }?.holiday
    }

    private static func falls(_ reckoning: Reckoning, on day: Day, _ lunar: LunarDay?) -> Bool {
        switch reckoning {
        case .solar(let month, let number): (day.civil.month, day.civil.day) == (month, number)
        case .lunar(let month, let number):
            lunar.map { ($0.month, $0.day, $0.isLeap) == (month, number, false) } ?? false
        case .lastOfLunarYear: lunar?.month == 12 && LunarDay(day.adding(days: 1)).month == 1
        case .qingming: day == SolarTerm.qingming(of: day.civil.year)
        }
    }
}
