import Stage
import Store
import Testing

@testable import Kernel

/// Case 5: order and counts tell nothing of a field that the list does not show.
@Suite("Asking lists for what they do not show") struct ListOracleTests {
    private static let whole = Int64.min...Int64.max

    private func refused(
        _ name: String, sorted: Bool, on stage: KernelStage, in ledger: AnyLedger = Drill.any
    ) async throws -> String? {
        let today = stage.today
        return try await stage.read { connection in
            var filter = EntryFilter()
            if !sorted { filter.fields[name] = .among(Self.whole) }
            let selection = EntrySelection(ledger, filter, for: .operator, on: today)
            do {
                _ = try selection.page(sorted ? EntrySort(.field(name)) : .newest, on: connection)
                return nil
            } catch let refusal as Refusal { return refusal.field }
        }
    }

    @Test("A list is not narrowed by what is personal, sealed, not listed or no field at all", arguments: Stage.engines)
    func narrowing(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            try await stage.drill(of: tree.mill, ["speaker": .text("欧阳听蝉"), "phone": .text("13800138000")])
            for name in ["speaker", "phone", "identity", "course", "nothing", "f.fields' OR 1=1 --"] {
                #expect(try await refused(name, sorted: false, on: stage) == name)
            }
            #expect(try await refused("number", sorted: false, on: stage) == nil)
            let sealed = AnyLedger(Confidence.ledger)
            #expect(try await refused("who", sorted: false, on: stage, in: sealed) == "who")
        }
    }

    @Test("Nor is it ordered so; only the name of a person, by its strokes", arguments: Stage.engines)
    func ordering(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            for name in ["phone", "identity", "course", "nothing"] {
                #expect(try await refused(name, sorted: true, on: stage) == name)
            }
            for name in ["speaker", "number", "kind"] {
                #expect(try await refused(name, sorted: true, on: stage) == nil)
            }
            #expect(try await refused("who", sorted: true, on: stage, in: AnyLedger(Confidence.ledger)) == "who")
        }
    }

    @Test("The count refuses as the page does", arguments: Stage.engines)
    func counting(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, _ async throws in
            let today = stage.today
            let refusal = try await stage.read { connection -> Refusal? in
                var filter = EntryFilter()
                filter.fields["speaker"] = .begins("欧")
                do {
                    _ = try EntrySelection(Drill.any, filter, for: .operator, on: today).count(on: connection)
                    return nil
                } catch let refusal as Refusal { return refusal }
            }
            #expect(refusal?.field == "speaker")
        }
    }
}
