import GRDB
import GRDBSQLite

/// Where a connection takes its prepared statements from.
protocol SQLiteStatements {
    /// The connection of the C interface.
    var handle: OpaquePointer? { get }

    /// The statement prepared, and stepped by nobody; valid as long as its keeper lives.
    func statement(_ sql: SQL) throws -> (pointer: OpaquePointer, keeper: AnyObject)

    /// `nil` where nothing is remembered.
    var memory: ReaderMemory? { get }
}

extension GRDB.Database: SQLiteStatements {
    var handle: OpaquePointer? { sqliteConnection }
    var memory: ReaderMemory? { nil }

    func statement(_ sql: SQL) throws -> (pointer: OpaquePointer, keeper: AnyObject) {
        let text = sql.text
        let known = try cachedStatement(sql: text)
        // A nested use of the same text gets a statement of its own.
        let free = sqlite3_stmt_busy(known.sqliteStatement) == 0 ? known : try makeStatement(sql: text)
        return (free.sqliteStatement, free)
    }
}
