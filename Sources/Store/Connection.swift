/// A transaction in progress. It lives inside the closure of ``Database/read(_:)`` or ``Database/write(_:)`` and must
/// not leave it.
///
/// A statement that fails ends the transaction: every later statement throws the same error, and so does the transaction,
/// even if the closure passed over it. Whoever expects a row to exist writes `ON CONFLICT DO NOTHING` and looks at what
/// ``run(_:)`` returns.
public protocol Connection {
    /// Which engine answers; only the two files of a twin (one per engine) may ask.
    var engine: Engine { get }

    /// Runs a statement and returns how many rows it inserted, updated or deleted; 0 for any other statement.
    @discardableResult func run(_ sql: SQL) throws -> Int

    /// Calls `body` with each row in order. The row must be read within the call; other statements may run in it.
    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws

    /// Writes many rows.
    ///
    /// - Parameters:
    ///   - head: what stands before the rows, `INSERT INTO table (columns)`.
    ///   - rows: their values in the order that `head` names.
    ///   - tail: what to do with a row that is there already.
    func insert(_ head: SQL, _ rows: BoundRows, _ tail: SQL) throws

    /// What `make` gives, or gave under the same key if nothing was committed to the database since.
    ///
    /// It must follow from the key and from the database alone. The engine says where looking for commits costs less than
    /// asking again: the short readers of SQLite keep it, every other connection asks each time.
    func untilCommit<T: Sendable>(_ key: some Hashable & Sendable, _ make: () throws -> T) throws -> T
}

public enum Engine: String, Sendable, CaseIterable {
    case sqlite, postgres
}

// Inlinable: what reads a row is made for its type where it is called.
extension Connection {
    /// Writes many rows, none of which is there already.
    public func insert(_ head: SQL, _ rows: BoundRows) throws { try insert(head, rows, "") }

    public func untilCommit<T: Sendable>(_ key: some Hashable & Sendable, _ make: () throws -> T) throws -> T {
        try make()
    }

    /// All rows, read by `make`.
    @inlinable public func all<T>(_ sql: SQL, _ make: (Row) throws -> T) throws -> [T] {
        var found: [T] = []
        try each(sql) { found.append(try make($0)) }
        return found
    }

    /// The first row, or `nil`. Write `LIMIT 1` where more could match.
    @inlinable public func first<T>(_ sql: SQL, _ make: (Row) throws -> T) throws -> T? {
        var found: T?
        try each(sql) { row in if found == nil { found = try make(row) } }
        return found
    }

    /// The one column of the first row, or `nil`.
    @inlinable public func value<V: Bindable>(_ sql: SQL, as type: V.Type = V.self) throws -> V? {
        try first(sql) { try $0[0] as V }
    }

    /// Whether the statement gives any row.
    @inlinable public func exists(_ sql: SQL) throws -> Bool { try first(sql) { _ in true } ?? false }
}
