/// A line of the journal, or a member of a batch, about an entry.
struct JournalHappening {
    let id: String
    let action: String
    let at: Instant
    let entry: ID<Entry>
    let version: Int?

    /// - Parameters:
    ///   - ledger: of the entry; those that were built here have one kind of subject together.
    ///   - isThere: whether the entry still stands in its ledger.
    /// - Returns: `nil` for what changed nothing of the entry, such as a note or that somebody opened a sealed field.
    func kind(in ledger: LedgerID, isThere: Bool) -> WebhookEvent.Kind? {
        switch action {
        case EntryAction.erased.name: return .erased
        case EntryAction.importUndone.name where !isThere: return .erased
        case EntryAction.opened.name: return .opened
        case EntryAction.imported.name where version == 1: return .opened
        default:
            guard version != nil else { return nil }
            return action.hasPrefix(ledger.name + ".") ? .stepped : .changed
        }
    }
}
