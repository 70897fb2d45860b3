import Kernel
import Testing

@Suite("Counting a time limit") struct DeadlineTests {
    private let calendar: WorkingCalendar

    init() throws { calendar = try Shipped.calendar.get() }

    private func due(_ period: String, from start: String, _ more: String = "") throws -> String? {
        let rule = try SamplePack.limit(period, more)
        return try #require(rule.deadline(from: day(start), in: calendar)).due?.description
    }

    @Test("The starting day is not counted")
    func startExcluded() throws {
        #expect(try due("1 natural day", from: "2026-11-23") == "2026-11-24")
        #expect(try due("1 working day", from: "2026-11-23") == "2026-11-24")
        #expect(try due("5 working days", from: "2026-11-21") == "2026-11-27")
    }

    @Test(
        "A last day that is a rest day moves to the next working day",
        arguments: [
            ("2026-11-21", "2026-12-07"), ("2026-11-20", "2026-12-07"), ("2026-09-16", "2026-10-08"),
            // Friday 15 and Saturday 14 February: the Saturday is worked, the Sunday begins the holiday.
            ("2026-01-30", "2026-02-14"), ("2026-01-31", "2026-02-24"),
            // Sunday 20 September is worked and ends the limit itself.
            ("2026-09-05", "2026-09-20"),
        ])
    func moves(start: String, end: String) throws {
        #expect(try due("15 natural days", from: start) == end)
    }

    @Test("A rule may say that its end stays")
    func stays() throws {
        #expect(try due("15 natural days", from: "2026-11-21", "end: stays") == "2026-12-06")
    }

    @Test("The lengthened Spring Festival of 2020 stands still for working days and moves natural ends")
    func springFestival() throws {
        #expect(try due("5 working days", from: "2020-01-22") == "2020-02-06")
        #expect(try due("10 natural days", from: "2020-01-22") == "2020-02-03")
    }

    @Test(
        "Months and years end on the corresponding day, or on the last of a month that has none",
        arguments: [
            ("1 month", "2026-01-31", "2026-02-28"), ("1 month", "2024-01-31", "2024-02-29"),
            ("3 months", "2026-03-31", "2026-06-30"), ("6 months", "2025-08-31", "2026-02-28"),
            ("1 year", "2024-02-29", "2025-02-28"), ("1 year", "2025-03-10", "2026-03-10"),
            ("1 year", "2025-11-21", "2026-11-23"), ("3 months before", "2026-05-31", "2026-02-28"),
            ("1 year before", "2026-01-15", "2025-01-15"),
        ])
    func corresponding(period: String, start: String, end: String) throws {
        #expect(try due(period, from: start) == end)
    }

    @Test(
        "A limit before a day is counted back, and its end does not move",
        arguments: [
            ("5 working days before", "2026-11-23", "2026-11-16"),
            ("5 working days before", "2026-10-10", "2026-09-28"),
            ("7 natural days before", "2026-11-21", "2026-11-14"),
            ("30 natural days before", "2026-11-23", "2026-10-24"),
        ])
    func before(period: String, start: String, end: String) throws {
        #expect(try due(period, from: start) == end)
    }

    @Test("A window opens on the day counted back to and closes on the day counted from")
    func window() throws {
        let rule = try SamplePack.limit("30 natural days before", "end: opens")
        let deadline = try #require(rule.deadline(from: day("2026-11-23"), in: calendar))
        #expect(try deadline.due == day("2026-10-24"))
        #expect(try deadline.last == day("2026-11-23"))
        let plain = try SamplePack.limit("30 natural days").deadline(from: day("2026-11-23"), in: calendar)
        #expect(plain?.last == plain?.due)
    }

    @Test(
        "Whatever asks a year without a notice is provisional, and nothing else is",
        arguments: [
            ("15 natural days", "2026-12-10", false), ("15 natural days", "2026-12-20", true),
            ("10 working days", "2026-12-10", false), ("10 working days", "2026-12-24", true),
            ("1 year", "2026-11-21", true), ("5 working days before", "2027-01-04", true),
        ])
    func provisional(period: String, start: String, expected: Bool) throws {
        let deadline = try #require(try SamplePack.limit(period).deadline(from: day(start), in: calendar))
        #expect(deadline.isProvisional == expected)
    }

    @Test("A rule without a time limit gives no deadline")
    func none() throws {
        let rule = try #require(try Shipped.book.get().packs.flatMap(\.rules).first { $0.name == "LD-20" })
        #expect(try rule.deadline(from: day("2026-01-01"), in: calendar) == nil)
    }
}
