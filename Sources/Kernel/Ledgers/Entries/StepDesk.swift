/// What the effect of a step works on: the entry as it stands after the step, in the same transaction.
public struct StepDesk {
    public let entry: Entry
    let desk: EntryDesk

    public var today: Day { desk.today }

    /// Enters an entry in another ledger, and links the two.
    ///
    /// - Parameter owner: whose matter it is; the entry's own owner unless said. For another organisation whoever takes the
    ///   step must be allowed to write that ledger there or above.
    /// - Throws: ``Refusal`` when it is not complete; then the step is not taken either.
    @discardableResult
    public func open<Body: LedgerEntry>(
        _ body: Body, owner: ID<Organisation>? = nil, handler: ID<Account>? = nil
    ) throws -> ID<Entry> {
        let other = try EntryDesk(Body.ledger.id, in: desk.book, at: desk.desk)
        guard let owner = try Organisation.find(owner ?? entry.owner.organisation, on: desk.connection) else {
            throw Refusal.notFound
        }
        if owner.id != entry.owner.organisation { try other.allowOpening(for: owner) }
        let opened = try other.open(Body.ledger.filled(body), of: owner, handler: handler)
        try EntryLink.insert(entry.id, opened, on: desk.connection)
        return opened
    }

    /// How many linked entries of a ledger are still open.
    public func openLinks(in ledger: LedgerID) throws -> Int {
        try EntryLink.openCount(of: entry.id, in: ledger, on: desk.connection)
    }
}
