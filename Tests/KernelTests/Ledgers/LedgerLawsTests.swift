import Kernel
import Stage
import Store
import Testing

@Suite("What holds for every ledger") struct LedgerLawsTests {
    @Test("The sample ledger is complete") func complete() throws {
        #expect(LedgerLaws.broken(by: Drill.any, knowing: try LedgerBook.drillRules()) == [])
        #expect(LedgerLaws.broken(by: try LedgerBook.drills()) == [])
    }

    @Test("A random history keeps versions, sums and lists together", arguments: Stage.engines, [1, 2, 3])
    func histories(_ engine: Engine, _ seed: UInt64) async throws {
        let broken = try await LedgerLaws.broken(
            byHistoryOf: Drill.any, in: .drills(), on: engine, seed: seed, deeds: 120)
        #expect(broken == [])
    }

    @Test("An incomplete ledger is found out") func incomplete() throws {
        let broken = LedgerLaws.broken(by: AnyLedger(Lame.ledger), knowing: RuleBook([]))
        let faults = [
            "never reached", "leads out of open", "no pack", "no plain word", "both languages", "asks for", "is shown",
        ]
        for words in faults {
            #expect(broken.contains { $0.contains(words) }, "\(words): \(broken)")
        }
        let twice = LedgerBook([Drill.any, Drill.any], terms: try LedgerBook.drills().terms)
        #expect(LedgerLaws.broken(by: twice).contains("mark 演 is used twice"))
    }
}

/// A ledger that breaks what it can.
private struct Lame: LedgerEntry {
    var status: Status = .open
    var words = ""

    enum Status: String, LedgerStatus {
        case open, lost

        var label: Text { Text(same: rawValue) }
        var term: Term { self == .open ? .within("T-nothing") : .final }
    }

    static let ledger = Ledger<Lame>(
        "lame", Text("跛", en: "Lame"), mark: "跛", catalogue: [], name: { _ in "" },
        fields: [.line("the words", \.words, Text("话", en: "Words")).listed().classed(.sealed)],
        steps: [Step("back", Text("回", en: "Back"), from: .lost, to: .open, asks: ["nothing"])], counts: [])
}
