import GRDB
import GRDBSQLite

/// One SQLite connection inside a transaction.
///
/// Statements are stepped through the C interface: positional reads without an intermediate row cost a fraction of
/// decoded ones.
final class SQLiteConnection: Connection {
    private let connection: any SQLiteStatements
    /// The first error of a statement; it ends the transaction here as it does on PostgreSQL.
    private var failure: StoreError?
    /// Of a connection that remembers, once it has looked for commits in this transaction.
    private var memory: ReaderMemory?

    private init(_ connection: any SQLiteStatements) { self.connection = connection }

    /// Runs `body` in the transaction under way; throws also when `body` passed over the error of a statement.
    static func perform<T>(on connection: any SQLiteStatements, _ body: (any Connection) throws -> T) throws -> T {
        let own = SQLiteConnection(connection)
        let value = try body(own)
        if let failure = own.failure { throw failure }
        return value
    }

    /// Steps a statement without values or rows, through the cache of statements.
    static func execute(_ sql: SQL, on connection: any SQLiteStatements) throws {
        let statement = try connection.statement(sql)
        try withExtendedLifetime(statement.keeper) {
            defer { sqlite3_reset(statement.pointer) }
            guard sqlite3_step(statement.pointer) == SQLITE_DONE else {
                throw StoreError(lastErrorOf: connection.handle, sql: sql.text)
            }
        }
    }

    var engine: Engine { .sqlite }

    @discardableResult func run(_ sql: SQL) throws -> Int {
        let before = sqlite3_total_changes(connection.handle)
        try each(sql) { _ in }
        // The engine's own count is left from an earlier statement when this one was none that changes rows.
        return sqlite3_total_changes(connection.handle) == before ? 0 : Int(sqlite3_changes(connection.handle))
    }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        let statement = try prepare(sql)
        try withExtendedLifetime(statement.keeper) {
            try step(statement.pointer, sql, body)
        }
    }

    /// One statement for one row, bound anew for each: the engine takes no time for the way to it, and long texts cost it
    /// more than they save.
    func insert(_ head: SQL, _ rows: BoundRows, _ tail: SQL) throws {
        guard !rows.isEmpty else { return }
        let sql: SQL = "\(head) VALUES \(rows.placeholders) \(tail)"
        if let flaw = rows.flaw { throw refuse(.statement(sql: sql.text, code: "22000", message: flaw)) }
        let statement = try prepare(sql)
        try withExtendedLifetime(statement.keeper) {
            try write(head, rows, tail, by: statement.pointer)
        }
    }

    private func write(_ head: SQL, _ rows: BoundRows, _ tail: SQL, by statement: OpaquePointer) throws {
        // Values of a row are read where they stand, until the next are bound or none is any more.
        try rows.bytes.withUnsafeBytes { bytes in
            defer {
                sqlite3_reset(statement)
                sqlite3_clear_bindings(statement)
            }
            var first: Int32 = 0
            try bind(head, to: statement, after: &first)
            var last = first + Int32(rows.columns)
            try bind(tail, to: statement, after: &last)
            var cells = BoundCells(of: rows, in: bytes, to: statement, after: first)
            while let code = cells.bindNext() {
                guard code == SQLITE_OK, sqlite3_step(statement) == SQLITE_DONE else { throw lastError(of: statement) }
                sqlite3_reset(statement)
            }
        }
    }

    private func prepare(_ sql: SQL) throws -> (pointer: OpaquePointer, keeper: AnyObject) {
        if let failure { throw failure }
        do {
            return try connection.statement(sql)
        } catch let error as DatabaseError {
            throw refuse(StoreError(error, sql: sql.text))
        }
    }

    func untilCommit<T: Sendable>(_ key: some Hashable & Sendable, _ make: () throws -> T) throws -> T {
        if memory == nil, let known = connection.memory {
            known.forget(unless: try value("PRAGMA data_version"))
            memory = known
        }
        guard let memory else { return try make() }
        return try memory.value(key, make)
    }

    private func step(_ statement: OpaquePointer, _ sql: SQL, _ body: (Row) throws -> Void) throws {
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        var place: Int32 = 0
        try bind(sql, to: statement, after: &place)
        let row = Row(cells: SQLiteCells(of: statement))
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW: try body(row)
            case SQLITE_DONE: return
            default: throw lastError(of: statement)
            }
        }
    }

    /// - Parameter place: of the value before the first of this part.
    private func bind(_ part: SQL, to statement: OpaquePointer, after place: inout Int32) throws {
        for case .value(let value) in part.pieces {
            place += 1
            if let flaw = value.flaw {
                throw refuse(.statement(sql: Self.text(of: statement), code: "22000", message: flaw))
            }
            guard SQLiteCells.bind(value, to: statement, at: place) == SQLITE_OK else {
                throw lastError(of: statement)
            }
        }
    }

    private func lastError(of statement: OpaquePointer) -> StoreError {
        refuse(StoreError(lastErrorOf: connection.handle, sql: Self.text(of: statement)))
    }

    /// As it was prepared, without what is bound.
    private static func text(of statement: OpaquePointer) -> String {
        sqlite3_sql(statement).map(String.init(cString:)) ?? ""
    }

    private func refuse(_ error: StoreError) -> StoreError {
        failure = failure ?? error
        return error
    }
}
