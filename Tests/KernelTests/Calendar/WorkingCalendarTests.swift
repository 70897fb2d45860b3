import Kernel
import Testing

@Suite("The working calendar") struct WorkingCalendarTests {
    private let calendar: WorkingCalendar

    init() throws { calendar = try WorkingCalendar.shipped() }

    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test("The Spring Festival of 2020 was lengthened to Sunday 2 February; Monday was worked")
    func lengthened() throws {
        #expect(try calendar.standing(of: day("2020-01-23")) == .working)
        for text in ["2020-01-24", "2020-01-30", "2020-01-31", "2020-02-01", "2020-02-02"] {
            #expect(try calendar.standing(of: day(text)) == .holiday(.springFestival), "\(text)")
        }
        #expect(try calendar.standing(of: day("2020-01-19")) == .swapped(.springFestival))
        #expect(try calendar.isWorkingDay(day("2020-02-03")))
        #expect(try calendar.workingDay(onOrAfter: day("2020-01-24")) == day("2020-02-03"))
    }

    @Test(
        "Saturdays and Sundays that a notice swaps are worked",
        arguments: [
            "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11", "2026-01-04", "2026-02-14",
            "2026-02-28",
            "2026-05-09", "2026-09-20", "2026-10-10",
        ])
    func swapped(text: String) throws {
        let day = try day(text)
        #expect(day.weekday >= 6)
        #expect(calendar.isWorkingDay(day))
        #expect(!calendar.isProvisional(day))
    }

    @Test(
        "Days between that a notice gives off are rest",
        arguments: ["2025-01-28", "2025-10-08", "2026-01-02", "2026-02-23"])
    func given(text: String) throws {
        #expect(try !calendar.isWorkingDay(day(text)))
    }

    @Test("The last days of December belong to the notice for the year after")
    func december() throws {
        #expect(try calendar.standing(of: day("2018-12-29")) == .swapped(.newYear))
        #expect(try calendar.standing(of: day("2018-12-31")) == .holiday(.newYear))
    }

    @Test("A year without a notice has the holidays of the law and is provisional; the year before is not")
    func provisional() throws {
        for (text, holiday) in [
            ("2027-01-01", Holiday.newYear), ("2027-02-05", .springFestival), ("2027-02-06", .springFestival),
            ("2027-02-08", .springFestival), ("2027-04-05", .qingming), ("2027-05-01", .labourDay),
            ("2027-05-02", .labourDay), ("2027-06-09", .dragonBoat), ("2027-09-15", .midAutumn),
            ("2027-10-03", .nationalDay),
        ] {
            #expect(try calendar.standing(of: day(text)) == .holiday(holiday), "\(text)")
            #expect(try calendar.isProvisional(day(text)))
        }
        #expect(try calendar.isWorkingDay(day("2027-02-09")))
        #expect(try !calendar.isProvisional(day("2026-12-31")))
        #expect(calendar.years == Array(2018...2026))
        #expect(calendar.source(of: 2026) == "国办发明电〔2025〕7号")
        #expect(calendar.source(of: 2027) == nil)
    }

    @Test(
        "Eleven days are holidays by law before 2025, thirteen since",
        arguments: [(2017, 11), (2024, 11), (2025, 13), (2030, 13)])
    func statutory(year: Int, count: Int) throws {
        let bare = try WorkingCalendar(notices: [], statutory: StatutoryHolidays.shipped())
        let first = try day("\(year)-01-01")
        let holidays = (0..<366).map { first.adding(days: $0) }.filter { day in
            guard day.civil.year == year, case .holiday = bare.standing(of: day) else { return false }
            return true
        }
        #expect(holidays.count == count)
    }

    @Test("Working days are counted without the first day and with the last")
    func counting() throws {
        let friday = try day("2026-02-13")
        #expect(try calendar.day(1, workingDaysAfter: friday) == day("2026-02-14"))
        #expect(try calendar.day(2, workingDaysAfter: friday) == day("2026-02-24"))
        #expect(try calendar.workingDays(after: friday, through: day("2026-02-24")) == 2)
        #expect(calendar.workingDays(after: friday, through: friday) == 0)
        #expect(try calendar.workingDaysLeft(until: day("2026-02-24"), on: friday) == 2)
        #expect(try calendar.workingDaysLeft(until: friday, on: day("2026-02-24")) == -2)
        #expect(calendar.workingDaysLeft(until: friday, on: friday) == 0)
    }

    @Test("A later notice makes its year certain and replaces an earlier one")
    func later() throws {
        let notice = try YearNotice(csv: "year,2027,样例\nrest,2027-02-04,2027-02-09,spring-festival\n", file: "2027.csv")
        let longer = try WorkingCalendar.shipped(and: [notice])
        #expect(try longer.standing(of: day("2027-02-09")) == .holiday(.springFestival))
        #expect(try longer.standing(of: day("2027-05-03")) == .working)
        #expect(try !longer.isProvisional(day("2027-02-09")))
    }

    @Test(
        "A faulty line of a notice is named with what to write instead",
        arguments: [
            ("rest,2027-02-04,2027-02-09,spring-festival", 1), ("year,2027,x\nrest,2027-02-30,2027-02-09,qingming", 2),
            ("year,2027,x\n\nfree,2027-02-04,2027-02-09,qingming", 3),
            ("year,2027,x\nrest,2028-02-04,2028-02-09,qingming", 2),
            ("year,2027,x\nrest,2027-02-04,2027-12-09,qingming", 2),
            ("year,2027,x\nrest,2027-02-04,2027-02-04,easter", 2),
            ("year,2027,x\nrest,2027-02-04,2027-02-04,qingming\nwork,2027-02-04,2027-02-04,qingming", 3), ("", 1),
            ("year,２０２７,x", 1),
        ])
    func faulty(csv: String, line: Int) {
        let fault = #expect(throws: CalendarFault.self) { try YearNotice(csv: csv, file: "2027.csv") }
        #expect(fault?.line == line)
    }
}

struct WorkedDaysTests {
    /// Counted by difference or day by day, within the noticed years, across their end and beyond it, it is the same number.
    @Test(arguments: ["2018-01-01", "2023-09-28", "2026-02-10", "2026-12-20", "2027-04-28"])
    func countingByDifferenceIsCountingDayByDay(start: String) throws {
        let calendar = try WorkingCalendar.shipped()
        let start = try #require(Day(start))
        var count = 0
        for days in 1...400 {
            let day = start.adding(days: days)
            count += calendar.isWorkingDay(day) ? 1 : 0
            #expect(calendar.workingDays(after: start, through: day) == count, "\(start) \(days)")
        }
    }
}
