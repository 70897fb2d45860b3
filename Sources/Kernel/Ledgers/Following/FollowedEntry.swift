public import Store

/// A matter as whoever spoke up may know it. Notes among colleagues and who is in charge are not part of it.
public struct FollowedEntry: Sendable {
    public let entry: Entry
    public let content: EntryContent
    /// The name of the union whose matter it is.
    public let owner: String
    public let receipt: ReceiptKey
    /// What she said, with the salt of its digest; `nil` when it was erased.
    public let words: ReceiptWords?
    public let messages: [FollowMessage]
    public let openings: [SealOpening]
    /// What she can do now.
    public let steps: [StepDescription]

    /// - Throws: ``Refusal/invalid(field:why:)`` for a code that opens nothing.
    public static func find(
        _ code: FollowCode, in book: LedgerBook, _ journal: Journal, on connection: any Connection
    ) throws -> FollowedEntry {
        let following = try Following.find(code, with: journal.keys, on: connection)
        guard let entry = try Entry.find(following.entry, on: connection) else { throw FollowCode.wrong }
        let ledger = try book.ledger(entry.ledger)
        let content = try entry.content(of: ledger, on: connection)
        var words: ReceiptWords?
        if case .text(let said)? = content.values[following.field] {
            words = ReceiptWords(saying: said, salt: following.salt)
        }
        return FollowedEntry(
            entry: entry, content: content,
            owner: try Organisation.find(entry.owner.organisation, on: connection)?.name ?? "—",
            receipt: following.receipt, words: words, messages: try entry.messages(on: connection),
            openings: try entry.sealOpenings(on: connection),
            steps: ledger.description.steps(from: entry.status).filter { $0.by.contains(.speaker) })
    }
}
