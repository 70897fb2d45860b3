/// Enters a new entry in a ledger; it stands in the ledger's first status.
public struct OpenEntry: Command {
    public static var requires: Permission? { nil }

    let ledger: LedgerID
    let owner: ID<Organisation>
    let values: [String: FieldValue]
    let handler: ID<Account>?
    let origin: ID<Entry>?
    let book: LedgerBook

    /// - Parameters:
    ///   - owner: whose matter it is; the person must be allowed to write the ledger there.
    ///   - origin: the entry of another ledger that it comes of; the two are linked. The person must be allowed to read it.
    public init(
        in ledger: LedgerID, of owner: ID<Organisation>, _ values: [String: FieldValue], handler: ID<Account>? = nil,
        from origin: ID<Entry>? = nil, book: LedgerBook
    ) {
        (self.ledger, self.owner, self.values, self.handler, self.book) = (ledger, owner, values, handler, book)
        self.origin = origin
    }

    /// The same for a struct of the ledger's own type.
    public init<Body: LedgerEntry>(
        _ body: Body, of owner: ID<Organisation>, handler: ID<Account>? = nil, book: LedgerBook
    ) {
        let ledger = Body.ledger
        self.init(in: ledger.id, of: owner, ledger.filled(body), handler: handler, book: book)
    }

    public func perform(at desk: Desk) throws -> ID<Entry> {
        let desk = try EntryDesk(ledger, in: book, at: desk)
        guard let organisation = try Organisation.find(owner, on: desk.connection) else { throw Refusal.notFound }
        try desk.allowOpening(for: organisation)
        let id = try desk.open(values, of: organisation, handler: handler)
        if let origin { try desk.link(id, comingOf: origin) }
        return id
    }
}

extension EntryDesk {
    /// Lets the person enter something for an organisation that goes on, or refuses her.
    func allowOpening(for organisation: Organisation) throws(Refusal) {
        try desk.allow(ledger.write, at: organisation.place)
        if let refusal = ledger.refusal(ofMattersOf: organisation) { throw refusal }
        try refuseEnded(organisation)
    }

    fileprivate func link(_ id: ID<Entry>, comingOf origin: ID<Entry>) throws {
        guard let found = try Entry.find(origin, on: connection), ledger.begins(of: found.ledger) else {
            throw Refusal.notFound
        }
        _ = try EntryDesk(found.ledger, in: book, at: desk).find(origin)
        try EntryLink.insert(origin, id, on: connection)
    }

    /// An organisation that has ended takes on nothing new.
    func refuseEnded(_ organisation: Organisation) throws(Refusal) {
        guard organisation.status == .active else {
            throw .conflict(
                why: Text("「\(organisation.name)」已撤销或合并", en: "\(organisation.name) has ended or was merged"))
        }
    }

    /// Keeps a new entry of an organisation; whoever calls has settled that it may.
    func open(
        _ values: [String: FieldValue], of organisation: Organisation, handler: ID<Account>? = nil
    ) throws -> ID<Entry> {
        guard let first = ledger.description.statuses.first else { throw Refusal.notFound }
        try refuseUnknown(values, among: ledger.description.filled.map(\.name))
        let owner = try EntryOwner.of(organisation, on: connection)
        let content = try compared(
            EntryContent(status: first.name, values: [:]).filled(with: values, of: ledger).made(on: today, in: ledger),
            of: owner)
        try check(content)
        try checkStandings(content, at: organisation.place)
        try refuseDouble(content)
        let numbers = try EntryNumber.take(
            1, of: ledger, at: EntryNumber.place(of: owner), in: today.civil.year, on: connection)
        let entry = beginning(of: content, numbers[0], owner, handler)
        try keepNew(entry, content)
        try desk.tell(.assigned, to: handler, about: entry, cause: entry.id.description)
        if ledger.isDanger(content) { try tellOfDanger(entry) }
        return entry.id
    }

    /// A new entry as it stands in the ledger's first status.
    func beginning(
        of content: EntryContent, _ number: String, _ owner: EntryOwner, _ handler: ID<Account>?
    ) -> Entry {
        let first = ledger.description.statuses.first { $0.name == content.status }
        let values = ledger.values(with: content)
        return Entry(
            id: desk.ids.next(), ledger: ledger.id, number: number, title: title(of: content), owner: owner,
            status: content.status, openedOn: today, enteredOn: today,
            due: first.map { book.terms.due(in: $0, values, at: owner.region, entered: today) } ?? .none,
            closedOn: first?.isFinal ?? false ? today : nil, handler: handler, author: desk.actor.account, version: 1,
            shape: ledger.description.shape, changedAt: desk.now)
    }
}
