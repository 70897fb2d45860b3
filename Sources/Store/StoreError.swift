/// What can go wrong between a statement and its rows. Each case says enough for an operator to act.
public enum StoreError: Error, Equatable, Sendable {
    /// A row held another kind of value than the code asked for.
    case unexpectedValue(column: Int, wanted: String, found: String)
    /// The engine refused a statement; `code` is SQLite's extended code or PostgreSQL's SQLSTATE.
    case statement(sql: String, code: String, message: String)
    /// A unique index or primary key refused a row.
    case duplicate(constraint: String)
    /// The database cannot be opened or reached.
    case unreachable(String)
    /// A commit did not become durable; none of its group is. Where the connection to PostgreSQL broke during the commit
    /// nobody knows, and the reason says so: ask for the record before trying again.
    case notDurable(String)
    /// A released migration differs from the one that made this database.
    case migrationEdited(name: String)
    /// Two migrations of the program have the same name.
    case migrationNamedTwice(name: String)
    /// The database was made by a newer version of the platform.
    case newerDatabase(names: [String])
    case closed
}

extension StoreError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unexpectedValue(let column, let wanted, let found):
            "column \(column) should hold \(wanted) but holds \(found)"
        case .statement(let sql, let code, let message): "\(message) [\(code)] in: \(sql)"
        case .duplicate(let constraint): "a row with the same key exists already (\(constraint))"
        case .unreachable(let why): "the database cannot be opened: \(why)"
        case .notDurable(let why): "the commit did not reach the disk: \(why)"
        case .migrationEdited(let name):
            "migration \(name) differs from the one this database was made with; restore the released version"
        case .migrationNamedTwice(let name): "two migrations are named \(name); rename the newer one"
        case .newerDatabase(let names):
            "this database was made by a newer version (it has \(names.joined(separator: ", "))); install that version"
        case .closed: "the database is closed"
        }
    }
}
