import Store

/// What the commands on entries share: the entry with its ledger, and the one way in which a change is kept.
///
/// Keeping a change writes, in the transaction of the command: the row, the body, what lists sort by, the figures, what is
/// found (``EntryChange``), the version and the line in the journal.
struct EntryDesk {
    static let longestTitle = 200

    let desk: Desk
    let book: LedgerBook
    let ledger: AnyLedger
    let mentions: EmployerMentions

    var connection: any Connection { desk.connection }
    var today: Day { desk.now.day }

    /// With the rules that hold in the transaction of the desk.
    init(_ ledger: LedgerID, in book: LedgerBook, at desk: Desk) throws {
        let book = try book.inForce(on: desk.connection)
        self.init(try book.ledger(ledger), held: book, at: desk)
    }

    /// - Parameter book: as it holds in the transaction of the desk.
    init(_ ledger: AnyLedger, held book: LedgerBook, at desk: Desk) {
        (self.ledger, self.book, self.desk) = (ledger, book, desk)
        mentions = EmployerMentions(ledger)
    }

    /// The entry, if the person may read it.
    func find(_ id: ID<Entry>) throws -> Entry {
        try Entry.find(id, of: ledger, for: desk.actor, on: connection)
    }

    /// The entry as the person saw it; somebody may have changed it since.
    func find(_ id: ID<Entry>, version: Int) throws -> Entry {
        let entry = try find(id)
        try refuseStale(entry, version)
        return entry
    }

    /// - Parameter version: the one that the person saw.
    func refuseStale(_ entry: Entry, _ version: Int) throws(Refusal) {
        guard entry.version == version else {
            throw .conflict(
                why: Text("这一事项刚被他人改动，请看过新的内容再办", en: "Somebody has just changed this; look at it again first"))
        }
    }

    /// - Throws: the first complaint, as a refusal that names its field.
    func check(_ content: EntryContent) throws(Refusal) {
        if let problem = ledger.problems(with: content).first {
            throw .invalid(field: problem.field, why: problem.why)
        }
    }

    /// Refuses values for anything but these fields, so that nothing slips in beside a form.
    func refuseUnknown(_ values: [String: FieldValue], among names: [String]) throws(Refusal) {
        guard let unknown = values.keys.sorted().first(where: { !names.contains($0) }) else { return }
        throw .invalid(field: unknown, why: Text("这里不填这一栏", en: "This field is not filled in here"))
    }

    /// Writes a new entry.
    func keepNew(_ entry: Entry, _ content: EntryContent, action: Action = EntryAction.opened) throws {
        var closed = ClosedDays(of: ledger, on: connection)
        try keep(try write([(entry, content)], isNew: true, &closed), action)
    }

    /// Writes a changed entry; its version rises by one.
    func keepChanged(_ entry: Entry, _ content: EntryContent, action: Action) throws {
        var closed = ClosedDays(of: ledger, on: connection)
        try keep(try write([(next(entry, content), content)], isNew: false, &closed), action)
    }

    /// The next version of an entry, with what it holds then.
    func next(_ entry: Entry, _ content: EntryContent) -> Entry {
        var next = entry
        next.version += 1
        next.shape = ledger.description.shape
        next.changedAt = desk.now
        next.title = title(of: content, or: entry.title)
        return next
    }

    private func keep(_ changes: [EntryChange], _ action: Action) throws {
        for change in changes {
            let (entry, owner) = (change.entry, change.entry.owner)
            if change.isMoved {
                try Tally.post(from: change.before, to: change.after, at: owner.counting, on: connection)
            }
            try desk.record(action, entry.subject, of: owner.organisation, version: change.version)
        }
    }

    /// Until when the entry may stay where it stands now; once a rule has set that, by the same version of it.
    func due(of entry: Entry, _ content: EntryContent) throws -> EntryDue {
        guard entry.isOpen else { return .none }
        return due(of: entry, content, after: try entry.termEvents(on: connection))
    }

    /// - Parameter events: what happened to its present term.
    func due(of entry: Entry, _ content: EntryContent, after events: [TermEvent]) -> EntryDue {
        guard let status = ledger.description.status(entry.status), entry.isOpen else { return .none }
        return book.terms.due(
            in: status, ledger.values(with: content), at: entry.owner.region, entered: entry.enteredOn,
            events: events.map(\.caseEvent), version: entry.due.isUnset ? nil : entry.due.rule)
    }

    func title(of content: EntryContent, or former: String = "—") -> String {
        let name = ledger.name(content)
        return name.isEmpty ? former : name.first(Self.longestTitle)
    }
}

extension Entry {
    /// What is found: number, title, and the words of the fields that all readers of the ledger may see.
    func document(_ content: EntryContent, of ledger: AnyLedger) -> SearchDocument {
        let words = ledger.picked.worded.compactMap { field in
            content.values[field.name].flatMap { Self.words(in: $0) }
        }
        return SearchDocument(
            subject: subject, owner: owner.organisation, place: place, day: openedOn, title: title,
            body: ([number] + words).joined(separator: "\n"))
    }

    private static func words(in value: FieldValue) -> String? {
        switch value {
        case .text(let text): text
        case .rich(let rich): rich.words
        case .place(let address): address.line
        case .employer(let employer): employer.typed
        case .rows(let rows): rows.flatMap { $0.values.compactMap { words(in: $0) } }.joined(separator: "\n")
        default: nil
        }
    }
}
