import Stage
import Store
import Testing

@testable import Kernel

@Suite("Local packs are uploaded, tried and activated") struct LocalPackTests {
    @Test("The same text is kept once, and changes nothing before it is activated", arguments: Stage.engines)
    func once(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let pack = try await stage.upload("3 working days")
            #expect(try await stage.upload("3 working days") == pack)
            #expect(try await stage.upload("4 working days") != pack)
            #expect(try await stage.pack(pack).status == .uploaded)
            #expect(try await stage.journalled("rule-pack.uploaded") == 2)
            let drill = try await stage.reportedDrill(of: tree.mill, book: .drills())
            #expect(drill.due.rule?.hasPrefix("national/") == true)
        }
    }

    @Test("A pack that ships is not replaced, and one name stands for one place", arguments: Stage.engines)
    func names(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, _ async throws in
            for name in ["national", "National"] {
                let refusal = await #expect(throws: Refusal.self) {
                    try await stage.upload("3 working days", name: name)
                }
                #expect(refusal?.field == "yaml")
            }
            try await stage.upload("3 working days")
            let refusal = await #expect(throws: Refusal.self) { try await stage.upload("3 working days", region: "99") }
            #expect(refusal?.reason?.contains("region: \"CN\"") == true)
        }
    }

    @Test("Only a system administrator above the place of a pack may change it", arguments: Stage.engines)
    func permission(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let officer = try await stage.account("officer", at: tree.province, .officer)
            let keeper = try await stage.account("keeper", at: tree.province, .systemAdministrator)
            let lower = try await stage.account("lower", at: tree.east, .systemAdministrator)
            await #expect(throws: Refusal.notPermitted(.changeRules)) {
                try await stage.upload("3 working days", as: officer)
            }
            let refusal = await #expect(throws: Refusal.self) { try await stage.upload("3 working days", as: lower) }
            #expect(refusal?.field == "yaml")
            let pack = try await stage.upload("3 working days", as: keeper)
            await #expect(throws: Refusal.notFound) { try await stage.activate(pack, as: lower) }
            await #expect(throws: Refusal.notPermitted(.changeRules)) { try await stage.activate(pack, as: officer) }
            try await stage.activate(pack, as: keeper)
            await #expect(throws: Refusal.notFound) { try await stage.perform(RetirePack(pack), as: lower) }
            #expect(try await stage.pack(pack).activated?.name == "测试")
        }
    }

    @Test("It is activated after a trial that met it, or with a word that there was none", arguments: Stage.engines)
    func trial(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, _ async throws in
            let (pack, book) = (try await stage.upload("3 working days"), try LedgerBook.drills())
            let refusal = await #expect(throws: Refusal.self) { try await stage.perform(ActivatePack(pack)) }
            #expect(refusal?.field == "untried")
            func asked(_ rule: String) throws -> RuleCase {
                RuleCase(id: "1", rule: rule, region: .nation, start: try day("2026-11-20"))
            }
            let beside = try await stage.perform(TryPack(pack, on: [try asked("T-other")], book: book))
            #expect(!beside.isTelling)
            #expect(try await stage.pack(pack).status == .uploaded)
            let trial = try await stage.perform(TryPack(pack, on: [try asked("T-review")], book: book))
            let line = try #require(trial.lines.first)
            #expect(line.now.due == (try day("2026-12-04")))
            #expect(line.then.due == (try day("2026-11-25")))
            #expect(line.isDifferent && trial.isTelling)
            #expect(try await stage.pack(pack).status == .tried)
            try await stage.perform(ActivatePack(pack))
            #expect(try await stage.journalled("rule-pack.activated") == 1)
            try await stage.activate(try await stage.upload("4 working days", from: "2026-02-01"))
            #expect(try await stage.journalled("rule-pack.activated-untried") == 1)
            await #expect(throws: Refusal.self) { try await stage.perform(TryPack(pack, on: [], book: book)) }
        }
    }

    @Test(
        "A version that was in force is not rewritten in place; its words may be, and its end", arguments: Stage.engines
    )
    func rewriting(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, _ async throws in
            try await stage.activate(try await stage.upload("3 working days"))
            let other = try await stage.upload("4 working days")
            let refusal = await #expect(throws: Refusal.self) { try await stage.activate(other) }
            #expect(refusal?.isConflict == true)
            #expect(refusal?.reason?.contains("line 6") == true)
            try await stage.activate(try await stage.upload("3 working days", more: ", to: 2026-12-31, note: 至年底"))
        }
    }

    @Test("What is in force is not activated twice, and what is not is not retired", arguments: Stage.engines)
    func states(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, _ async throws in
            let pack = try await stage.upload("3 working days")
            let early = await #expect(throws: Refusal.self) { try await stage.perform(RetirePack(pack)) }
            #expect(early?.isConflict == true)
            try await stage.activate(pack)
            let twice = await #expect(throws: Refusal.self) { try await stage.activate(pack) }
            #expect(twice?.isConflict == true)
        }
    }
}
