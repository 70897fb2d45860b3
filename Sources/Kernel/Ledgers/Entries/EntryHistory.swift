public import Store

/// One change of an entry, and who made it.
public struct EntryEvent: Sendable {
    public let at: Instant
    /// The name of the action in the journal.
    public let action: String
    public let account: ID<Account>?
    /// The name of the account; `nil` for the operator, the clock and whoever spoke up.
    public let name: String?
    /// Whether whoever spoke up did it, by her code.
    public let isBySpeaker: Bool
    /// What stood afterwards; `nil` for what changed nothing, and where the versions were erased.
    public let version: EntryVersion?
    /// What stood in its fields then, as it would be written today.
    public let content: EntryContent?
    /// Where its values came from, when an import wrote them.
    public let origin: CellOrigin?
}

extension Entry {
    /// Everything that the journal tells of the entry, oldest first.
    public func history(in ledger: AnyLedger, on connection: any Connection) throws -> [EntryEvent] {
        let origins = try origins(of: ledger.description, on: connection)
        return try connection.all(
            """
            SELECT l.at, l.action, l.account, a.name, told.body, told.version, l.actor FROM (\(told)) AS told
            JOIN journal_line l ON l.id = told.line LEFT JOIN account a ON a.id = l.account
            ORDER BY told.line LIMIT 2000
            """
        ) { row in
            let body: [UInt8]? = try row[4]
            let version = body.flatMap { EntryVersion($0) }
            let number: Int? = try row[5]
            return EntryEvent(
                at: try row[0], action: try row[1], account: try row[2], name: try row[3],
                isBySpeaker: try row[6] == ActorKind.anonymous, version: version,
                content: version?.content(of: ledger), origin: number.flatMap { origins[$0] })
        }
    }

    /// The entry as it stood at the end of a day; `nil` before it was entered.
    public func version(at day: Day, on connection: any Connection) throws -> EntryVersion? {
        let body: [UInt8]? = try connection.value(
            """
            SELECT told.body FROM (\(told)) AS told JOIN journal_line l ON l.id = told.line
            WHERE told.body IS NOT NULL AND l.at < \(Instant(startOf: day.adding(days: 1)))
            ORDER BY told.line DESC LIMIT 1
            """)
        return body.flatMap { EntryVersion($0) }
    }

    /// Who took the last step, or entered it where there was none; `nil` for the operator.
    public func lastTaker(in ledger: AnyLedger, on connection: any Connection) throws -> ID<Account>? {
        let moves = [EntryAction.opened.name] + EntryAction.steps(of: ledger).map(\.name)
        return try connection.first(
            """
            SELECT l.account FROM (\(told)) AS told JOIN journal_line l ON l.id = told.line
            WHERE l.action IN \(list: moves) OR (told.version = 1 AND l.action = \(EntryAction.imported.name))
            ORDER BY told.line DESC LIMIT 1
            """
        ) { try $0[0] as ID<Account>? } ?? nil
    }

    /// Who of the unions took a step last.
    func taker(of step: String, in ledger: AnyLedger, on connection: any Connection) throws -> ID<Account>? {
        try connection.first(
            """
            SELECT l.account FROM (\(told)) AS told JOIN journal_line l ON l.id = told.line
            WHERE l.action = \(EntryAction.step(step, of: ledger)) AND l.account IS NOT NULL
            ORDER BY told.line DESC LIMIT 1
            """
        ) { try $0[0] as ID<Account> }
    }

    var told: SQL { subject.told }
}

extension Subject {
    /// The lines that tell of it, with the version that each left: its own lines, and those of batches it is a member of.
    var told: SQL {
        """
        SELECT l.id AS line, l.version, v.body FROM journal_line l LEFT JOIN version v ON v.line = l.id
        WHERE l.subject_kind = \(kind.name) AND l.subject = \(number)
        UNION ALL SELECT line, version, body FROM batch_version
        WHERE subject_kind = \(kind.name) AND subject = \(number)
        """
    }
}
