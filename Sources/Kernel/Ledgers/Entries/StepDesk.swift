/// What the effect of a step works on: the entry as it stands after the step, in the same transaction.
public struct StepDesk {
    public let entry: Entry
    let desk: EntryDesk

    public var today: Day { desk.today }

    /// Enters an entry in another ledger for the same owner, and links the two.
    ///
    /// - Throws: ``Refusal`` when it is not complete; then the step is not taken either.
    @discardableResult
    public func open<Body: LedgerEntry>(_ body: Body, handler: ID<Account>? = nil) throws -> ID<Entry> {
        let other = try EntryDesk(Body.ledger.id, in: desk.book, at: desk.desk)
        guard let owner = try Organisation.find(entry.owner.organisation, on: desk.connection) else {
            throw Refusal.notFound
        }
        let opened = try other.open(Body.ledger.fields.values(of: body), of: owner, handler: handler)
        try EntryLink.insert(entry.id, opened, on: desk.connection)
        return opened
    }
}
