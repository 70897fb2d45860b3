import Stage
import Store
import Testing

@testable import Kernel

@Suite("Applying an import") struct ApplyImportTests {
    private static let head = ["title", "number", "kind", "heldOn"]

    private static func rows(_ count: Int) -> [[String]] {
        (1...count).map { ["演练\($0)", "\($0)", "燃气", "2026-11-21"] }
    }

    @Test("Every part of an entry is kept as if each had been entered by itself", arguments: Stage.engines)
    func whole(_ engine: Engine) async throws {
        try await ImportRoom.with(engine) { room async throws in
            let officer = try await room.stage.account("east", at: room.tree.east, .officer)
            let (id, counts) = try await room.apply(Self.head, Self.rows(450), as: officer)
            #expect(counts.good == 450)
            #expect(try await room.broken() == [])
            #expect(try await room.stage.figure("drills.persons", at: room.tree.province).amount == 450 * 451 / 2)
            #expect(try await room.stage.listed(as: officer).count == 450)
            let lines: Int? = try await room.stage.read {
                try $0.value("SELECT COUNT(*) FROM journal_line WHERE action LIKE 'entry.%'")
            }
            #expect(lines == 1, "one line for the batch")
            let actor = try await room.stage.actor(officer)
            let found = try await room.stage.read { connection in
                let query = try SearchQuery("演练")
                return try Search.find(
                    query, in: actor.scope(of: Drill.any.read), filter: SearchFilter(kinds: [Drill.any.kind]),
                    limit: 50, on: connection
                ).hits.count
            }
            #expect(found == 50)
            let entry = try await room.stage.entry(try await room.id("演练17"))
            #expect(entry.author == officer.id)
            let origin = try await room.stage.read { try entry.origins(of: Drill.any.description, on: $0) }
            #expect(origin[1]?.file == "名册.xlsx")
            #expect(origin[1]?.address(of: "number") == "B18")
            let kept = try await room.stage.read { try EntryImport.find(id, of: Drill.any, for: .operator, on: $0) }
            #expect(kept.state == .applied)
        }
    }

    @Test(
        "All rows or none: one bad row stops the others, unless the good ones are asked for", arguments: Stage.engines)
    func allOrNone(_ engine: Engine) async throws {
        try await ImportRoom.with(engine) { room async throws in
            let rows = Self.rows(3) + [["演练四", "很多", "燃气", ""]]
            #expect(try await room.refusal { try await room.apply(Self.head, rows) }?.isConflict == true)
            #expect(try await room.standing() == [:])
            let counts = try await room.apply(Self.head, rows, .good).counts
            #expect((counts.good, counts.bad) == (3, 1))
            #expect(try await room.broken() == [])
        }
    }

    @Test(
        "A row that repeats one far above it is bad when it is looked over and when the others are entered",
        arguments: Stage.engines)
    func repeated(_ engine: Engine) async throws {
        try await ImportRoom.with(engine) { room async throws in
            let rows = Self.rows(260) + [["演练1", "7", "燃气", "2026-11-21"]]
            let seen = try await room.plan(Self.head, rows).seen
            let counts = try await room.apply(Self.head, rows, .good, seen: seen).counts
            #expect((counts.good, counts.bad) == (260, 1))
        }
    }

    @Test("A second file changes what differs, and nothing else", arguments: Stage.engines)
    func second(_ engine: Engine) async throws {
        try await ImportRoom.with(engine) { room async throws in
            try await room.apply(Self.head, Self.rows(3))
            var rows = Self.rows(3)
            rows[1][1] = "200"
            let counts = try await room.apply(Self.head, rows).counts
            #expect((counts.good, counts.changed, counts.same) == (0, 1, 2))
            #expect(try await room.stage.entry(try await room.id("演练2")).version == 2)
            #expect(try await room.stage.entry(try await room.id("演练1")).version == 1)
            #expect(try await room.standing()["演练2"] == .number(200))
            #expect(try await room.broken() == [])
        }
    }

    @Test("What somebody changed after the preview stops the import and is named", arguments: Stage.engines)
    func conflict(_ engine: Engine) async throws {
        try await ImportRoom.with(engine) { room async throws in
            try await room.apply(Self.head, Self.rows(2))
            var rows = Self.rows(2)
            rows[0][1] = "100"
            let seen = try await room.plan(Self.head, rows).seen
            room.stage.clock.advance(seconds: 60)
            try await room.stage.change(try await room.id("演练1"), ["cost": .yuan(Yuan(fen: 100))])
            let refused = try await room.refusal { try await room.apply(Self.head, rows, seen: seen) }
            #expect(refused?.reason?.contains("演练1") == true)
            #expect(try await room.standing()["演练1"] == .number(1))
            let fresh = try await room.plan(Self.head, rows).seen
            try await room.apply(Self.head, rows, seen: fresh)
            #expect(try await room.standing()["演练1"] == .number(100))
        }
    }

    @Test("An import is its owner's alone until it is applied, and is applied once", arguments: Stage.engines)
    func owners(_ engine: Engine) async throws {
        try await ImportRoom.with(engine) { room async throws in
            let officer = try await room.stage.account("east", at: room.tree.east, .officer)
            let colleague = try await room.stage.account("east2", at: room.tree.east, .officer)
            let id = try await room.stage.perform(
                OpenImport(into: "drills", of: room.tree.east, [.init(name: "a.csv", bytes: [1])], book: room.book),
                as: officer)
            let source = ImportRoom.source(Self.head, Self.rows(1))
            let apply = ApplyImport(id, of: "drills", .all, from: source, seen: nil, book: room.book)
            for stranger in [colleague, .operator] {
                let refused = try await room.refusal { _ = try await room.stage.perform(apply, as: stranger) }
                #expect(refused == .notFound)
            }
            try await room.stage.perform(apply, as: officer)
            let twice = try await room.refusal { _ = try await room.stage.perform(apply, as: officer) }
            #expect(twice?.isConflict == true)
            let foreign = OpenImport(into: "drills", of: room.tree.west, [], book: room.book)
            #expect(try await room.refusal { _ = try await room.stage.perform(foreign, as: officer) } == .notFound)
        }
    }
}
