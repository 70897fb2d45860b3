import Store

/// Publishes a draft: from here on its organisation and all below it use the ledger. A published version never changes; the
/// next one takes over the entries of the one before in the same transaction.
public struct PublishLedger: Command {
    public static var requires: Permission? { .buildLedgers }
    static let revised = Action("built-ledger.revised", Text("发布新版", en: "published anew"))
    /// Entries that are taken over at once.
    static let most = 50_000

    let ledger: ID<BuiltLedger>
    let replacing: [String: String]
    let book: LedgerBook

    /// - Parameter replacing: see ``LedgerSketch/replacing``.
    public init(_ ledger: ID<BuiltLedger>, replacing: [String: String] = [:], book: LedgerBook) {
        (self.ledger, self.replacing, self.book) = (ledger, replacing, book)
    }

    /// - Throws: ``Refusal/conflict(why:)`` with the first fault of the draft.
    public func perform(at desk: Desk) throws {
        let found = try BuiltLedger.find(ledger, at: desk)
        guard var sketch = try found.draft(on: desk.connection) else {
            throw Refusal.conflict(why: Text("没有要发布的草稿", en: "There is no draft to publish"))
        }
        sketch.replacing = replacing
        let earlier = try found.sketch(found.version, on: desk.connection)
        let known = try book.inForce(on: desk.connection)
        if let fault = sketch.allFaults(after: earlier, in: found.ledger, known).first {
            throw Refusal.conflict(why: fault.why)
        }
        let text = try sketch.text
        try desk.connection.run(
            """
            INSERT INTO built_version (ledger, version, sketch, at, account)
            VALUES (\(ledger), \(found.version + 1), \(text), \(desk.now), \(desk.actor.account))
            """)
        try desk.connection.run("DELETE FROM built_draft WHERE ledger = \(ledger)")
        try desk.changeLedgersInForce()
        try desk.record(
            earlier == nil ? BuiltLedger.published : Self.revised, found.subject, of: found.organisation,
            version: Array(text.utf8))
        guard earlier != nil else { return }
        try EntryDesk(found.ledger, in: book, at: desk).takeOver(replacing, for: found)
    }
}

extension LedgerSketch {
    /// All that keeps it from being published.
    ///
    /// - Parameter book: as it holds; no other ledger may have its mark.
    public func allFaults(after earlier: LedgerSketch?, in ledger: LedgerID, _ book: LedgerBook) -> [SketchFault] {
        let isTaken = book.ledgers.contains { $0.home == nil && $0.description.mark == mark }
        let taken = SketchFault(
            nil, "mark",
            Text("「\(mark)」已用于平台自带的台账，请换一个字", en: "“\(mark)” is the mark of another ledger; choose another"))
        return faults(knowing: book.terms.rules) + (isTaken ? [taken] : [])
            + (earlier.map { faults(after: $0) } ?? [])
    }
}

extension EntryDesk {
    /// Brings the entries of a ledger from the version before to the present one: those whose status is gone move on, each with
    /// a version of its own; of the others what lists, figures and search keep is written anew.
    func takeOver(_ replacing: [String: String], for built: BuiltLedger) throws {
        let count: Int = try connection.value("SELECT COUNT(*) FROM entry WHERE ledger = \(ledger.id.name)") ?? 0
        guard count <= PublishLedger.most else {
            throw Refusal.conflict(
                why: Text(
                    "事项超过 \(PublishLedger.most) 件，不能改版；请另建一本台账",
                    en: "With more than \(PublishLedger.most) entries a ledger is not changed; build another"))
        }
        var moving = EntryBatch(self)
        var sums = TallySums()
        var hasMoved = false
        for entry in try connection.all(
            """
            SELECT \(Entry.columns) FROM entry e WHERE e.ledger = \(ledger.id.name)
                AND NOT EXISTS (SELECT 1 FROM entry_erasure x WHERE x.entry = e.id) ORDER BY e.id
            """, Entry.init)
        {
            var content = try entry.content(of: ledger, on: connection)
            if let next = entry.moved(by: replacing, in: ledger.description, on: today) {
                content.status = next.status
                _ = try moving.change(next, to: content)
                hasMoved = true
            } else {
                try keepAnew(entry, content, &sums)
            }
        }
        try sums.post(on: connection)
        if hasMoved { try moving.finish(BuiltLedger.movedOn, built.subject, of: built.organisation) }
    }

    /// What lists, figures and search keep of an entry in which nobody changed anything.
    private func keepAnew(_ entry: Entry, _ content: EntryContent, _ sums: inout TallySums) throws {
        try ListedValue.write(content, of: ledger, for: entry.id, on: connection)
        try SearchIndex.put(entry.document(content, of: ledger), on: connection)
        let before = try Tally.contributions(of: entry.id, on: connection)
        let after = ledger.contributions(content, entry.openedOn, entry.closedOn)
        guard Set(before) != Set(after) else { return }
        try Tally.write(after, of: entry, replacing: !before.isEmpty, on: connection)
        sums.add(before, times: -1, at: entry.owner.counting)
        sums.add(after, times: 1, at: entry.owner.counting)
    }
}

extension Entry {
    /// The same entry where it goes when its status is gone; `nil` where it can stay.
    fileprivate func moved(by replacing: [String: String], in ledger: LedgerDescription, on today: Day) -> Entry? {
        guard ledger.status(status) == nil, let next = replacing[status].flatMap(ledger.status) else { return nil }
        var moved = self
        moved.status = next.name
        moved.enteredOn = today
        moved.closedOn = next.isFinal ? closedOn ?? today : nil
        moved.due = .none
        return moved
    }
}
