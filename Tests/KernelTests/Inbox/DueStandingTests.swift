import Kernel
import Testing

@Suite("How a term stands, in words") struct DueStandingTests {
    private let calendar: WorkingCalendar

    init() throws { calendar = try .shipped() }

    private func standing(_ due: EntryDue, on today: String) throws -> DueStanding {
        DueStanding(due, on: try day(today), in: calendar)
    }

    @Test(
        "Overdue, today, soon within two working days, and fine",
        arguments: [
            ("2026-11-20", "2026-11-21", DueStanding.Tone.overdue, "已超 1 天", "1 day late"),
            ("2026-11-16", "2026-11-20", .overdue, "已超 4 天", "4 days late"),
            ("2026-11-20", "2026-11-20", .today, "今天到期", "Due today"),
            ("2026-11-24", "2026-11-20", .soon, "周二 · 还剩 2 个工作日", "Tue · 2 working days left"),
            ("2026-11-23", "2026-11-21", .soon, "周一 · 还剩 1 个工作日", "Mon · 1 working day left"),
            ("2026-11-25", "2026-11-20", .fine, "11月25日 · 还剩 3 个工作日", "25 Nov · 3 working days left"),
            // The National Day holiday stands between.
            ("2026-10-08", "2026-09-30", .soon, "周四 · 还剩 1 个工作日", "Thu · 1 working day left"),
        ])
    func dated(due: String, today: String, tone: DueStanding.Tone, zh: String, en: String) throws {
        let standing = try standing(EntryDue(day: try day(due)), on: today)
        #expect(standing.tone == tone)
        #expect(standing.words == Text(zh, en: en))
        #expect(!standing.meaning.zh.isEmpty && !standing.meaning.en.isEmpty)
    }

    @Test("Without a day it is open-ended, waits for a value, or stands still, and says which")
    func undated() throws {
        #expect(try standing(.none, on: "2026-11-21").tone == .none)
        #expect(try standing(EntryDue(day: nil, isUnset: true), on: "2026-11-21").words.zh == "时限待设定")
        #expect(try standing(EntryDue(day: nil, rule: "room/T-errand"), on: "2026-11-21").tone == .paused)
        #expect(try standing(.none, on: "2026-11-21").inFull == nil)
    }

    @Test("In full it says weekday and lunar date, the year where it is another, and that holidays are not announced")
    func full() throws {
        let near = try standing(EntryDue(day: try day("2026-11-24")), on: "2026-11-21")
        #expect(near.inFull?.zh == "11月24日 星期二 · 农历十月十六")
        #expect(near.inFull?.en == "Tuesday 24 November · lunar month 10, day 16")
        let far = try #require(try standing(EntryDue(day: try day("2031-03-05")), on: "2026-11-21").inFull)
        #expect(far.zh.hasPrefix("2031年3月5日 星期三"))
        #expect(far.zh.hasSuffix("（放假安排未公布，暂计）"))
    }
}
