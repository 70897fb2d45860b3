import Stage
import Store
import Testing

@testable import Kernel

@Suite("One line over many versions") struct JournalBatchTests {
    /// Three subjects in one batch, between two lines of their own.
    private func withBatch(_ engine: Engine, _ body: (JournalRoom) async throws -> Void) async throws {
        try await JournalRoom.with(engine) { room in
            try await room.write(1, about: 7)
            try await room.batch([7, 8, 9])
            try await room.write(1, about: 7)
            #expect(try await room.findings { _ in } == [])
            try await body(room)
        }
    }

    @Test("A batch verifies, and versions go on counting over it", arguments: Stage.engines)
    func verifies(_ engine: Engine) async throws {
        try await withBatch(engine) { room async throws in
            let report = try await room.verify()
            #expect(report.isIntact)
            // The three of the batch, its own, and the two others.
            #expect(report.versions == 6)
            let next = try await room.database.read {
                try Journal.nextVersion(of: Subject(kind: .note, number: 7), on: $0)
            }
            #expect(next == 4)
        }
    }

    @Test(
        "Whatever is changed in a batch is found",
        arguments: [
            "UPDATE batch_version SET subject = 70 WHERE ordinal = 2",
            "UPDATE batch_version SET version = 5 WHERE ordinal = 2", "DELETE FROM batch_version WHERE ordinal = 3",
            "UPDATE batch_version SET salt = NULL, body = NULL WHERE ordinal = 1",
            "UPDATE batch_version SET body = salt WHERE ordinal = 1",
        ] as [SQL])
    func tampered(_ deed: SQL) async throws {
        for engine in Stage.engines {
            try await withBatch(engine) { room async throws in
                let line = try await room.key(of: 2)
                let found = try await room.findings { try $0.run(deed) }
                #expect(found == [.batchEdited(seq: 2, line: line)])
            }
        }
    }

    @Test("A whole batch that is gone, and one that is put in, are found", arguments: Stage.engines)
    func wholes(_ engine: Engine) async throws {
        try await withBatch(engine) { room async throws in
            let line = try await room.key(of: 2)
            let gone = try await room.findings { try $0.run("DELETE FROM batch_version") }
            #expect(gone == [.batchEdited(seq: 2, line: line)])
            let added = try await room.findings {
                try $0.run(
                    """
                    INSERT INTO batch_version (line, ordinal, subject_kind, subject, version, commitment)
                    SELECT 5, ordinal, subject_kind, 99, version, commitment FROM batch_version WHERE ordinal = 1
                    """)
            }
            #expect(added == [.versionInserted(line: 5)])
        }
    }

    @Test("A member put under a line that is none of a batch is found", arguments: Stage.engines)
    func foreign(_ engine: Engine) async throws {
        try await withBatch(engine) { room async throws in
            let line = try await room.key(of: 1)
            let found = try await room.findings {
                try $0.run(
                    """
                    INSERT INTO batch_version (line, ordinal, subject_kind, subject, version, commitment, salt, body)
                    SELECT \(line), 1, subject_kind, 99, version, commitment, salt, body FROM batch_version
                    WHERE ordinal = 1
                    """)
            }
            #expect(found == [.versionInserted(line: line)])
        }
    }

    @Test("One subject of a batch is erased, and the line verifies still", arguments: Stage.engines)
    func erased(_ engine: Engine) async throws {
        try await withBatch(engine) { room async throws in
            try await room.database.write { try room.journal.erase(room.line(8), on: $0) }
            try await room.sequencer.settleNow()
            let report = try await room.verify()
            #expect(report.findings == [])
            #expect(report.erased == 1)
        }
    }

    @Test("The database itself refuses to edit a batch", arguments: Stage.engines)
    func guarded(_ engine: Engine) async throws {
        try await withBatch(engine) { room async throws in
            for deed in ["UPDATE batch_version SET subject = 1", "DELETE FROM batch_version"] as [SQL] {
                await #expect(throws: (any Error).self) { try await room.database.write { try $0.run(deed) } }
            }
        }
    }
}

extension JournalRoom {
    /// One version of each of these subjects, in one line.
    fileprivate func batch(_ subjects: [Int64]) async throws {
        try await database.write { connection in
            let desk = Desk(connection: connection, actor: .operator, now: clock.now(), ids: ids, journal: journal)
            var batch = JournalBatch(at: desk)
            for number in subjects {
                let subject = Subject(kind: .note, number: number)
                let version = try Journal.nextVersion(of: subject, on: connection)
                try batch.add(subject, version: Int(version), Array("batch \(number)".utf8), on: connection)
            }
            try batch.finish(
                Action("notes.written", Text("写入", en: "wrote")), Subject(kind: .note, number: 1000), of: nil, at: desk)
        }
        try await sequencer.settleNow()
    }
}
