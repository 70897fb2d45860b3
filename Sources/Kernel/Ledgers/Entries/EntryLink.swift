public import Store

/// Two entries that belong together, in either direction.
public struct EntryLink: Sendable {
    public let entry: ID<Entry>
    public let ledger: LedgerID
    public let number: String
    public let title: String
    public let status: String

    static func openCount(
        of entry: ID<Entry>, in ledger: LedgerID, on connection: any Connection
    ) throws -> Int {
        let count: Int? = try connection.value(
            """
            SELECT COUNT(*) FROM entry_link l JOIN entry e ON e.id = l.other
            WHERE l.entry = \(entry) AND e.ledger = \(ledger.name) AND e.closed_on IS NULL
            """)
        return count ?? 0
    }

    static func insert(_ first: ID<Entry>, _ second: ID<Entry>, on connection: any Connection) throws {
        for (from, to) in [(first, second), (second, first)] {
            try connection.run(
                "INSERT INTO entry_link (entry, other) VALUES (\(from), \(to)) ON CONFLICT DO NOTHING")
        }
    }
}

extension Entry {
    /// Those linked to it that the person may read.
    public func links(in book: LedgerBook, for actor: Actor, on connection: any Connection) throws -> [EntryLink] {
        let found = try connection.all(
            """
            SELECT e.id, e.ledger, e.number, e.title, e.status, e.path, e.second_path FROM entry_link l
            JOIN entry e ON e.id = l.other WHERE l.entry = \(id) ORDER BY e.id DESC LIMIT 200
            """
        ) { row in
            (
                EntryLink(
                    entry: try row[0], ledger: LedgerID(try row[1]), number: try row[2], title: try row[3],
                    status: try row[4]),
                Place(path: try row[5], secondPath: try row[6])
            )
        }
        return found.filter { link, place in book[link.ledger].map { actor.may($0.read, at: place) } ?? false }.map(\.0)
    }
}
