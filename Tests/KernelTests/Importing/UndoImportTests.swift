import Stage
import Store
import Testing

@testable import Kernel

@Suite("Undoing an import") struct UndoImportTests {
    private static let head = ["title", "number", "kind"]
    private static let rows = (1...4).map { ["演练\($0)", "\($0)", "燃气"] }

    @Test("Entries that nobody touched leave the ledger; what was worked on since stays", arguments: Stage.engines)
    func made(_ engine: Engine) async throws {
        try await ImportRoom.with(engine) { room async throws in
            let id = try await room.apply(Self.head, Self.rows).id
            try await room.stage.change(try await room.id("演练1"), ["number": .number(100)])
            try await room.stage.perform(
                AddNote("看过了", to: try await room.id("演练2"), of: "drills", book: room.book), as: .operator)
            let followed = try await room.id("演练3")
            try await room.stage.platform.database.write { connection in
                let none: [UInt8] = [0]
                try connection.run(
                    """
                    INSERT INTO entry_following (entry, digest, receipt, field, salt)
                    VALUES (\(followed), \(none), '', 'title', \(none))
                    """)
            }
            let fates = try await room.undo(id)
            #expect(fates == [.withdrawn: 1, .edited: 3], "a code that was given goes on opening something")
            #expect(
                try await room.standing() == ["演练1": .number(100), "演练2": .number(2), "演练3": .number(3)])
            #expect(try await room.stage.figure("drills.persons", at: room.tree.province).amount == 105)
            #expect(try await room.stage.listed(as: .operator).count == 3)
            #expect(try await room.broken() == [])
            let told = try await room.stage.read { connection in
                let undone = try EntryImport.find(id, of: Drill.any, for: .operator, on: connection)
                return try undone.undone([.edited], on: connection).map(\.number)
            }
            #expect(told.count == 3)
            #expect(try await room.refusal { _ = try await room.undo(id) }?.isConflict == true)
        }
    }

    @Test("What was told of entries that leave is told no more", arguments: Stage.engines)
    func told(_ engine: Engine) async throws {
        try await ImportRoom.with(engine) { room async throws in
            let made = try await room.stage.perform(
                CreateAccount(login: "mai", name: "麦知秋", at: room.tree.province))
            let id = try await room.apply(Self.head, Self.rows).id
            try await room.stage.change(try await room.id("演练1"), ["number": .number(100)])
            let (kept, leaving) = (try await room.id("演练1"), try await room.id("演练2"))
            let gone = try #require(ID<Entry>(Int64(77)))
            for (notice, entry) in [(1, kept), (2, leaving), (3, gone)] {
                try await room.stage.platform.database.write { connection in
                    try connection.run(
                        """
                        INSERT INTO person_notice (id, account, kind, at, entry, ledger, number, cause)
                        VALUES (\(notice), \(made.account), \(NoticeKind.overdue), 0, \(entry), 'drills', '', \(entry.description))
                        """)
                    try connection.run(
                        """
                        INSERT INTO outgoing_notice (id, notice, way, due_at, tries)
                        VALUES (\(notice), \(notice), 'mail', 0, 0)
                        """)
                }
            }
            _ = try await room.undo(id)
            #expect(try await left(room) == [[1, 3], [1, 3]])
            try await room.stage.platform.database.write { connection in
                for statement in PersonNotice.forgettingThoseThatLeft { try connection.run(statement) }
            }
            #expect(try await left(room) == [[1], [1]], "what an older program left behind goes as well")
        }
    }

    private func left(_ room: ImportRoom) async throws -> [[Int]] {
        try await room.stage.read { connection in
            let (told, sent): (SQL, SQL) = ("SELECT id FROM person_notice", "SELECT notice FROM outgoing_notice")
            return try [told, sent].map { try connection.all($0 + " ORDER BY 1") { try $0[0] as Int } }
        }
    }

    @Test("Fields that still hold what was imported go back; later edits stay", arguments: Stage.engines)
    func changed(_ engine: Engine) async throws {
        try await ImportRoom.with(engine) { room async throws in
            try await room.apply(Self.head, Self.rows)
            let second = [["演练1", "10", "消防"], ["演练2", "20", "消防"], ["演练3", "30", "消防"]]
            let id = try await room.apply(Self.head, second).id
            room.stage.clock.advance(seconds: 20 * 86_400)
            try await room.stage.change(try await room.id("演练2"), ["number": .number(21)])
            try await room.stage.step("drop", on: try await room.id("演练3"))
            let foreseen = try await room.stage.read { connection in
                try EntryImport.find(id, of: Drill.any, for: .operator, on: connection).undoing(
                    of: Drill.any, for: .operator, on: connection
                ).fates
            }
            let fates = try await room.undo(id)
            #expect(fates == [.reverted: 1, .partly: 1, .closed: 1])
            #expect(foreseen == fates)
            #expect(
                try await room.standing()
                    == ["演练1": .number(1), "演练2": .number(21), "演练3": .number(30), "演练4": .number(4)])
            let kinds = try await room.standing("kind")
            #expect(kinds["演练1"] == .choice("gas"))
            #expect(kinds["演练2"] == .choice("gas"))
            #expect(kinds["演练3"] == .choice("fire"))
            #expect(try await room.broken() == [])
        }
    }

    @Test("The first of two imports is undone after the second was", arguments: Stage.engines)
    func both(_ engine: Engine) async throws {
        try await ImportRoom.with(engine) { room async throws in
            let first = try await room.apply(Self.head, Self.rows).id
            let second = try await room.apply(Self.head, [["演练1", "10", ""]]).id
            #expect(try await room.undo(second) == [.reverted: 1])
            #expect(try await room.undo(first) == [.withdrawn: 4])
            #expect(try await room.standing() == [:])
            #expect(try await room.broken() == [])
            let again = try await room.apply(Self.head, Self.rows).counts
            #expect(again.good == 4)
            #expect(try await room.broken() == [])
        }
    }

    @Test("Only whoever imported it or decides there undoes it", arguments: Stage.engines)
    func rights(_ engine: Engine) async throws {
        try await ImportRoom.with(engine) { room async throws in
            let officer = try await room.stage.account("east", at: room.tree.east, .officer)
            let id = try await room.apply(Self.head, Self.rows, as: officer).id
            let colleague = try await room.stage.account("east2", at: room.tree.east, .officer)
            let stranger = try await room.stage.account("west", at: room.tree.west, .leader)
            #expect(try await room.refusal { _ = try await room.undo(id, as: colleague) } != nil)
            #expect(try await room.refusal { _ = try await room.undo(id, as: stranger) } == .notFound)
            #expect(try await room.standing().count == 4)
            let leader = try await room.stage.account("leader", at: room.tree.province, .leader)
            #expect(try await room.undo(id, as: leader) == [.withdrawn: 4])
        }
    }
}
