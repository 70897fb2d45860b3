import HTTPTypes
import Kernel
import Stage
import Store
import Testing
import Web
import Workplace

@testable import App

/// Case 29: a job runs with the requester's scope at run time, and its file is hers alone, for a day.
@Suite("Exports beside the server") struct ExportJobTests {
    private static let asking = "/ledgers/proposals/exports?state=open&format=csv"

    private static func clock(_ office: Office, slice: Int = 2) -> ExportClock {
        ExportClock(platform: office.platform, book: office.installation.book, log: Office.quiet, slice: slice)
    }

    /// Asks for a list with the form of a browser.
    private static func ask(_ office: Office, _ visitor: Visitor, _ path: String = asking) async throws {
        let answer = try await office.browser(of: visitor).send(Example(path: path), isForm: true)
        #expect(answer.status == 303)
        #expect(answer.headers[.location] == "/exports")
    }

    private static func jobs(_ office: Office, _ visitor: Visitor) async throws -> [ExportJob] {
        let account = try #require(visitor.account)
        return try await office.platform.database.read { try ExportJob.all(of: account, on: $0) }
    }

    private static func enter(_ office: Office) async throws {
        let ledger = try office.ledger("proposals")
        for owner in [office.tree.city, office.tree.county, office.tree.city, office.tree.county, office.tree.city] {
            _ = try await office.entry(of: ledger, at: owner)
        }
        _ = try await office.entry(of: ledger, at: office.tree.otherCity)
    }

