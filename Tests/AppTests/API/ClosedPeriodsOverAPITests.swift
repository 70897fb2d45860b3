import HTTPTypes
import Kernel
import Stage
import Store
import Testing

@testable import App

/// Case 11 as programs meet it.
@Suite("Closed periods over the API") struct ClosedPeriodsOverAPITests {
    @Test("A program is refused like a person", arguments: Stage.engines)
    func refused(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let account = try await office.account(Office.newLogin(), at: office.tree.city, .officer)
            let program = office.program(try await office.token(of: account))
            let day = office.platform.clock.now().day
            let end = day.adding(days: -day.civil.day)
            try await office.platform.perform(
                ClosePeriod(
                    "proposals", of: office.tree.city.id, through: end, because: "已上报", book: office.installation.book),
                as: .operator)
            let ledger = try office.ledger("proposals")
            let asked = try #require(ledger.description.step("decline")).asks.compactMap(ledger.description.field)
            func declined(on day: Day) async throws -> TestAnswer {
                let entry = try await office.entry(of: ledger)
                var answers: [String: FieldValue] = [:]
                for field in asked { answers[field.name] = EntrySample.value(of: field.kind, on: day) }
                return try await program.post(
                    "/api/v1/ledgers/proposals/entries/\(entry)/steps/decline",
                    .object(["values": EntryJSON.json(answers)]), [.ifMatch: "\"1\""])
            }
            let late = try await declined(on: end)
            #expect(late.status == 409 && late.text.contains("结账至"))
            #expect(try await declined(on: day).status == 200)
        }
    }
}
