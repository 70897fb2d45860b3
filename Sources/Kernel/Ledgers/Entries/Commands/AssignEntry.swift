/// Puts an open entry into somebody's hands, or takes it out of them.
public struct AssignEntry: Command {
    public static var requires: Permission? { nil }

    let ledger: LedgerID
    let entry: ID<Entry>
    let handler: ID<Account>?
    let book: LedgerBook

    public init(_ entry: ID<Entry>, of ledger: LedgerID, to handler: ID<Account>?, book: LedgerBook) {
        (self.entry, self.ledger, self.handler, self.book) = (entry, ledger, handler, book)
    }

    public func perform(at desk: Desk) throws {
        let desk = try EntryDesk(ledger, in: book, at: desk)
        var entry = try desk.find(entry)
        try desk.allow(.assign, on: entry)
        if let handler { try desk.checkHandler(handler, of: entry) }
        guard entry.handler != handler else { return }
        entry.handler = handler
        try desk.keepChanged(
            entry, try entry.content(of: desk.ledger, on: desk.connection), action: EntryAction.assigned)
        try desk.desk.tell(.assigned, to: handler, about: entry, cause: "\(entry.id):\(entry.version)")
    }
}

extension EntryDesk {
    /// Whoever is to handle an entry must be able to read it.
    func checkHandler(_ account: ID<Account>, of entry: Entry) throws {
        try checkReader(account, of: entry.place, named: "handler")
    }

    /// Whoever stands in a field as party or lawyer must be able to read it as well.
    ///
    /// - Parameter before: whoever stood there then is not asked again.
    func checkStandings(_ content: EntryContent, replacing before: EntryContent? = nil, at place: Place) throws {
        for field in ledger.description.fields where field.standing != nil {
            guard case .account(let account)? = content.values[field.name],
                before?.values[field.name] != .account(account)
            else { continue }
            try checkReader(account, of: place, named: field.name)
        }
    }

    private func checkReader(_ account: ID<Account>, of place: Place, named field: String) throws {
        let actor = try Actor.load(.account(account), on: connection)
        guard actor.may(ledger.read, at: place) else {
            throw Refusal.invalid(
                field: field,
                why: Text("这位同事看不到这一事项，请另选", en: "This colleague cannot see the matter; choose another"))
        }
    }
}