    @Test("What she may see goes into the file once, which she alone fetches", arguments: Stage.engines)
    func made(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            try await Self.enter(office)
            let leader = try await office.visitor(.leader, at: .own)
            for format in ["csv", "xlsx"] {
                try await Self.ask(office, leader, "/ledgers/proposals/exports?sort=due&format=\(format)")
            }
            #expect(try await Self.clock(office).round() == 2)
            #expect(try await Self.clock(office).round() == 0, "nothing is made twice")
            let jobs = try await Self.jobs(office, leader)
            #expect(jobs.map(\.state) == [.ready, .ready])
            #expect(jobs.map(\.rows) == [5, 5], "what is not hers is not in it")
            let browser = try office.browser(of: leader)
            let notices = try await browser.get("/notices")
            #expect(notices.text.ranges(of: NoticeKind.exported.label.zh).count == 2)
            #expect(notices.text.contains("href=\"/exports\""))
            let list = try await browser.get("/exports")
            #expect(jobs.allSatisfy { list.text.contains("/exports/\($0.link)") })
            let text = try await browser.get("/exports/\(jobs[1].link)")
            let numbers = text.text.split(separator: "\r\n").dropFirst().map { $0.prefix { $0 != "," } }
            #expect(Set(numbers).count == 5)
            #expect(numbers.count == 5)
            #expect(text.headers[.contentDisposition]?.hasPrefix("attachment") == true)
            let book = try await browser.get("/exports/\(jobs[0].link)")
            #expect(book.bytes.starts(with: Array("PK".utf8)))
            for other in [try await office.visitor(.leader, at: .own), try await office.visitor(.leader, at: .above)] {
                #expect(try await office.browser(of: other).get("/exports/\(jobs[0].link)").status == 404)
                let cancel = Example(path: "/exports/\(jobs[0].link)/cancellation")
                #expect(try await office.browser(of: other).send(cancel, isForm: true).status == 404)
            }
            let page = try await office.platform.database.read { connection in
                let filter = JournalFilter(scope: .everything, action: EntryExport.exported.name)
                let page = try JournalPage.load(filter, on: connection)
                return (page, try EntryExport.rows(of: page.entries.compactMap { ID($0.subject) }, on: connection))
            }
            #expect(page.0.entries.map(\.account) == [leader.account, leader.account])
            #expect(page.1.values.sorted() == [5, 5])
            #expect(try await office.journalFindings() == [])
        }
    }

    @Test("Whose role is gone when it runs gets no file, and nobody fetches one without it", arguments: Stage.engines)
    func revoked(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            try await Self.enter(office)
            let (early, late) = (
                try await office.visitor(.leader, at: .own), try await office.visitor(.leader, at: .own)
            )
            try await Self.ask(office, early)
            try await Self.ask(office, late)
            try await Self.disable(office, early)
            #expect(try await Self.clock(office).round() == 1)
            #expect(try await Self.jobs(office, early).map(\.state) == [.refused])
            let job = try #require(try await Self.jobs(office, late).first)
            #expect(job.state == .ready)
            try await Self.disable(office, late)
            let (book, now) = (office.installation.book, office.platform.clock.now())
            await #expect(throws: Refusal.notFound) {
                _ = try await office.platform.read(as: late.identity) { connection, actor in
                    try ExportJob.ready(job.link, of: book, for: actor, at: now, on: connection)
                }
            }
        }
    }

    private static func disable(_ office: Office, _ visitor: Visitor) async throws {
        try await office.platform.perform(
            SetAccountEnabled(try #require(visitor.account), false), as: .operator)
    }

    @Test("A job that is cancelled, or taken over by another server, is not finished here", arguments: Stage.engines)
    func leased(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let leader = try await office.visitor(.leader, at: .own)
            let (platform, ledger) = (office.platform, try office.ledger("proposals"))
            try await Self.ask(office, leader)
            let first = try #require(try await platform.perform(ClaimExport(), as: .operator))
            #expect(try await platform.perform(ClaimExport(), as: .operator) == nil, "one server has it")
            try await platform.perform(KeepExportPart(0, [1], of: first), as: .operator)
            try await Self.passLease(office)
            let second = try #require(try await platform.perform(ClaimExport(), as: .operator), "begun anew")
            await #expect(throws: ExportLost.self) {
                try await platform.perform(AdvanceExport(first, to: 9), as: .operator)
            }
            await #expect(throws: ExportLost.self) {
                try await platform.perform(FinishExport(first, of: ledger, rows: 1), as: leader.identity)
            }
            try await platform.perform(KeepExportPart(0, [2], of: second), as: .operator)
            let job = try #require(try await Self.jobs(office, leader).first)
            #expect(job.rows == 0)
            try await platform.perform(CancelExport(job.link), as: leader.identity)
            await #expect(throws: ExportLost.self) {
                try await platform.perform(FinishExport(second, of: ledger, rows: 1), as: leader.identity)
            }
            await #expect(throws: Refusal.notFound) {
                try await platform.perform(AdvanceExport(second, to: 1), as: leader.identity)
            }
            #expect(try await Self.clock(office).round() == 0)
            let kept = try await platform.database.read { try $0.exists("SELECT 1 FROM export_part") }
            #expect(!kept)
        }
    }

    /// As if the server that had the jobs had been gone for long.
    private static func passLease(_ office: Office) async throws {
        try await office.platform.database.write { try $0.run("UPDATE export_job SET leased_until = 0") }
    }

    @Test("What fails each time is given up, and a file is gone after a day", arguments: Stage.engines)
    func ended(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let leader = try await office.visitor(.leader, at: .own)
            try await Self.ask(office, leader)
            for _ in 0..<3 {
                let lease = try await office.platform.perform(ClaimExport(), as: .operator)
                #expect(lease != nil)
                try await Self.passLease(office)
            }
            #expect(try await Self.clock(office).round() == 0)
            #expect(try await Self.jobs(office, leader).map(\.state) == [.failed])
            try await Self.ask(office, leader)
            #expect(try await Self.clock(office).round() == 1)
            let link = try #require(try await Self.jobs(office, leader).first).link
            let browser = try office.browser(of: leader)
            #expect(try await browser.get("/exports/\(link)").status == 200)
            try await office.platform.database.write { try $0.run("UPDATE export_job SET ends_at = 1") }
            #expect(try await browser.get("/exports/\(link)").status == 404)
            _ = try await Self.clock(office).round()
            #expect(try await Self.jobs(office, leader).isEmpty)
            let kept = try await office.platform.database.read { try $0.exists("SELECT 1 FROM export_part") }
            #expect(!kept)
        }
    }

    @Test("Three at a time, by heads only, and never by a link", arguments: Stage.engines)
    func asked(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let leader = try await office.visitor(.leader, at: .own)
            for _ in 0..<3 { try await Self.ask(office, leader) }
            let browser = try office.browser(of: leader)
            #expect(try await browser.send(Example(path: Self.asking), isForm: true).status == 409)
            #expect(try await browser.get(Self.asking).status == 405)
            #expect(Set(try await Self.jobs(office, leader).map(\.link)).count == 3)
            let officer = try await office.visitor(.officer, at: .own)
            #expect(try await office.browser(of: officer).send(Example(path: Self.asking), isForm: true).status == 403)
            #expect(try await Self.jobs(office, officer).isEmpty)
        }
    }
}
