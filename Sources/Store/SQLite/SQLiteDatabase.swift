import Dispatch
import Foundation
import GRDB

/// The embedded engine: one file in WAL mode, many readers, one writer whose commits are shared by waiting commands.
public final class SQLiteDatabase: Database {
    let pool: DatabasePool
    private let committer: GroupCommitter

    /// Opens or creates the file.
    ///
    /// - Parameter memoryMapped: reads through mapped pages, two to three times cheaper; switch it off on a network
    ///   disk, where a read error of a mapped page ends the process.
    /// - Throws: ``StoreError/unreachable(_:)`` when the file cannot be opened or the writer does not keep
    ///   `synchronous=FULL`.
    public init(path: String, readers: Int = 4, memoryMapped: Bool = true) throws {
        var configuration = GRDB.Configuration()
        configuration.maximumReaderCount = readers
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { connection in
            try connection.execute(sql: "PRAGMA foreign_keys = ON")
            try connection.execute(sql: "PRAGMA cache_size = -16000")
            if memoryMapped { try connection.execute(sql: "PRAGMA mmap_size = 4294967296") }
        }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            try Self.makeDurable(pool)
        } catch let error as DatabaseError {
            throw StoreError.unreachable("\(path): \(error.message ?? "\(error)")")
        }
        committer = GroupCommitter(pool: pool)
    }

    public var engine: Engine { .sqlite }

    public func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        do {
            return try await pool.read { try body(SQLiteConnection($0)) }
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

    public func backup(to path: String) async throws {
        let copy = try DatabaseQueue(path: path)
        try pool.backup(to: copy, pagesPerStep: 1000)
        try copy.close()
    }

    public func close() async throws {
        committer.close()
        try pool.close()
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
