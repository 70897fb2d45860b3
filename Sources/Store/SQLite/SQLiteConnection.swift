import GRDB
import GRDBSQLite

/// One SQLite connection inside a transaction.
///
/// Statements are prepared and cached by GRDB and stepped through the C interface: positional reads without an
/// intermediate row cost a fraction of decoded ones.
final class SQLiteConnection: Connection {
    private let connection: GRDB.Database
    /// Texts whose cached statement is being stepped; a nested use of the same text gets a statement of its own.
    private var stepping: Set<String> = []

    init(_ connection: GRDB.Database) { self.connection = connection }

    var engine: Engine { .sqlite }

    @discardableResult func run(_ sql: SQL) throws -> Int {
        try each(sql) { _ in }
        return connection.changesCount
    }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        let (text, values) = sql.rendered { _ in "?" }
        let statement: Statement
        do {
            statement =
                stepping.contains(text)
                ? try connection.makeStatement(sql: text) : try connection.cachedStatement(sql: text)
        } catch let error as DatabaseError {
            throw StoreError(error, sql: text)
        }
        let entered = stepping.insert(text).inserted
        defer { if entered { stepping.remove(text) } }
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
        for (index, value) in values.enumerated() { SQLiteCells.bind(value, to: statement, at: Int32(index + 1)) }
        let row = Row(cells: SQLiteCells(statement: statement))
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW: try body(row)
            case SQLITE_DONE: return
            default: throw failure(text)
            }
        }
    }

    private func failure(_ text: String) -> StoreError {
        let handle = connection.sqliteConnection
        let code = sqlite3_extended_errcode(handle)
        let message = sqlite3_errmsg(handle).map { String(cString: $0) } ?? "unknown error"
        return StoreError(code: code, message: message, sql: text)
    }
}
