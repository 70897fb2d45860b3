import GRDB
import GRDBSQLite

/// The connection that writes, whose statements stay prepared.
///
/// Belongs to the thread that writes.
final class SQLiteWriter: SQLiteStatements {
    let handle: OpaquePointer?
    let memory: ReaderMemory? = nil
    private var statements = StatementCache()

    init(_ connection: GRDB.Database) { handle = connection.sqliteConnection }

    func statement(_ sql: SQL) throws -> (pointer: OpaquePointer, keeper: AnyObject) {
        try statements.statement(sql, on: handle)
    }

    /// Runs `body` in a transaction that keeps others from writing, and commits what stands at its end.
    ///
    /// - Throws: whatever keeps it from being committed; then nothing of it is.
    func transaction(_ body: () throws -> Void) throws {
        try execute("BEGIN IMMEDIATE")
        do {
            try body()
            if isInTransaction { try execute("COMMIT") }
        } catch {
            if isInTransaction { try execute("ROLLBACK") }
            throw error
        }
    }

    /// Runs one command, which undoes itself alone where it fails.
    ///
    /// - Parameter isAlone: whether the transaction is all its own: it then has no savepoint, which would cost a twentieth of a
    ///   small command, and takes the transaction back where it fails.
    /// - Returns: its own error.
    /// - Throws: when the work of others is lost with it: where SQLite undid the whole transaction at once, as on a full disk,
    ///   there is no savepoint to go back to.
    func attempt(isAlone: Bool, _ body: () throws -> Void) throws -> (any Error)? {
        if !isAlone { try execute("SAVEPOINT command") }
        do {
            try body()
            if !isAlone { try execute("RELEASE command") }
            return nil
        } catch {
            if isAlone {
                if isInTransaction { try execute("ROLLBACK") }
            } else {
                guard isInTransaction else { throw error }
                try execute("ROLLBACK TO command")
                try execute("RELEASE command")
            }
            return (error as? DatabaseError).map { StoreError($0, sql: $0.sql ?? "") } ?? error
        }
    }

    private var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    private func execute(_ sql: SQL) throws { try SQLiteConnection.execute(sql, on: self) }
}
