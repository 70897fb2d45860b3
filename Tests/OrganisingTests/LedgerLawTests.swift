import Kernel
import Stage
import Store
import Testing

@testable import Organising

@Suite("The laws of ledgers, over those of Organising") struct LedgerLawTests {
    private static let book = Result {
        LedgerBook(OrganisingModule.all, terms: EntryTerms(rules: try .shipped(), calendar: try .shipped()))
    }

    @Test("Each description keeps them", arguments: OrganisingModule.all) func descriptions(_ ledger: AnyLedger)
        throws
    {
        #expect(LedgerLaws.broken(by: ledger, knowing: try .shipped()) == [])
    }

    @Test("Between them they share no id, mark or indicator") func together() throws {
        #expect(LedgerLaws.broken(by: try Self.book.get()) == [])
    }

    @Test("Whatever happens keeps them", arguments: OrganisingModule.all, Stage.engines)
    func histories(_ ledger: AnyLedger, _ engine: Engine) async throws {
        let broken = try await LedgerLaws.broken(byHistoryOf: ledger, in: try Self.book.get(), on: engine, seed: 41)
        #expect(broken == [])
    }
}
