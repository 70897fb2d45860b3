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
        return try connection.all(
            """
            SELECT l.at, l.action, l.account, a.name, v.body FROM journal_line l
            LEFT JOIN account a ON a.id = l.account LEFT JOIN version v ON v.line = l.id
            WHERE l.subject_kind = \(subject.kind.name) AND l.subject = \(subject.number) ORDER BY l.id LIMIT 2000
            """
        ) { row in
            let body: [UInt8]? = try row[4]
            return EntryEvent(
                at: try row[0], action: try row[1], account: try row[2], name: try row[3],
                version: body.flatMap { EntryVersion($0) })
        }
    }

    /// The entry as it stood at the end of a day; `nil` before it was entered.
    public func version(at day: Day, on connection: any Connection) throws -> EntryVersion? {
        let body: [UInt8]? = try connection.value(
            """
            SELECT v.body FROM journal_line l JOIN version v ON v.line = l.id
            WHERE l.subject_kind = \(subject.kind.name) AND l.subject = \(subject.number)
                AND l.at < \(Instant(startOf: day.adding(days: 1)))
            ORDER BY l.id DESC LIMIT 1
            """)
        return body.flatMap { EntryVersion($0) }
    }

    /// Who took the last step, or entered it where there was none; `nil` for the operator.
    public func lastTaker(in ledger: AnyLedger, on connection: any Connection) throws -> ID<Account>? {
        let moves = [EntryAction.opened.name] + EntryAction.steps(of: ledger).map(\.name)
        return try connection.first(
            """
            SELECT l.account FROM journal_line l
            WHERE l.subject_kind = \(subject.kind.name) AND l.subject = \(subject.number) AND l.action IN \(list: moves)
            ORDER BY l.id DESC LIMIT 1
            """
        ) { try $0[0] as ID<Account>? } ?? nil
    }
}
