import Foundation
import Stage
import Store
import Testing

@testable import Kernel

@Suite("Anchoring the newest head") struct HeadAnchorTests {
    private func with(_ engine: Engine, _ body: (JournalRoom, HeadAnchor) async throws -> Void) async throws {
        let folder = try Stage.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let anchor = HeadAnchor(path: folder.appending(path: "journal-head").path)
        try await JournalRoom.with(engine) { try await body($0, anchor) }
    }

    @Test("The anchor follows the database forward and holds the whole head", arguments: Stage.engines)
    func follows(_ engine: Engine) async throws {
        try await with(engine) { room, anchor in
            #expect(try await anchor.advance(to: room.database) == nil)
            #expect(try anchor.read() == nil)
            for _ in 0..<2 {
                try await room.write(3)
                try await anchor.advance(to: room.database)
                let head = try await room.head()
                #expect(try anchor.read() == head)
            }
            let known = try #require(try anchor.read())
            #expect(try await room.verify(against: [known]).isIntact)
        }
    }

    @Test("The anchor does not go back with a database whose end was cut off", arguments: Stage.engines)
    func staysPut(_ engine: Engine) async throws {
        try await with(engine) { room, anchor in
            try await room.write(2)
            try await room.write(2)
            let head = try await anchor.advance(to: room.database)
            try await room.database.write { connection in
                try JournalRoom.dropGuards(on: connection)
                try connection.run("DELETE FROM version")
                try connection.run("DELETE FROM journal_line WHERE id IN (SELECT line FROM journal_leaf WHERE seq > 2)")
                try connection.run("DELETE FROM journal_leaf WHERE seq > 2")
                try connection.run("DELETE FROM journal_head WHERE size > 2")
            }
            await #expect(throws: HeadAnchorError.contradicted(.cutOff(end: 2, known: 4))) {
                try await anchor.advance(to: room.database)
            }
            try await room.write(2)
            await #expect(throws: HeadAnchorError.contradicted(.rewritten(known: 4))) {
                try await anchor.advance(to: room.database)
            }
            #expect(try anchor.read() == head)
        }
    }

    @Test("A damaged anchor is told, and an absent one is made", arguments: Stage.engines)
    func damaged(_ engine: Engine) async throws {
        try await with(engine) { room, anchor in
            try await room.write(1)
            try "size 1\n".write(toFile: anchor.path, atomically: true, encoding: .utf8)
            await #expect(throws: HeadAnchorError.damaged(anchor.path)) { try await anchor.advance(to: room.database) }
            try FileManager.default.removeItem(atPath: anchor.path)
            #expect(try await anchor.advance(to: room.database)?.size == 1)
        }
    }

    @Test("A published head can be read back from its text, and not from another")
    func text() throws {
        let keys = KeyFile(created: Instant(microseconds: 0))
        let head = try SignedHead(size: 9, previous: 4, root: .empty, at: Instant(microseconds: 5), by: keys)
        #expect(SignedHead(head.description) == head)
        #expect(head.isGenuine(by: keys) == true)
        let other = try #require(SignedHead(head.description.replacingOccurrences(of: "size 9", with: "size 8")))
        #expect(other.isGenuine(by: keys) == false)
        #expect(SignedHead(head.description.replacingOccurrences(of: "root ", with: "rot ")) == nil)
        #expect(SignedHead("") == nil)
    }
}
