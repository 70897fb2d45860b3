/// A line of the journal, or a member of a batch, about an entry.
struct JournalHappening {
    let id: String
    let action: String
    let at: Instant
    let ledger: LedgerID
    let entry: ID<Entry>
    let version: Int?

    /// - Parameter isThere: whether the entry still stands in its ledger.
    /// - Returns: `nil` for what changed nothing of the entry, such as a note or that somebody opened a sealed field.
    func kind(isThere: Bool) -> WebhookEvent.Kind? {
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
