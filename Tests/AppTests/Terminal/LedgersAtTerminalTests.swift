import Foundation
import Kernel
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

    @Test("An unknown ledger is wrong usage, and the way to the names is told") func unknown() async throws {
        let outcome = try await Terminal.run(["ledgers", "schema", "nothing"])
        #expect(outcome.code == 64)
        #expect(outcome.errors.contains("There is no ledger nothing. Choose one that `gonghui ledgers list` names."))
    }

    private struct Listed: Decodable {
        let id: String
    }
}
