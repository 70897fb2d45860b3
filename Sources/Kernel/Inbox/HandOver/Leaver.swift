public import Store

/// Somebody whose account is disabled and in whose hands entries still are.
public struct Leaver: Sendable {
    public let id: ID<Account>
    public let name: String
    public let organisation: String
    public let entries: Int

    /// Those whose entries the person may put into other hands.
    public static func all(
        for actor: Actor, in book: LedgerBook, limit: Int = 50, on connection: any Connection
    ) throws -> [Leaver] {
        try all("1 = 1", for: actor, in: book, limit: limit, on: connection)
    }

    /// One of them.
    public static func find(
        _ id: ID<Account>, for actor: Actor, in book: LedgerBook, on connection: any Connection
    ) throws -> Leaver? {
        try all("a.id = \(id)", for: actor, in: book, limit: 1, on: connection).first
    }

    private static func all(
        _ condition: SQL, for actor: Actor, in book: LedgerBook, limit: Int, on connection: any Connection
    ) throws -> [Leaver] {
        let scope = Scope(actor.grants.filter { Role.working.contains($0.role) }.map(\.reach))
        let near = scope.predicate(path: "o.path", secondPath: "o.second_path")
        return try connection.all(
            """
            SELECT a.id, a.name, o.name, COUNT(*) FROM organisation o JOIN account a ON a.organisation = o.id
            JOIN entry e ON e.handler = a.id
            WHERE \(near) AND \(condition) AND a.status = \(Account.Status.disabled) AND e.closed_on IS NULL
                AND \(book.condition(for: actor, \.write))
            GROUP BY a.id, a.name, o.name, o.path ORDER BY o.path, a.id LIMIT \(limit)
            """
        ) { Leaver(id: try $0[0], name: try $0[1], organisation: try $0[2], entries: try $0[3]) }
    }
}
