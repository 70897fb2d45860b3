import Dispatch
import Foundation
import GRDB

/// The embedded engine: one file in WAL mode, many readers, one writer whose commits are shared by waiting commands.
public final class SQLiteDatabase: Database {
    let pool: DatabasePool
    private let committer: GroupCommitter
    private let desks: ReadingDesks

    /// Opens the file, or creates one that only its owner may read.
    ///
    /// - Parameter memoryMapped: reads through mapped pages, two to three times cheaper; switch it off on a network
    ///   disk, where a read error of a mapped page ends the process.
    /// - Throws: ``StoreError/unreachable(_:)`` when the file cannot be opened or the writer does not keep
    ///   `synchronous=FULL`.
    /// - Parameter commandsPerCommit: how many waiting commands share a commit at most, so that a long queue does not
    ///   hold the first caller.
    public init(path: String, readers: Int = 4, memoryMapped: Bool = true, commandsPerCommit: Int = 256) throws {
        SQLiteSettings.made
        var configuration = GRDB.Configuration()
        configuration.maximumReaderCount = readers
        configuration.busyMode = .timeout(10)
        let pragmas = Self.pragmas(memoryMapped: memoryMapped)
        configuration.prepareDatabase { connection in
            for pragma in pragmas { try connection.execute(sql: "\(pragma)") }
        }
        if !FileManager.default.fileExists(atPath: path) {
            // SQLite gives its side files the same rights. If this fails, opening says why.
            _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            try Self.makeDurable(pool)
            desks = try ReadingDesks(path: path, pragmas: pragmas)
        } catch let error as DatabaseError {
            throw StoreError.unreachable("\(path): \(error.message ?? "\(error)")")
        }
        committer = GroupCommitter(pool: pool, limit: commandsPerCommit)
    }

    public var engine: Engine { .sqlite }

    public func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        do {
            if let found = try desks.read(body) { return found }
            return try await pool.unsafeRead { connection in
                try SQLiteConnection.execute("BEGIN", on: connection)
                defer { try? SQLiteConnection.execute("COMMIT", on: connection) }
                return try SQLiteConnection.perform(on: connection, body)
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_MISUSE {
            // The only misuse that is left: the pool was closed.
            throw StoreError.closed
        } catch let error as DatabaseError {
            throw StoreError(error, sql: error.sql ?? "")
        }
    }

    @discardableResult
    public func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await committer.perform(body)
    }

    public func atEndOfGroup(_ body: @escaping @Sendable (any Connection) throws -> Void) {
        committer.atEndOfGroup(body)
    }

    /// Copies the pages of one snapshot into a file that only its owner may read; writers are not held up. A failed copy
    /// leaves no file.
    public func backup(to path: String) async throws {
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw StoreError.statement(sql: "backup", code: "", message: "\(path) cannot be written")
        }
        do {
            try await DispatchQueue(label: "store.backup").perform { [pool] in
                let copy = try DatabaseQueue(path: path)
                try pool.backup(to: copy)
                try copy.close()
            }
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw (error as? DatabaseError).map { StoreError($0, sql: "backup") } ?? error
        }
    }

    public func close() async throws {
        desks.close()
        try await committer.close { [pool] in
            // The connection that closes last may be a reader, which cannot; and a reader finds a page in the file sooner
            // than in the log. Whoever still reads the log keeps it.
            _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            try pool.close()
        }
    }

    private static func pragmas(memoryMapped: Bool) -> [StaticString] {
        [
            "PRAGMA foreign_keys = ON",
            // Without it INSERT OR REPLACE removes a row past the triggers that guard it.
            "PRAGMA recursive_triggers = ON", "PRAGMA cache_size = -16000",
        ] + (memoryMapped ? ["PRAGMA mmap_size = 4294967296"] : [])
    }

    /// GRDB sets `synchronous = NORMAL` on its own after opening; set it back on the writer and read it.
    private static func makeDurable(_ pool: DatabasePool) throws {
        let level = try pool.writeWithoutTransaction { connection in
            try connection.execute(sql: "PRAGMA synchronous = FULL")
            return try Int.fetchOne(connection, sql: "PRAGMA synchronous")
        }
        guard level == 2 else { throw StoreError.unreachable("the writer does not keep synchronous=FULL") }
    }
}
