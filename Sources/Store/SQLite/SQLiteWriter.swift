import GRDB
import GRDBSQLite

/// The connection that writes, whose statements stay prepared.
///
/// Belongs to the thread that writes.
final class SQLiteWriter: SQLiteStatements {
    let handle: OpaquePointer?
    let memory: ReaderMemory? = nil
    private var statements = StatementCache()
    /// Whether a statement that may write was asked for since the command began.
    private var hasWritten = false

    init(_ connection: GRDB.Database) { handle = connection.sqliteConnection }

    func statement(_ sql: SQL) throws -> (pointer: OpaquePointer, keeper: AnyObject) {
        let statement = try statements.statement(sql, on: handle)
        if sqlite3_stmt_readonly(statement.pointer) == 0 { hasWritten = true }
        return statement
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

    /// What takes back what a command wrote before it failed.
    enum Undoing {
        /// The end of the transaction, which is all its own.
        case transaction
        /// The end of the transaction too, which it shares: the others run again. One that has written nothing needs no undoing.
        case group
        /// A savepoint of its own. SQLite copies into it each page that the command touches, in a file where there are many.
        case savepoint
    }

    /// One of a group failed after it had written.
    struct NeedsSavepoints: Error {}

    /// Runs one command, which undoes itself alone where it fails.
    ///
    /// - Returns: its own error.
    /// - Throws: ``NeedsSavepoints`` when a group is to run again; otherwise when the work of others is lost with it: where SQLite
    ///   undid the whole transaction at once, as on a full disk, there is no savepoint to go back to.
    func attempt(_ undoing: Undoing, _ body: () throws -> Void) throws -> (any Error)? {
        hasWritten = false
        if undoing == .savepoint { try execute("SAVEPOINT command") }
        do {
            try body()
            if undoing == .savepoint { try execute("RELEASE command") }
            guard isInTransaction || undoing == .transaction else { throw NeedsSavepoints() }
            return nil
        } catch {
            switch undoing {
            case .transaction:
                if isInTransaction { try execute("ROLLBACK") }
            case .group:
                guard isInTransaction, !hasWritten else { throw NeedsSavepoints() }
            case .savepoint:
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
