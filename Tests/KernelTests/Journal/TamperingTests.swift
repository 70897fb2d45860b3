import Stage
import Store
import Testing

@testable import Kernel

@Suite("Finding what was tampered with") struct TamperingTests {
    /// Heads at 4, 10, 13 and 20; versions at every other line of a group.
    private func withJournal(_ engine: Engine, _ body: (JournalRoom) async throws -> Void) async throws {
        try await JournalRoom.with(engine) { room in
            for count in [4, 6, 3, 7] { try await room.write(count) }
            #expect(try await room.findings { _ in } == [])
            try await body(room)
        }
    }

    @Test("An edited line is named", arguments: Stage.engines)
    func editedLine(_ engine: Engine) async throws {
        try await withJournal(engine) { room async throws in
            let line = try await room.key(of: 6)
            let found = try await room.findings {
                try $0.run("UPDATE journal_line SET action = 'note.read' WHERE id = \(line)")
            }
            #expect(found == [.lineEdited(seq: 6, line: line)])
        }
    }

    @Test("A deleted line is named, also when its leaf went with it", arguments: Stage.engines)
    func deletedLine(_ engine: Engine) async throws {
        try await withJournal(engine) { room async throws in
            let line = try await room.key(of: 6)
            let alone = try await room.findings { try $0.run("DELETE FROM journal_line WHERE id = \(line)") }
            #expect(alone == [.lineDeleted(seq: 6, line: line)])
            let both = try await room.findings {
                try $0.run("DELETE FROM version WHERE line = \(line)")
                try $0.run("DELETE FROM journal_line WHERE id = \(line)")
                try $0.run("DELETE FROM journal_leaf WHERE line = \(line)")
            }
            #expect(both == [.leavesDeleted(6...6)])
        }
    }

    @Test("An inserted line is named, and so is one with a leaf of its own", arguments: Stage.engines)
    func insertedLine(_ engine: Engine) async throws {
        try await withJournal(engine) { room async throws in
            let line = WrittenLine(room.line(5))
            let alone = try await room.findings {
                try line.insert(on: $0)
                try $0.run("DELETE FROM journal_unsettled")
            }
            #expect(alone == [.lineInserted(line: line.id)])
            let withLeaf = try await room.findings {
                try line.insert(on: $0)
                try $0.run("DELETE FROM journal_unsettled")
                try Leaf.insert([Leaf(seq: 21, line: line.id, hash: line.hash, subtree: nil)], on: $0)
            }
            #expect(withLeaf == [.leavesUnsigned(21...21)])
        }
    }

    @Test("A line that waits and is edited before it is settled is named", arguments: Stage.engines)
    func waiting(_ engine: Engine) async throws {
        try await withJournal(engine) { room async throws in
            let line = WrittenLine(room.line(5))
            let found = try await room.findings {
                try line.insert(on: $0)
                try $0.run("UPDATE journal_line SET subject = 6 WHERE id = \(line.id)")
            }
            #expect(found == [.waitingLineEdited(line: line.id)])
        }
    }

    @Test(
        "A line edited together with its leaf is found in its group, and later changes are still told",
        arguments: Stage.engines)
    func editedWithLeaf(_ engine: Engine) async throws {
        try await withJournal(engine) { room async throws in
            let (sixth, last) = (try await room.key(of: 6), try await room.key(of: 20))
            let found = try await room.findings { connection in
                try connection.run("UPDATE journal_line SET at = at + 1 WHERE id = \(sixth)")
                let line = try connection.first(
                    "SELECT \(WrittenLine.columns) FROM journal_line l WHERE l.id = \(sixth)"
                ) {
                    try WrittenLine(row: $0, from: 0)
                }
                try connection.run("UPDATE journal_leaf SET hash = \(line?.hash) WHERE line = \(sixth)")
                try connection.run("UPDATE journal_line SET subject = 99 WHERE id = \(last)")
            }
            #expect(found.contains(.orderAltered(5...10, outOfOrder: nil)))
            #expect(found.last == .lineEdited(seq: 20, line: last))
        }
    }

    @Test("Two exchanged lines are found, with the place where the order breaks", arguments: Stage.engines)
    func exchanged(_ engine: Engine) async throws {
        try await withJournal(engine) { room async throws in
            let found = try await room.findings { connection in
                let rows = try connection.all("SELECT line, hash FROM journal_leaf WHERE seq IN (15, 17) ORDER BY seq")
                {
                    (try $0[0] as Int64, try $0[1] as TreeHash)
                }
                try connection.run("UPDATE journal_leaf SET line = -1 WHERE seq = 15")
                try connection.run("UPDATE journal_leaf SET line = \(rows[0].0), hash = \(rows[0].1) WHERE seq = 17")
                try connection.run("UPDATE journal_leaf SET line = \(rows[1].0), hash = \(rows[1].1) WHERE seq = 15")
            }
            #expect(found.contains(.orderAltered(14...20, outOfOrder: 16)))
        }
    }

    @Test("An edited leaf or subtree is named", arguments: Stage.engines)
    func editedLeaf(_ engine: Engine) async throws {
        try await withJournal(engine) { room async throws in
            let line = try await room.key(of: 8)
            let hash = try await room.findings {
                try $0.run("UPDATE journal_leaf SET hash = \(TreeHash.empty) WHERE seq = 8")
            }
            #expect(hash.contains(.leafEdited(seq: 8, line: line)))
            #expect(hash.contains(.orderAltered(5...10, outOfOrder: nil)))
            let subtree = try await room.findings {
                try $0.run("UPDATE journal_leaf SET subtree = \(TreeHash.empty) WHERE seq = 8")
            }
            #expect(subtree == [.leafEdited(seq: 8, line: line)])
        }
    }

