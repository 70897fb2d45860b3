/// What the effect of a step works on: the entry as it stands after the step, in the same transaction.
public struct StepDesk {
    public let entry: Entry
    let desk: EntryDesk
    let former: EntryContent
    /// Since when it stood where it was before the step.
    let formerSince: Day

    public var today: Day { desk.today }

    /// What stood in the entry before the step; `nil` where this version does not know its status.
    public func before<Body: LedgerEntry>(_: Body.Type) -> Body? { Body.ledger.body(of: former) }

    /// Enters an entry in another ledger, and links the two.
    ///
    /// - Parameter owner: whose matter it is; the entry's own owner unless said. For another organisation whoever takes the
    ///   step must be allowed to write that ledger there or above, unless both take part in a joint one.
    /// - Throws: ``Refusal`` when it is not complete; then the step is not taken either.
    @discardableResult
    public func open<Body: LedgerEntry>(
        _ body: Body, owner: ID<Organisation>? = nil, handler: ID<Account>? = nil
    ) throws -> ID<Entry> {
        let other = try EntryDesk(Body.ledger.id, in: desk.book, at: desk.desk)
        guard let owner = try Organisation.find(owner ?? entry.owner.organisation, on: desk.connection) else {
            throw Refusal.notFound
        }
        if owner.id != entry.owner.organisation {
            if other.ledger.description.isJoint {
                try other.refuseEnded(owner)
            } else {
                try other.allowOpening(for: owner)
            }
        }
        let opened = try other.open(Body.ledger.filled(body), of: owner, handler: handler)
        try EntryLink.insert(entry.id, opened, on: desk.connection)
        return opened
    }

    /// Takes a step of an entry that this step entered, with what stands in it already.
    public func take<Body: LedgerEntry>(_ step: String, on id: ID<Entry>, of _: Body.Type) throws {
        let other = try EntryDesk(Body.ledger.id, in: desk.book, at: desk.desk)
        guard let found = try Entry.find(id, on: desk.connection), let step = other.ledger.description.step(step)
        else { throw Refusal.notFound }
        try other.take(step, on: found, try found.content(of: other.ledger, on: desk.connection), [:])
    }

    /// Takes a step of each linked entry of a ledger that stands at one of these statuses.
    ///
    /// - Throws: ``Refusal`` where whoever takes this step may not take that one; then this is not taken either.
    public func take<Body: LedgerEntry>(
        _ step: String, onLinked _: Body.Type, at statuses: Set<Body.Status>, _ answers: [String: FieldValue]
    ) throws {
        let other = try EntryDesk(Body.ledger.id, in: desk.book, at: desk.desk)
        guard let step = other.ledger.description.step(step) else { throw Refusal.notFound }
        for found in try EntryLink.entries(
            of: entry.id, in: Body.ledger.id, at: statuses.map(\.rawValue), on: desk.connection)
        {
            let content = try found.content(of: other.ledger, on: desk.connection)
            try other.allow(.step(step), on: found, content)
            try other.take(step, on: found, content, answers)
        }
    }

    /// Enters an entry in a ledger of another line of work, by the names of its fields, and links the two.
    ///
    /// - Throws: ``Refusal`` when it is not complete, or this installation has no such ledger; then the step is not taken either.
    @discardableResult
    public func open(in ledger: LedgerID, _ values: [String: FieldValue]) throws -> ID<Entry> {
        let other = try EntryDesk(ledger, in: desk.book, at: desk.desk)
        guard let owner = try Organisation.find(entry.owner.organisation, on: desk.connection) else {
            throw Refusal.notFound
        }
        let opened = try other.open(values, of: owner)
        try EntryLink.insert(entry.id, opened, on: desk.connection)
        return opened
    }

    /// Tells whoever has the entry in hand; nobody where nobody has, or where she takes the step herself.
    public func tellHandler(_ kind: NoticeKind) throws {
        try desk.desk.tell(kind, to: entry.handler, about: entry, cause: "\(entry.id):\(entry.version)")
    }

    /// Links two entries that came out of this one.
    public func link(_ first: ID<Entry>, _ second: ID<Entry>) throws {
        try EntryLink.insert(first, second, on: desk.connection)
    }

    /// How many linked entries of a ledger stand in one of these statuses.
    public func links<Body: LedgerEntry>(to _: Body.Type, at statuses: Set<Body.Status>) throws -> Int {
        try EntryLink.count(
            of: entry.id, in: Body.ledger.id, at: statuses.map(\.rawValue).sorted(), on: desk.connection)
    }

    /// Keeps a matter open as long as anything that came out of it is.
    public func refuseWhileOpen(in ledger: LedgerDescription) throws {
        let open = try EntryLink.openCount(of: entry.id, in: ledger.id, on: desk.connection)
        guard open == 0 else {
            throw Refusal.conflict(
                why: Text(
                    "「\(ledger.title.zh)」里还有 \(open) 件没有办完，办完才能办结",
                    en: "\(open) still open in \(ledger.title.en); this is closed when they are"))
        }
    }
}
