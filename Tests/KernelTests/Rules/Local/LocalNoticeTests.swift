import Stage
import Store
import Testing

@testable import Kernel

@Suite("The notice of a year comes into force") struct LocalNoticeTests {
    private static let csv = """
        year,2027,国办发明电〔2026〕9号
        rest,2027-01-01,2027-01-05,new-year
        rest,2027-02-05,2027-02-11,spring-festival
        rest,2027-04-05,2027-04-05,qingming
        rest,2027-05-01,2027-05-05,labour-day
        rest,2027-06-09,2027-06-09,dragon-boat
        rest,2027-09-15,2027-09-15,mid-autumn
        rest,2027-10-01,2027-10-07,national-day
        """

    @Test(
        "Terms that reached into the year are counted anew, each with a line; no other moves, in slices of any size",
        arguments: Stage.engines)
    func recounted(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let (book, other) = (try LedgerBook.drills(), try LedgerBook.drills())
            let early = try await stage.reportedDrill(of: tree.mill, book: book)
            stage.clock.advance(days: try day("2026-12-24").sinceEpoch - stage.today.sinceEpoch)
            var late: [Entry] = []
            for _ in 0..<3 { late.append(try await stage.reportedDrill(of: tree.mill, book: other)) }
            #expect(late.allSatisfy { $0.due.day == (try? day("2027-01-08")) })
            let notice = try await stage.perform(try UploadNotice(csv: Self.csv, book: book))
            try await stage.perform(ActivateNotice(notice, book: book))
            #expect(try await stage.read { try LocalNotice.find(notice, on: $0) }.awaitsRecount)
            try await TermRecount(of: notice, book: book, on: stage.platform, slice: 2).run(as: .operator)
            for entry in late {
                let now = try await stage.entry(entry.id)
                #expect(now.due.day == (try day("2027-01-12")))
                #expect(now.due.rule == entry.due.rule && now.version == entry.version + 1)
            }
            #expect(try await stage.entry(early.id).version == early.version)
            let found = try await stage.read { try LocalNotice.find(notice, on: $0) }
            #expect(found.moved == 3 && !found.awaitsRecount)
            #expect(try await stage.journalled("entry.recounted") == 3)
            // Once more changes nothing, and what begins now is counted by it at once.
            try await TermRecount(of: notice, book: book, on: stage.platform).run(as: .operator)
            #expect(try await stage.journalled("entry.recounted") == 3)
            #expect(try await stage.reportedDrill(of: tree.mill, book: other).due.day == (try day("2027-01-12")))
        }
    }

    @Test("A notice that corrects another moves nothing that stands", arguments: Stage.engines)
    func corrected(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let book = try LedgerBook.drills()
            let first = try await stage.perform(try UploadNotice(csv: Self.csv, book: book))
            try await stage.perform(ActivateNotice(first, book: book))
            try await TermRecount(of: first, book: book, on: stage.platform).run(as: .operator)
            stage.clock.advance(days: try day("2026-12-24").sinceEpoch - stage.today.sinceEpoch)
            let entry = try await stage.reportedDrill(of: tree.mill, book: book)
            let second = try await stage.perform(
                try UploadNotice(csv: Self.csv.replacing("01-05", with: "01-06"), book: book))
            try await stage.perform(ActivateNotice(second, book: book))
            try await TermRecount(of: second, book: book, on: stage.platform).run(as: .operator)
            #expect(try await stage.entry(entry.id).due == entry.due)
            #expect(try await stage.read { try LocalNotice.find(first, on: $0) }.isInForce == false)
            #expect(try await stage.reportedDrill(of: tree.mill, book: book).due.day == (try day("2027-01-13")))
        }
    }

    @Test(
        "A faulty file is named by its line, a forgotten holiday by its day, and only the head of the tree uploads",
        arguments: Stage.engines)
    func refused(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let book = try LedgerBook.drills()
            let fault = #expect(throws: CalendarFault.self) {
                try UploadNotice(csv: "year,2027,\nrest,2027-01-01", book: book)
            }
            #expect(fault?.line == 2)
            let partial = Self.csv.replacing("rest,2027-06-09,2027-06-09,dragon-boat", with: "")
            let short = await #expect(throws: Refusal.self) {
                try await stage.perform(try UploadNotice(csv: partial, book: book))
            }
            #expect(short?.field == "csv")
            #expect(short?.reason?.contains("2027-06-09, Dragon Boat Festival") == true)
            let lower = try await stage.account("lower", at: tree.east, .systemAdministrator)
            await #expect(throws: Refusal.notFound) {
                try await stage.perform(try UploadNotice(csv: Self.csv, book: book), as: lower)
            }
        }
    }

    @Test("No notice that ships forgets a holiday of the law") func shipped() throws {
        let calendar = try WorkingCalendar.shipped()
        for year in calendar.years {
            let notice = try #require(calendar.notice(for: year))
            #expect(calendar.forgotten(by: notice).isEmpty, "\(year)")
        }
    }
}
