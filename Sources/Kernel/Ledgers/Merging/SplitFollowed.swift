/// Takes a second matter out of an entry that holds two: it gets a number of its own, stands at the beginning, and its term counts from
/// the day on which the whole was entered. Whoever follows the whole by a code follows both.
public struct SplitFollowed: Command {
    public static var requires: Permission? { nil }

    let ledger: LedgerID
    let whole: ID<Entry>
    let version: Int
    let values: [String: FieldValue]
    let book: LedgerBook

    /// - Parameters:
    ///   - version: of the whole, as the person saw it.
    ///   - values: what stands in the part. What is sealed stays with the whole.
    public init(
        _ whole: ID<Entry>, of ledger: LedgerID, version: Int, _ values: [String: FieldValue], book: LedgerBook
    ) {
        (self.whole, self.ledger, self.version) = (whole, ledger, version)
        (self.values, self.book) = (values, book)
    }

    public func perform(at desk: Desk) throws -> ID<Entry> {
        let entries = try EntryDesk(ledger, in: book, at: desk)
        guard entries.ledger.description.isFollowed else { throw Refusal.notFound }
        let found = try entries.find(whole)
        try entries.allow(.change, on: found)
        try entries.refuseStale(found, version)
        guard let owner = try Organisation.find(found.owner.organisation, on: desk.connection) else {
            throw Refusal.notFound
        }
        let sealed = Set(entries.ledger.description.sealed.map(\.name))
        let part = try entries.open(values.filter { !sealed.contains($0.key) }, of: owner, handler: found.handler)
        guard var entry = try Entry.find(part, on: desk.connection) else { throw Refusal.notFound }
        try EntryLink.insert(whole, part, on: desk.connection)
        try EntryPart.insert(part, of: whole, on: desk.connection)
        if entry.enteredOn != found.openedOn {
            var content = try entry.content(of: entries.ledger, on: desk.connection)
            content = content.made(on: found.openedOn, in: entries.ledger)
            entry.enteredOn = found.openedOn
            entry.due = try entries.due(of: entry, content)
            try entries.keepChanged(entry, content, action: EntryAction.changed)
        }
        try desk.record(EntryAction.split, found.subject, of: found.owner.organisation)
        return part
    }
}
