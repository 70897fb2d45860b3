import Store

/// What the commands on entries share: the entry with its ledger, and the one way in which a change is kept.
///
/// Keeping a change writes, in the transaction of the command: the row, the body, what lists sort by, the figures, what is
/// found, the version and the line in the journal.
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
        self.desk = desk
        self.book = try book.inForce(on: desk.connection)
        self.ledger = try book.ledger(ledger)
        mentions = EmployerMentions(self.ledger.description)
    }

    /// The entry, if the person may read it.
    func find(_ id: ID<Entry>) throws -> Entry {
        try Entry.find(id, of: ledger, for: desk.actor, on: connection)
    }

    /// The entry as the person saw it; somebody may have changed it since.
    func find(_ id: ID<Entry>, version: Int) throws -> Entry {
        let entry = try find(id)
        guard entry.version == version else {
            throw Refusal.conflict(
                why: Text("这一事项刚被他人改动，请看过新的内容再办", en: "Somebody has just changed this; look at it again first"))
        }
        return entry
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
        try Entry.insert([entry], on: connection)
        var closed = ClosedDays(of: ledger, on: connection)
        try keep(try write(entry, content, before: [], &closed), action)
    }

    /// Writes a changed entry; its version rises by one.
    func keepChanged(_ entry: Entry, _ content: EntryContent, action: Action) throws {
        var closed = ClosedDays(of: ledger, on: connection)
        try keep(try write(entry, content, &closed), action)
    }

    /// A change as it was written, but for the sums and the journal.
    struct Change {
        let entry: Entry
        let before, after: [Contribution]
        /// What the journal is to commit to.
        let version: [UInt8]
    }

    /// Writes a changed entry but for the sums and the journal; its version rises by one.
    ///
    /// - Parameter closed: known already where many are written.
    func write(_ entry: Entry, _ content: EntryContent, _ closed: inout ClosedDays) throws -> Change {
        var next = entry
        next.version += 1
        next.shape = ledger.description.shape
        next.changedAt = desk.now
        next.title = title(of: content, or: entry.title)
        try next.update(on: connection)
        return try write(next, content, before: try Tally.contributions(of: entry.id, on: connection), &closed)
    }

    /// Until when the entry may stay where it stands now; once a rule has set that, by the same version of it.
    func due(of entry: Entry, _ content: EntryContent) throws -> EntryDue {
        guard let status = ledger.description.status(entry.status), entry.isOpen else { return .none }
        let events = try entry.termEvents(on: connection).map(\.caseEvent)
        return book.terms.due(
            in: status, ledger.values(with: content), at: entry.owner.region, entered: entry.enteredOn, events: events,
            version: entry.due.isUnset ? nil : entry.due.rule)
    }

    func title(of content: EntryContent, or former: String = "—") -> String {
        let name = ledger.name(content)
        return name.isEmpty ? former : String(name.prefix(Self.longestTitle))
    }

    private func write(
        _ entry: Entry, _ typed: EntryContent, before: [Contribution], _ closed: inout ClosedDays
    ) throws -> Change {
        let content = try SealedValue.putAway(typed, of: ledger, for: entry.id, at: desk)
        try entry.write(content, of: ledger, on: connection)
        try mentions.keep([(entry.id, content)], isNew: entry.version == 1, at: desk)
        let after = ledger.contributions(content, entry.openedOn, entry.closedOn)
        if Set(before) != Set(after) {
            try closed.refuse(after, replacing: before, at: entry.place)
            try Tally.write(after, of: entry, replacing: !before.isEmpty, on: connection)
        }
        try SearchIndex.put(entry.document(content, of: ledger), on: connection)
        return Change(entry: entry, before: before, after: after, version: EntryVersion(entry, content).bytes)
    }

    private func keep(_ change: Change, _ action: Action) throws {
        let entry = change.entry
        try Tally.post(from: change.before, to: change.after, at: entry.owner.counting, on: connection)
        try desk.record(action, entry.subject, of: entry.owner.organisation, version: change.version)
    }
}

extension Entry {
    /// What is found: number, title, and the words of the fields that all readers of the ledger may see.
    func document(_ content: EntryContent, of ledger: AnyLedger) -> SearchDocument {
        let words = ledger.description.fields.filter { [.open, .internal].contains($0.dataClass) }.compactMap { field in
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
