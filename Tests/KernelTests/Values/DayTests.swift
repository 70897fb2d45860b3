import Foundation
import Kernel
import Store
import Testing

@Suite("Days") struct DayTests {
    private static let gregorian: Calendar = {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = .gmt
        return calendar
    }()

    @Test("Every day from 1900 to 2100 has the date, weekday and week that the calendar of Foundation gives it")
    func againstFoundation() throws {
        let first = try #require(Day(year: 1900, month: 1, day: 1))
        let last = try #require(Day(year: 2100, month: 12, day: 31))
        #expect(last.sinceEpoch - first.sinceEpoch == 73_413)
        for number in first.sinceEpoch...last.sinceEpoch {
            let day = Day(sinceEpoch: number)
            let date = Date(timeIntervalSince1970: Double(number) * 86_400)
            let parts = Self.gregorian.dateComponents(
                [.year, .month, .day, .weekday, .weekOfYear, .yearForWeekOfYear], from: date)
            let civil = day.civil
            guard civil.year == parts.year, civil.month == parts.month, civil.day == parts.day,
                day.weekday % 7 + 1 == parts.weekday, day.week.number == parts.weekOfYear,
                day.week.year == parts.yearForWeekOfYear, Day(day.description) == day
            else {
                Issue.record("\(day) differs from \(parts)")
                return
            }
        }
    }

    @Test(
        "A week belongs to the year of its Thursday",
        arguments: [
            ("2026-01-01", 2026, 1), ("2025-12-29", 2026, 1), ("2025-12-28", 2025, 52), ("2021-01-03", 2020, 53),
            ("2021-01-04", 2021, 1), ("2024-12-30", 2025, 1), ("2027-01-01", 2026, 53),
        ])
    func weeks(_ text: String, _ year: Int, _ number: Int) throws {
        let week = try #require(Day(text)).week
        #expect(week == (year, number))
    }

    @Test(
        "What is not a day is refused",
        arguments: [
            "", "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "0000-01-01", "2026-1-1", "+026-01-01",
            "2026-+1-01", "2026-01--1", "-026-01-01", "2026-01-01 ", "２０２６-01-01", "2026/01/01", "1900-02-29",
            "26-01-01",
        ])
    func refused(_ text: String) {
        #expect(Day(text) == nil)
    }

    @Test("The century leap years are the fourth ones only")
    func centuries() {
        #expect(Day("2000-02-29") != nil)
        #expect(Day("2100-02-29") == nil)
    }

    @Test("The order of the texts is the order of the days, and adding is undone by taking away")
    func order() throws {
        let day = try #require(Day("1969-12-31"))
        #expect(day.sinceEpoch == -1)
        #expect(day.adding(days: 2).description == "1970-01-02")
        #expect(day.adding(days: 40_000).adding(days: -40_000) == day)
        #expect(day < day.adding(days: 1))
        #expect(Day("0001-01-01")?.description == "0001-01-01")
        #expect(Day("9999-12-31")?.adding(days: -1).description == "9999-12-30")
    }
}
