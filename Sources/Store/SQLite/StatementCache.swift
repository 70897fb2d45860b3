import GRDB
import GRDBSQLite

/// The prepared statements of one connection, found again by their shape.
struct StatementCache {
    private var statements: [StatementShape: PreparedStatement] = [:]

    private static let most = 500

    /// - Parameter handle: the connection, always the same one.
    mutating func statement(
        _ sql: SQL, on handle: OpaquePointer?
    ) throws(DatabaseError) -> (pointer: OpaquePointer, keeper: AnyObject) {
        let shape = StatementShape(sql)
        // A nested use of the same shape gets a statement of its own.
        if let known = statements[shape], sqlite3_stmt_busy(known.pointer) == 0 { return (known.pointer, known) }
        let text = sql.text
        var prepared: OpaquePointer?
        guard sqlite3_prepare_v3(handle, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil) == SQLITE_OK,
            let prepared
        else { throw DatabaseError(lastErrorOf: handle, sql: text) }
        let statement = PreparedStatement(prepared)
        if statements.count >= Self.most { statements.removeAll() }
        statements[shape.withoutValues] = statement
        return (prepared, statement)
    }
}

extension DatabaseError {
    init(lastErrorOf handle: OpaquePointer?, sql: String) {
        self.init(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(handle)),
            message: sqlite3_errmsg(handle).map { String(cString: $0) }, sql: sql)
    }
}

/// Finalized with its last owner.
private final class PreparedStatement {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) { self.pointer = pointer }

    deinit { sqlite3_finalize(pointer) }
}
