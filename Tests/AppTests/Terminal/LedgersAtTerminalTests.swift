import Foundation
import Kernel
import Store
import Testing

@testable import App
@testable import Stage

@Suite("Ledgers at a terminal") struct LedgersAtTerminalTests {
    @Test("They are named, and what a plain entry of each holds is what its schema says") func schemas() async throws {
        let listed = try await Terminal.run(["ledgers", "list", "--json"])
        #expect(listed.code == 0)
        let names = try JSONDecoder().decode([Listed].self, from: Data(listed.output.utf8)).map(\.id)
        #expect(names == Modules.ledgers.map(\.id.name))
        let plain = try await Terminal.run(["ledgers", "list"])
        #expect(plain.output.split(separator: "\n").count == names.count)
        for ledger in Modules.ledgers {
            let printed = try await Terminal.run(["ledgers", "schema", ledger.id.name])
            let schema = try JSONValue(text: printed.output)
            #expect(schema == ledger.description.jsonSchema)
            var values = RandomValues(
                random: SeededGenerator(seed: 3), organisations: [try #require(ID<Organisation>(5))],
                accounts: [try #require(ID<Account>(77))], today: Day(sinceEpoch: 20_000))
            for _ in 0..<20 {
                let body = EntryJSON.json(values.values(for: ledger.description.filled))
                let complaint = SchemaComplaint.first(in: body, schema)
                #expect(complaint == nil, "\(ledger.id): \(body.text)")
            }
        }
    }

    @Test("What is no longer kept is listed first, then erased, and the journal verifies", arguments: Stage.engines)
    func erasing(_ engine: Engine) async throws {
        let folder = try Stage.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try await Stage.withPlace(engine) { server async throws in
            let database = engine == .sqlite ? "sqlite" : server.address
            let options = ["--data", folder.path, "--database", database]
            let installation = try await Installation.open(
                Office.settings([.data: folder.path, .database: database]), log: Office.quiet)
            let number = try await Self.longClosed(in: installation)
            try await installation.close()
            let dry = try await Terminal.run(["ledgers", "erase", "--dry-run"] + options)
            #expect(dry.code == 0 && dry.output.contains(number) && dry.output.contains("1 due, nothing erased"))
            let done = try await Terminal.run(["ledgers", "erase", "--json"] + options)
            #expect(done.output.contains(#""erased" : 1"#) && done.output.contains("closed_on"))
            let again = try await Terminal.run(["ledgers", "erase"] + options)
            #expect(again.output.contains("0 erased"))
            let journal = try await Terminal.run(["journal", "verify"] + options)
            #expect(journal.code == 0 && journal.output.contains("2 erased"))
            #expect(try await Terminal.run(["tallies", "verify"] + options).code == 0)
        }
    }

    /// An entry that was closed eleven years ago, by a clock of that time.
    private static func longClosed(in installation: Installation) async throws -> String {
        let clock = StageClock(noonOf: Clock.system.now().day.adding(days: -11 * 366))
        let platform = Platform(
            database: installation.platform.database, clock: clock.clock, ids: installation.platform.ids,
            journal: installation.platform.journal)
        let tree = try await OfficeTree.found(on: installation.platform)
        let ledger = try #require(installation.book["visits"])
        let book = installation.book
        let values = EntrySample.values(of: ledger, on: clock.today)
        let id = try await platform.perform(
            OpenEntry(in: "visits", of: tree.city.id, values, book: book), as: .operator)
        try await platform.perform(
            TakeStep("cancel", on: id, of: "visits", version: 1, ["reason": .text("改期")], book: book), as: .operator)
        return try await platform.read(as: .operator) { try Entry.find(id, of: ledger, for: $1, on: $0).number }
    }

    @Test("An unknown ledger is wrong usage, and the way to the names is told") func unknown() async throws {
        let outcome = try await Terminal.run(["ledgers", "schema", "nothing"])
        #expect(outcome.code == 64)
        #expect(outcome.errors.contains("There is no ledger nothing. Choose one that `gonghui ledgers list` names."))
    }

    private struct Listed: Decodable {
        let id: String
    }
}
