import GRDB
import GRDBSQLite

/// One SQLite connection inside a transaction.
///
/// Statements are prepared and cached by GRDB and stepped through the C interface: positional reads without an
/// intermediate row cost a fraction of decoded ones.
final class SQLiteConnection: Connection {
    private let connection: GRDB.Database
    /// The first error of a statement; it ends the transaction here as it does on PostgreSQL.
    private var failure: StoreError?

    private init(_ connection: GRDB.Database) { self.connection = connection }

    /// Runs `body` in the transaction under way; throws also when `body` passed over the error of a statement.
    static func perform<T>(on connection: GRDB.Database, _ body: (any Connection) throws -> T) throws -> T {
        let own = SQLiteConnection(connection)
        let value = try body(own)
        if let failure = own.failure { throw failure }
        return value
    }

    /// Steps a statement without values or rows, through the cache of statements.
    static func execute(_ text: StaticString, on connection: GRDB.Database) throws {
        let statement = try connection.cachedStatement(sql: "\(text)")
        try withExtendedLifetime(statement) {
            defer { sqlite3_reset(statement.sqliteStatement) }
            guard sqlite3_step(statement.sqliteStatement) == SQLITE_DONE else {
                throw DatabaseError(
                    resultCode: connection.lastErrorCode, message: connection.lastErrorMessage, sql: "\(text)")
            }
        }
    }

    var engine: Engine { .sqlite }

    @discardableResult func run(_ sql: SQL) throws -> Int {
        let before = connection.totalChangesCount
        try each(sql) { _ in }
        // The engine's own count is left from an earlier statement when this one was none that changes rows.
        return connection.totalChangesCount == before ? 0 : connection.changesCount
    }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        if let failure { throw failure }
        let (text, values) = sql.rendered { _ in "?" }
        if let flaw = values.lazy.compactMap(\.flaw).first {
            throw refuse(.statement(sql: text, code: "22000", message: flaw))
        }
        let statement: Statement
        do {
            let known = try connection.cachedStatement(sql: text)
            // A nested use of the same text gets a statement of its own.
            statement = sqlite3_stmt_busy(known.sqliteStatement) == 0 ? known : try connection.makeStatement(sql: text)
        } catch let error as DatabaseError {
            throw refuse(StoreError(error, sql: text))
        }
        try withExtendedLifetime(statement) {
            try step(statement.sqliteStatement, text, values, body)
        }
    }

    private func step(
        _ statement: OpaquePointer, _ text: String, _ values: [Value], _ body: (Row) throws -> Void
    ) throws {
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        for (index, value) in values.enumerated() {
            guard SQLiteCells.bind(value, to: statement, at: Int32(index + 1)) == SQLITE_OK else {
                throw lastError(text)
            }
        }
        let row = Row(cells: SQLiteCells(statement: statement))
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW: try body(row)
            case SQLITE_DONE: return
            default: throw lastError(text)
            }
        }
    }

    private func lastError(_ text: String) -> StoreError {
        let handle = connection.sqliteConnection
        let code = sqlite3_extended_errcode(handle)
        let message = sqlite3_errmsg(handle).map { String(cString: $0) } ?? "unknown error"
        return refuse(StoreError(code: code, message: message, sql: text))
    }

    private func refuse(_ error: StoreError) -> StoreError {
        failure = failure ?? error
        return error
    }
}
