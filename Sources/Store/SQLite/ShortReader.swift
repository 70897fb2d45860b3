import GRDB
import GRDBSQLite

/// A connection that reads on the thread of whoever asks, and is broken off when it takes long.
///
/// GRDB guards its connections by queues of their own; passing one costs more than most reads. A reader has one owner at a
/// time instead: ``ReadingDesks`` hands it out.
// Sendable: used by one thread at a time.
final class ShortReader: SQLiteStatements, @unchecked Sendable {
    let handle: OpaquePointer?
    private var statements = StatementCache()
    private var patience = Patience()
    let memory: ReaderMemory? = ReaderMemory()

    /// Between two looks at the clock: some ten microseconds.
    private static let stepsBetweenLooks: Int32 = 1_000

    /// - Parameter pragmas: what the other connections of the database were told, too.
    init(path: String, pragmas: [StaticString]) throws {
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(path, &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil)
        handle = opened
        guard code == SQLITE_OK else { throw DatabaseError(lastErrorOf: handle, sql: "open") }
        sqlite3_busy_timeout(handle, 10_000)
        for pragma in pragmas + ["PRAGMA query_only = ON"] {
            guard sqlite3_exec(handle, "\(pragma)", nil, nil, nil) == SQLITE_OK else {
                throw DatabaseError(lastErrorOf: handle, sql: "\(pragma)")
            }
        }
    }

    deinit {
        statements = StatementCache()
        sqlite3_close_v2(handle)
    }

    func statement(_ sql: SQL) throws -> (pointer: OpaquePointer, keeper: AnyObject) {
        try statements.statement(sql, on: handle)
    }

    /// Runs `body` in one snapshot.
    ///
    /// - Returns: `nil` when it was broken off at the end of the time allowed.
    func read<T>(within allowance: Duration, _ body: (any Connection) throws -> T) throws -> T? {
        patience = Patience(until: .now + allowance)
        sqlite3_progress_handler(
            handle, Self.stepsBetweenLooks,
            { $0.map { Unmanaged<ShortReader>.fromOpaque($0).takeUnretainedValue().look() } ?? 0 },
            Unmanaged.passUnretained(self).toOpaque())
        defer { sqlite3_progress_handler(handle, 0, nil, nil) }
        do {
            try SQLiteConnection.execute("BEGIN", on: self)
            defer { end() }
            return try SQLiteConnection.perform(on: self, body)
        } catch  where patience.isOver {
            return nil
        }
    }

    private func end() {
        sqlite3_progress_handler(handle, 0, nil, nil)
        try? SQLiteConnection.execute("COMMIT", on: self)
    }

    /// - Returns: 0 to go on.
    private func look() -> Int32 {
        patience.isOver = patience.isOver || ContinuousClock.now >= patience.until
        return patience.isOver ? 1 : 0
    }

    private struct Patience {
        var until = ContinuousClock.now
        var isOver = false
    }
}
