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
    /// What she enclosed with it.
    public let files: [Document]
    public let messages: [FollowMessage]
    public let openings: [SealOpening]
    /// What happened to the present term, with its reasons.
    public let termEvents: [TermEvent]
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
        let files = try entry.enclosed(on: connection)[nil] ?? []
        var words: ReceiptWords?
        if case .text(let said)? = content.values[following.field] {
            words = ReceiptWords(saying: said, enclosing: files.map(\.digest), salt: following.salt)
        }
        return FollowedEntry(
            entry: entry, content: content,
            owner: try Organisation.find(entry.owner.organisation, on: connection)?.name ?? "—",
            receipt: following.receipt, words: words, files: files, messages: try entry.messages(on: connection),
            openings: try entry.sealOpenings(on: connection), termEvents: try entry.termEvents(on: connection),
            steps: ledger.description.steps(from: entry.status).filter { $0.by.contains(.speaker) })
    }
}

extension FollowedEntry {
    /// One of the files that she enclosed, then or later.
    ///
    /// - Throws: ``Refusal/notFound`` for any other document.
    public func file(_ id: ID<Document>) throws(Refusal) -> Document {
        let all = files + messages.flatMap(\.files)
        guard let file = all.first(where: { $0.id == id }) else { throw .notFound }
        return file
    }
}
