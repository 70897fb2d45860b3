/// A statement that the server has parsed under a name.
final class PostgresStatement {
    let name: String
    /// The kinds of its columns, known after the first run; a server never changes them for a prepared statement.
    var columns: [PostgresColumn]?
    fileprivate var lastUse: UInt64 = 0

    fileprivate init(name: String) { self.name = name }
}

/// The prepared statements of one connection, by their text; the one unused longest makes room.
struct PostgresStatements {
    private static let limit = 256

    private var known: [String: PostgresStatement] = [:]
    private var uses: UInt64 = 0
    private var made = 0

    subscript(text: String) -> PostgresStatement? {
        mutating get {
            guard let statement = known[text] else { return nil }
            uses += 1
            statement.lastUse = uses
            return statement
        }
    }

    /// Takes one out if there is no room for another; the caller tells the server. Costs a pass over all.
    mutating func makeRoom() -> PostgresStatement? {
        guard known.count >= Self.limit else { return nil }
        guard let oldest = known.min(by: { $0.value.lastUse < $1.value.lastUse }) else { return nil }
        return known.removeValue(forKey: oldest.key)
    }

    mutating func newStatement() -> PostgresStatement {
        made += 1
        return PostgresStatement(name: "s\(made)")
    }

    mutating func keep(_ statement: PostgresStatement, for text: String) {
        uses += 1
        statement.lastUse = uses
        known[text] = statement
    }
}
