import HTTPTypes
import Kernel
import Stage
import Store
import Testing
import Web

@testable import App

@Suite("Ledgers that were built here, over the API") struct BuiltLedgersOverAPITests {
    @Test(
        "A program enters, lists, reads and moves on an entry as of any other ledger; the journal has the words",
        arguments: Stage.engines)
    func whole(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let ledger = try await office.builtLedger()
            let root = "/api/v1/ledgers/\(ledger.id)/entries"
            func officer(at home: Organisation) async throws -> TestSite {
                office.program(
                    try await office.token(of: try await office.account(Office.newLogin(), at: home, .officer)))
            }
            let program = try await officer(at: office.tree.city)
            let field = try #require(ledger.description.fields.first).name
            let made = try await program.post(
                root,
                .object([
                    "organisation": .string(office.tree.city.id.description), "values": .object([field: .string("甲厂")]),
                ]))
            #expect(made.status == 201)
            let path = try #require(made.headers[.location])
            let id = try made.json["id"]
            let entries = try await program.get(root).json["entries"]?.items.map { $0["id"] }
            #expect(entries == [id])
            #expect(try await program.get(path).json["values"]?[field] == .string("甲厂"))
            let step = try #require(ledger.description.steps.first).name
            let taken = try await program.post("\(path)/steps/\(step)", .object([:]), [.ifMatch: "\"1\""])
            #expect(taken.status == 200)
            #expect(try taken.json["version"]?.integer == 2 && taken.json["closed_on"] != .null)
            let events = try await program.get(path + "/history").json["events"]?.items ?? []
            let actions = events.map { $0["action"]?.string }
            #expect(actions == ["entry.opened", "\(ledger.id).\(step)"])
            let listed = try await program.get("/api/v1/ledgers").json["ledgers"]?.items.map { $0["id"]?.string }
            #expect(listed?.contains(ledger.id.name) == true)

            let stranger = try await officer(at: office.tree.otherCity)
            #expect(try await stranger.get(root).status == 404)
            #expect(try await stranger.get(path).status == 404)

            let paths = try await program.get("/api/v1/openapi.json").json["paths"]
            for (rest, verb) in [("", "get"), ("", "post"), ("/{id}", "get"), ("/{id}/history", "get")] {
                #expect(paths?["/api/v1/ledgers/{ledger}/entries\(rest)"]?[verb] != nil, "\(verb) \(rest)")
            }
            #expect(paths?["/api/v1/ledgers/{ledger}/entries/{id}/steps/{step}"]?["post"] != nil)

            let audit = try office.browser(of: try await office.visitor(.auditAdministrator, at: .own))
            let journal = try await audit.get("/journal")
            #expect(journal.text.contains("「矩阵走访」办结") && !journal.text.contains("\(ledger.id).\(step)</td>"))
            let beside = try office.browser(of: try await office.visitor(.auditAdministrator, at: .beside))
            #expect(try await !beside.get("/journal").text.contains("矩阵走访"))
        }
    }
}
