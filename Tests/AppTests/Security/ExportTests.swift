import HTTPTypes
import Kernel
import Stage
import Store
import Testing
import Web

@testable import App

/// Case 29, as far as lists go: what is taken away is written down with its rows, and much of it takes a second permission.
@Suite("Taking lists away") struct ExportTests {
    @Test("A list leaves with a line in the journal that says how many rows", arguments: Stage.engines)
    func written(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let ledger = try office.ledger("proposals")
            for owner in [office.tree.city, office.tree.county, office.tree.otherCity] {
                _ = try await office.entry(of: ledger, at: owner)
            }
            let officer = try await office.visitor(.officer, at: .own)
            for format in ["csv", "xlsx"] {
                let answer = try await office.browser(of: officer).get("/ledgers/proposals?state=open&format=\(format)")
                #expect(answer.status == 200)
            }
            let page = try await office.platform.database.read { connection in
                let filter = JournalFilter(scope: .everything, action: EntryExport.exported.name)
                let page = try JournalPage.load(filter, on: connection)
                return (page, try EntryExport.rows(of: page.entries.compactMap { ID($0.subject) }, on: connection))
            }
            #expect(page.0.entries.map(\.account) == [officer.account, officer.account])
            #expect(page.1.values.sorted() == [2, 2], "what is not hers is not in it")
            let audit = try await office.visitor(.auditAdministrator, at: .above)
            let journal = try await office.browser(of: audit).get("/journal?action=entries.exported")
            #expect(journal.text.contains("2 行"))
            #expect(try await office.journalFindings() == [])
        }
    }

    @Test(
        "Whoever may not read a ledger takes none of it away, and a large list takes a head", arguments: Stage.engines)
    func second(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let ledger = try office.ledger("proposals")
            func export(_ rows: Int, _ visitor: Visitor) async throws -> Refusal? {
                do {
                    try await office.platform.perform(
                        NoteExport(of: ledger, query: "", rows: rows), as: visitor.identity)
                    return nil
                } catch let refusal as Refusal {
                    return refusal
                }
            }
            let officer = try await office.visitor(.officer, at: .own)
            let leader = try await office.visitor(.leader, at: .own)
            let audit = try await office.visitor(.auditAdministrator, at: .own)
            #expect(try await export(EntryExport.ordinary, officer) == nil)
            #expect(try await export(EntryExport.ordinary + 1, officer) == .notPermitted(.exportLarge))
            #expect(try await export(EntryExport.ordinary + 1, leader) == nil)
            #expect(try await export(EntryExport.most + 1, leader) != nil)
            #expect(try await export(1, audit) == .notPermitted(ledger.read))
        }
    }
}