    @Test("An edited version or salt is named, and so is a deleted or added one", arguments: Stage.engines)
    func versions(_ engine: Engine) async throws {
        try await withJournal(engine) { room async throws in
            let (fifth, sixth) = (try await room.key(of: 5), try await room.key(of: 6))
            let body = try await room.findings { try $0.run("UPDATE version SET body = salt WHERE line = \(fifth)") }
            #expect(body == [.versionEdited(seq: 5, line: fifth)])
            let salt = try await room.findings {
                try $0.run("UPDATE version SET salt = \(Commitment.salt()) WHERE line = \(fifth)")
            }
            #expect(salt == [.versionEdited(seq: 5, line: fifth)])
            let gone = try await room.findings { try $0.run("DELETE FROM version WHERE line = \(fifth)") }
            #expect(gone == [.versionDeleted(seq: 5, line: fifth)])
            let added = try await room.findings {
                try $0.run("INSERT INTO version (line, salt, body) SELECT \(sixth), salt, body FROM version LIMIT 1")
            }
            #expect(added == [.versionInserted(line: sixth)])
            let stray = try await room.findings {
                try $0.run("INSERT INTO version (line, salt, body) SELECT 3, salt, body FROM version LIMIT 1")
            }
            #expect(stray == [.versionInserted(line: 3)])
        }
    }

    @Test("An edited, deleted or foreign head is named", arguments: Stage.engines)
    func heads(_ engine: Engine) async throws {
        try await withJournal(engine) { room async throws in
            let edited = try await room.findings { try $0.run("UPDATE journal_head SET at = at + 1 WHERE size = 10") }
            #expect(edited == [.headForged(size: 10)])
            let root = try await room.findings {
                try $0.run("UPDATE journal_head SET root = \(TreeHash.empty) WHERE size = 10")
            }
            #expect(root == [.headForged(size: 10)])
            let deleted = try await room.findings { try $0.run("DELETE FROM journal_head WHERE size = 10") }
            #expect(deleted == [.headDeleted(after: 4, before: 13)])
            let last = try await room.findings { try $0.run("DELETE FROM journal_head WHERE size = 20") }
            #expect(last == [.leavesUnsigned(14...20)])
            let foreign = KeyFile(created: Instant(microseconds: 0))
            let head = try SignedHead(
                size: 12, previous: 10, root: .empty, at: Instant(microseconds: 1), by: foreign)
            let added = try await room.findings { try head.insert(on: $0) }
            #expect(added == [.keyUnknown(size: 12, foreign.current.id)])
        }
    }

    @Test(
        "An end cut off without its heads is found, with them only against a head kept elsewhere",
        arguments: Stage.engines)
    func cutOff(_ engine: Engine) async throws {
        try await withJournal(engine) { room async throws in
            let head = try #require(try await room.head())
            let leaves = try await room.findings { try $0.run("DELETE FROM journal_leaf WHERE seq > 13") }
            #expect(leaves.first == .leavesDeleted(14...20))
            try await room.database.write { connection in
                try JournalRoom.dropGuards(on: connection)
                try connection.run("DELETE FROM version WHERE line IN (SELECT line FROM journal_leaf WHERE seq > 13)")
                try connection.run(
                    "DELETE FROM journal_line WHERE id IN (SELECT line FROM journal_leaf WHERE seq > 13)")
                try connection.run("DELETE FROM journal_leaf WHERE seq > 13")
                try connection.run("DELETE FROM journal_head WHERE size > 13")
            }
            #expect(try await room.verify().isIntact)
            #expect(try await room.verify(against: [head]).findings == [.cutOff(end: 13, known: 20)])
            try await room.write(9)
            #expect(try await room.verify(against: [head]).findings == [.rewritten(known: 20)])
        }
    }

    @Test("A head of another installation is no evidence, one of a retired key is", arguments: Stage.engines)
    func knownHeads(_ engine: Engine) async throws {
        try await withJournal(engine) { room async throws in
            let head = try #require(try await room.head())
            let foreign = try SignedHead(
                size: 20, previous: 13, root: head.root, at: head.at, by: KeyFile(created: Instant(microseconds: 0)))
            #expect(try await room.verify(against: [foreign]).findings == [.knownHeadForged(size: 20)])
            let rotated = Journal(keys: room.keys.rotated(at: room.clock.now()))
            let report = try await room.database.read { try rotated.verify(on: $0, against: [head]) }
            #expect(report.findings == [])
        }
    }

    @Test("What was found is told in both languages with its place")
    func words() {
        let findings: [JournalFinding] = [
            .lineEdited(seq: 4711, line: 1), .lineDeleted(seq: 4711, line: 1), .rowUnreadable(seq: 4711),
            .leavesDeleted(4711...4711), .leafInserted(seq: 4711), .leavesUnsigned(4711...9999),
            .leafEdited(seq: 4711, line: 1), .orderAltered(1...4711, outOfOrder: 3), .versionEdited(seq: 4711, line: 1),
            .versionDeleted(seq: 4711, line: 1), .headDeleted(after: 1, before: 4711), .headForged(size: 4711),
            .headUnreadable(size: 4711), .cutOff(end: 1, known: 4711), .rewritten(known: 4711),
            .knownHeadForged(size: 4711),
        ]
        for finding in findings {
            #expect(finding.text.zh.contains("4711") && finding.text.en.contains("4711"))
        }
    }
}
