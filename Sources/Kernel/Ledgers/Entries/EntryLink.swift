public import Store

/// Two entries that belong together, in either direction: the other of them.
public struct EntryLink: Sendable {
    public let entry: ID<Entry>
    public let ledger: LedgerID
    public let number: String
    public let title: String
    public let status: String
    /// The organisation whose it is.
    public let owner: String
    public let isOpen: Bool
    /// What it says in the field by which its ledger groups; empty where there is none.
    public let group: String
    /// Whether the person may read it; what is joint is named to her otherwise too.
    public let isReadable: Bool

    /// Those in a ledger that are open and came out of it: what is older, such as the one it came out of itself, is not among them.
    static func openCount(
        of entry: ID<Entry>, in ledger: LedgerID, on connection: any Connection
    ) throws -> Int {
        let count: Int? = try connection.value(
            """
            SELECT COUNT(*) FROM entry_link l JOIN entry e ON e.id = l.other
            WHERE l.entry = \(entry) AND e.id > l.entry AND e.ledger = \(ledger.name) AND e.closed_on IS NULL
            """)
        return count ?? 0
    }

    /// Those linked to it in a ledger that stand in one of these statuses.
    static func count(
        of entry: ID<Entry>, in ledger: LedgerID, at statuses: [String], on connection: any Connection
    ) throws -> Int {
        let count: Int? = try connection.value(
            """
            SELECT COUNT(*) FROM entry_link l JOIN entry e ON e.id = l.other
            WHERE l.entry = \(entry) AND e.ledger = \(ledger.name) AND e.status IN \(list: statuses)
            """)
        return count ?? 0
    }

    /// Those linked to it in a ledger that stand in one of these statuses, the oldest first.
    static func entries(
        of entry: ID<Entry>, in ledger: LedgerID, at statuses: [String], on connection: any Connection
    ) throws -> [Entry] {
        try connection.all(
            """
            SELECT \(Entry.columns) FROM entry_link l JOIN entry e ON e.id = l.other
            WHERE l.entry = \(entry) AND e.ledger = \(ledger.name) AND e.status IN \(list: statuses) ORDER BY e.id
            """, Entry.init)
    }

    static func insert(_ first: ID<Entry>, _ second: ID<Entry>, on connection: any Connection) throws {
        for (from, to) in [(first, second), (second, first)] {
            try connection.run(
                "INSERT INTO entry_link (entry, other) VALUES (\(from), \(to)) ON CONFLICT DO NOTHING")
        }
    }
}

extension Entry {
    /// Those linked to it that the person may read, and those of joint ledgers.
    public func links(in book: LedgerBook, for actor: Actor, on connection: any Connection) throws -> [EntryLink] {
        let groups = book.ledgers.flatMap { ledger in
            ledger.description.fields.filter(\.isGrouping).map { ListedValue.name($0.name, in: ledger.id) }
        }
        let found = try connection.all(
            """
            SELECT e.id, e.ledger, e.number, e.title, e.status, o.name, e.path, e.second_path,
                CASE WHEN e.closed_on IS NULL THEN 1 ELSE 0 END,
                COALESCE((SELECT f.words FROM entry_listed f WHERE f.entry = e.id AND f.field IN \(list: groups)), '')
            FROM entry_link l JOIN entry e ON e.id = l.other JOIN organisation o ON o.id = e.owner
            WHERE l.entry = \(id) ORDER BY e.id DESC LIMIT 200
            """
        ) { row -> EntryLink? in
            guard let ledger = book[LedgerID(try row[1])] else { return nil }
            let isReadable = actor.may(ledger.read, at: Place(path: try row[6], secondPath: try row[7]))
            guard isReadable || ledger.description.isJoint else { return nil }
            return EntryLink(
                entry: try row[0], ledger: ledger.id, number: try row[2], title: try row[3], status: try row[4],
                owner: try row[5], isOpen: try row[8] as Int == 1, group: isReadable ? try row[9] : "",
                isReadable: isReadable)
        }
        return found.compactMap { $0 }
    }
}
