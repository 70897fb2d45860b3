public import Store

/// One change of an entry, and who made it.
public struct EntryEvent: Sendable {
    public let at: Instant
    /// The name of the action in the journal.
    public let action: String
    public let account: ID<Account>?
    /// The name of the account; `nil` for the operator and the clock.
    public let name: String?
    /// What stood afterwards; `nil` for what changed nothing, and where the versions were erased.
    public let version: EntryVersion?
}

extension Entry {
    /// Everything that the journal tells of the entry, oldest first.
    public func history(on connection: any Connection) throws -> [EntryEvent] {
        try Self.events(of: id, until: nil, on: connection)
    }

    /// The entry as it stood at the end of a day; `nil` before it was entered.
    public func version(at day: Day, on connection: any Connection) throws -> EntryVersion? {
        try Self.events(of: id, until: day, on: connection).last { $0.version != nil }?.version
    }

    private static func events(
        of id: ID<Entry>, until day: Day?, on connection: any Connection
    ) throws -> [EntryEvent] {
        let subject = Subject(.entry, id)
        let end = day.map { Instant(startOf: $0.adding(days: 1)) }
        return try connection.all(
            """
            SELECT l.at, l.action, l.account, a.name, v.body FROM journal_line l
            LEFT JOIN account a ON a.id = l.account LEFT JOIN version v ON v.line = l.id
            WHERE l.subject_kind = \(subject.kind.name) AND l.subject = \(subject.number)
                AND (l.at < \(end) OR \(end == nil))
            ORDER BY l.id LIMIT 2000
            """
        ) { row in
            let body: [UInt8]? = try row[4]
            return EntryEvent(
                at: try row[0], action: try row[1], account: try row[2], name: try row[3],
                version: body.flatMap { EntryVersion($0) })
        }
    }
}
