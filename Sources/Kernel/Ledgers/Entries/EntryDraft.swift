public import Store

/// What a person has typed into a form and not sent yet; kept on the server, for her alone.
public struct EntryDraft: Sendable {
    public let at: Instant
    private let body: String

    /// The draft for a new entry of a ledger, or for a change of one; the person's own.
    public static func find(
        of ledger: LedgerID, entry: ID<Entry>?, for actor: Actor, on connection: any Connection
    ) throws -> EntryDraft? {
        guard let account = actor.account else { return nil }
        return try connection.first(
            """
            SELECT at, body FROM entry_draft
            WHERE account = \(account) AND ledger = \(ledger.name) AND entry = \(entry?.number ?? 0)
            """
        ) { EntryDraft(at: try $0[0], body: try $0[1]) }
    }

    public func values(of ledger: AnyLedger) -> [String: FieldValue] {
        (try? JSONValue(text: body)).map { EntryJSON.values($0, ledger.description.filled) } ?? [:]
    }
}

/// Keeps what somebody has typed, or drops it. It is nobody's business but hers: no journal line.
public struct KeepDraft: Command {
    public static var requires: Permission? { nil }

    let ledger: AnyLedger
    let entry: ID<Entry>?
    let values: [String: FieldValue]?

    /// - Parameter values: `nil` drops the draft. What is sealed is never kept in one.
    public init(of ledger: AnyLedger, entry: ID<Entry>?, _ values: [String: FieldValue]?) {
        (self.ledger, self.entry, self.values) = (ledger, entry, values)
    }

    public func perform(at desk: Desk) throws {
        guard let account = desk.actor.account else { throw Refusal.signedOut }
        guard let values else {
            try desk.connection.run(
                """
                DELETE FROM entry_draft
                WHERE account = \(account) AND ledger = \(ledger.id.name) AND entry = \(entry?.number ?? 0)
                """)
            return
        }
        let sealed = Set(ledger.description.sealed.map(\.name))
        let body = EntryJSON.json(values.filter { !sealed.contains($0.key) }).text
        try desk.connection.run(
            """
            INSERT INTO entry_draft (account, ledger, entry, at, body)
            VALUES (\(account), \(ledger.id.name), \(entry?.number ?? 0), \(desk.now), \(body))
            ON CONFLICT (account, ledger, entry) DO UPDATE SET at = excluded.at, body = excluded.body
            """)
    }
}
