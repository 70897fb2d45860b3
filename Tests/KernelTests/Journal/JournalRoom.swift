import Foundation
import Logging
import Stage
import Store
import Testing

@testable import Kernel

/// A database with nothing but a journal in it, and the hands of whoever writes into it or tampers with it.
struct JournalRoom: Sendable {
    let database: any Database
    var keys = KeyFile(created: Instant(microseconds: 0))
    let clock = Clock.system
    let ids = IDMaker(clock: .system)

    var journal: Journal { Journal(keys: keys) }
    var platform: Platform { Platform(database: database, clock: clock, ids: ids, journal: journal) }
    var sequencer: JournalSequencer {
        JournalSequencer(database: database, journal: journal, clock: clock, log: Logger(label: "test"))
    }

    /// - Parameter settling: whether SQLite settles at the end of each group, as a server has it.
    static func with<T>(
        _ engine: Engine, settling: Bool = true, _ body: (JournalRoom) async throws -> T
    ) async throws -> T {
        try await Stage.withDatabase(engine, migrated: [.types] + Journal.migrations) { database async throws in
            let room = JournalRoom(database: database)
            if settling { room.journal.settleGroups(of: database, clock: room.clock) }
            return try await body(room)
        }
    }

    func line(_ number: Int64, key: ID<JournalLine>? = nil) -> JournalLine {
        JournalLine(
            id: key ?? ids.next(), at: clock.now(), actor: .operator, organisation: nil, action: "note.written",
            subject: Subject(kind: .note, number: number))
    }

    /// Writes lines in one transaction and has them settled on either engine; every other one has a version.
    func write(_ count: Int, about subject: Int64 = 1) async throws {
        try await database.write { connection in
            for index in 0..<count {
                try journal.append(
                    line(subject), version: index % 2 == 0 ? Array("note \(index)".utf8) : nil, on: connection)
            }
        }
        try await sequencer.settleNow()
    }

    func verify(against known: [SignedHead] = []) async throws -> JournalVerification {
        try await database.read { try journal.verify(on: $0, against: known) }
    }

    func head() async throws -> SignedHead? { try await database.read { try journal.latestHead(on: $0) } }

    /// Does what somebody with the database file could do, and tells what `verify` finds; then undoes it.
    func findings(after deed: @escaping @Sendable (any Connection) throws -> Void) async throws -> [JournalFinding] {
        do {
            try await database.write { connection in
                try Self.dropGuards(on: connection)
                try deed(connection)
                throw Undo(findings: try journal.verify(on: connection).findings)
            }
            return []
        } catch let undo as Undo {
            return undo.findings
        }
    }

    private struct Undo: Error {
        let findings: [JournalFinding]
    }

    static func dropGuards(on connection: any Connection) throws {
        for table in ["journal_line", "journal_leaf", "journal_head", "version", "batch_version"] as [SQL] {
            switch connection.engine {
            case .sqlite:
                try connection.run("DROP TRIGGER IF EXISTS \(table)_keeps_rows")
                try connection.run("DROP TRIGGER IF EXISTS \(table)_keeps_values")
            case .postgres: try connection.run("ALTER TABLE \(table) DISABLE TRIGGER ALL")
            }
        }
    }

    func key(of seq: Int64) async throws -> Int64 {
        let line: Int64? = try await database.read { try $0.value("SELECT line FROM journal_leaf WHERE seq = \(seq)") }
        return try #require(line)
    }
}

extension SubjectKind {
    static let note = SubjectKind("note", Text("便条", en: "Note"))
}

/// A deed with a line and, if asked, a refusal after it.
struct WriteNote: Command {
    static let requires: Permission? = nil
    static let action = Action("note.written", Text("写下", en: "Written"))
    let number: Int64
    var isRefused = false

    func perform(at desk: Desk) throws -> Int64 {
        try desk.record(Self.action, Subject(kind: .note, number: number), of: nil, version: Array("\(number)".utf8))
        if isRefused { throw Refusal.notFound }
        return number
    }
}
