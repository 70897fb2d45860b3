public import Store

/// What a person has typed into a form and not sent yet; kept on the server, for her alone.
public struct EntryDraft: Sendable {
    public let at: Instant
    private let body: String

    /// Beside the fields, whose names have no dot.
    fileprivate static let owner = "entry.owner"

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

    /// Whose matter it was to be, as she typed it; empty where she left it to her own union.
    public var owner: String {
        if case .string(let words)? = (try? JSONValue(text: body))?[Self.owner] { words } else { "" }
    }
}

/// Keeps what somebody has typed, or drops it. It is nobody's business but hers: no journal line.
public struct KeepDraft: Command {
    public static var requires: Permission? { nil }

    let ledger: AnyLedger
    let entry: ID<Entry>?
    let values: [String: FieldValue]?
    let owner: String

    /// - Parameters:
    ///   - values: `nil` drops the draft. What is sealed is never kept in one.
    ///   - owner: the union that was named, in whatever words.
    public init(of ledger: AnyLedger, entry: ID<Entry>?, _ values: [String: FieldValue]?, owner: String = "") {
        (self.ledger, self.entry, self.values, self.owner) = (ledger, entry, values, owner)
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
        let body = EntryJSON.json(values.filter { !sealed.contains($0.key) }.merging(named) { $1 }).text
        try desk.connection.run(
            """
            INSERT INTO entry_draft (account, ledger, entry, at, body)
            VALUES (\(account), \(ledger.id.name), \(entry?.number ?? 0), \(desk.now), \(body))
            ON CONFLICT (account, ledger, entry) DO UPDATE SET at = excluded.at, body = excluded.body
            """)
    }
    private var named: [String: FieldValue] { owner.isEmpty ? [:] : [EntryDraft.owner: .text(owner)] }
}
