import Stage
import Store
import Testing

@testable import Kernel

@Suite("Taking a step") struct TakeStepTests {
    @Test("One that is not offered is refused, and so is the same one twice", arguments: Stage.engines)
    func notOffered(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let id = try await stage.drill(of: tree.mill)
            let verdict: [String: FieldValue] = ["verdict": .text("同意")]
            for name in ["approve", "return"] {
                let refusal = await #expect(throws: Refusal.self) { try await stage.step(name, on: id, verdict) }
                #expect(refusal?.isConflict == true || refusal?.field != nil)
            }
            try await stage.step("report", on: id)
            let twice = await #expect(throws: Refusal.self) { try await stage.step("report", on: id) }
            #expect(twice?.isConflict == true)
            let stale = await #expect(throws: Refusal.self) {
                try await stage.step("approve", on: id, version: 1, verdict)
            }
            #expect(stale?.isConflict == true)
            #expect(try await stage.actions(of: id) == ["entry.opened", "drills.report"])
        }
    }

    @Test("Of twenty at once one succeeds, and the history has one line", arguments: Stage.engines)
    func parallel(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let id = try await stage.drill(of: tree.mill)
            let outcomes = await withTaskGroup(of: Bool?.self) { group in
                for number in 0..<20 {
                    group.addTask {
                        do {
                            try await stage.step(number % 2 == 0 ? "report" : "shelve", on: id, version: 1)
                            return true
                        } catch let refusal as Refusal {
                            return refusal.isConflict ? false : nil
                        } catch {
                            return nil
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.filter { $0 == true }.count == 1)
            #expect(outcomes.filter { $0 == false }.count == 19)
            #expect(try await stage.actions(of: id).count == 2)
            #expect(try await stage.entry(id).version == 2)
            #expect(try await stage.verifyTallies().isIntact)
        }
    }

    @Test("What it asks for must be filled in, and a closed entry stays as it is", arguments: Stage.engines)
    func asked(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let id = try await stage.drill(of: tree.mill)
            try await stage.step("report", on: id)
            let missing = await #expect(throws: Refusal.self) { try await stage.step("approve", on: id) }
            #expect(missing?.field == "verdict")
            try await stage.step("approve", on: id, ["verdict": .text("同意")])
            let entry = try await stage.entry(id)
            #expect(entry.closedOn == stage.today)
            #expect(entry.due == .none)
            let closed = await #expect(throws: Refusal.self) { try await stage.change(id, ["number": .number(2)]) }
            #expect(closed?.isConflict == true)
        }
    }

    @Test("Two changes that saw the same version: the second is refused", arguments: Stage.engines)
    func lostUpdate(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let id = try await stage.drill(of: tree.mill)
            try await stage.change(id, version: 1, ["number": .number(2)])
            let second = await #expect(throws: Refusal.self) {
                try await stage.change(id, version: 1, ["number": .number(3)])
            }
            #expect(second?.isConflict == true)
        }
    }
}

@Suite("Numbering entries") struct EntryNumberTests {
    @Test("Twenty at once get twenty numbers without a gap", arguments: Stage.engines)
    func parallel(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let ids = try await withThrowingTaskGroup(of: ID<Entry>.self) { group in
                for _ in 0..<20 { group.addTask { try await stage.drill(of: tree.mill) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            var numbers: [String] = []
            for id in ids { numbers.append(try await stage.entry(id).number) }
            let place = try await stage.organisation(tree.mill).path.numbers.last.map(\.description)
            let expected = (1...20).map { "演〔2026〕\(place ?? "")-0000" + ($0 < 10 ? "0\($0)" : "\($0)") }
            #expect(numbers.sorted() == expected)
        }
    }
}

extension KernelStage {
    fileprivate func actions(of id: ID<Entry>) async throws -> [String] {
        try await read { try #require(try Entry.find(id, on: $0)).history(in: Drill.any, on: $0).map(\.action) }
    }
}
