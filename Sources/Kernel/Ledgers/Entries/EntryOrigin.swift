public import Store

/// The entry that a new one of another ledger comes of, and what its form begins with.
public struct EntryOrigin: Sendable {
    public let title: String
    /// The name of the organisation whose it is.
    public let owner: String
    public let values: [String: FieldValue]

    /// - Throws: ``Refusal/notFound`` for one that the person may not read, or of which none of the ledger comes.
    public static func find(
        _ id: ID<Entry>, of ledger: AnyLedger, in book: LedgerBook, for actor: Actor, on connection: any Connection
    ) throws -> EntryOrigin {
        guard let other = try Entry.find(id, on: connection)?.ledger, let origin = book[other],
            ledger.begins(of: other)
        else { throw Refusal.notFound }
        let entry = try Entry.find(id, of: origin, for: actor, on: connection)
        let content = try entry.content(of: origin, on: connection)
        return EntryOrigin(
            title: entry.title, owner: try Organisation.find(entry.owner.organisation, on: connection)?.name ?? "",
            values: ledger.beginning(of: content, in: other) ?? [:])
    }
}
