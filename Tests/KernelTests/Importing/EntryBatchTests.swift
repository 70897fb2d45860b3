import Stage
import Store
import Testing

@testable import Kernel

@Suite("Keeping many entries") struct EntryBatchTests {
    @Test("Figures are right however often the sums are posted on the way", arguments: Stage.engines)
    func slices(_ engine: Engine) async throws {
        try await ImportRoom.with(engine) { room async throws in
            let tree = room.tree
            try await room.stage.perform(EnterDrills(homes: [tree.east, tree.west], book: room.book), as: .operator)
            #expect(try await room.stage.figure("drills.persons", at: tree.province).amount == 60)
            #expect(try await room.broken() == [])
        }
    }
}

/// Enters drills of a number of persons in batches of two, after each of which the sums are posted.
private struct EnterDrills: Command {
    static var requires: Permission? { nil }

    let homes: [ID<Organisation>]
    let book: LedgerBook

    func perform(at desk: Desk) throws {
        let entries = try EntryDesk("drills", in: book, at: desk)
        var batch = EntryBatch(entries, sumsAtOnce: 1)
        for day in 0..<3 {
            var rows: [(owner: Organisation, content: EntryContent)] = []
            for home in homes {
                let values: [String: FieldValue] = [
                    "title": .text("演练\(day)"), "number": .number(10), "kind": .choice("gas"),
                    "heldOn": .day(desk.now.day.adding(days: -day)),
                ]
                guard let owner = try Organisation.find(home, on: desk.connection) else { throw Refusal.notFound }
                rows.append((owner, EntryContent(status: "planned", values: values)))
            }
            _ = try batch.open(rows)
        }
        try batch.finish(EntryAction.imported, Subject(.platform, desk.ids.next(EnterDrills.self)), of: homes[0])
    }
}
