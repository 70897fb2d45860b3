import GRDB
import GRDBSQLite

/// Where a connection takes its prepared statements from.
protocol SQLiteStatements {
    /// The connection of the C interface.
    var handle: OpaquePointer? { get }

    /// A statement of this text that nobody is stepping; valid as long as its keeper lives.
    func statement(_ text: String) throws -> (pointer: OpaquePointer, keeper: AnyObject)
}

extension GRDB.Database: SQLiteStatements {
    var handle: OpaquePointer? { sqliteConnection }

    func statement(_ text: String) throws -> (pointer: OpaquePointer, keeper: AnyObject) {
        let known = try cachedStatement(sql: text)
        // A nested use of the same text gets a statement of its own.
        let free = sqlite3_stmt_busy(known.sqliteStatement) == 0 ? known : try makeStatement(sql: text)
        return (free.sqliteStatement, free)
    }
}
