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
    let seen: Instant?
    let book: LedgerBook

    /// - Parameters:
    ///   - replacing: see ``LedgerSketch/replacing``.
    ///   - seen: the draft that the person looked at (``BuiltLedger/shown``); `nil` takes whatever stands.
    public init(
        _ ledger: ID<BuiltLedger>, replacing: [String: String] = [:], seen: Instant? = nil, book: LedgerBook
    ) {
        (self.ledger, self.replacing, self.seen, self.book) = (ledger, replacing, seen, book)
    }

    /// - Throws: ``Refusal/conflict(why:)`` with the first fault of the draft.
    public func perform(at desk: Desk) throws {
        let found = try BuiltLedger.find(ledger, at: desk)
        try found.refuseUnseen(seen)
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
        try desk.record(
            earlier == nil ? BuiltLedger.published : Self.revised, found.subject, of: found.organisation,
            version: Array(text.utf8))
        if earlier != nil {
            // Read aside: what comes to nothing after all is not to be found in the book of this server.
            let next = try known.withPublished(on: desk.connection)
            try EntryDesk(try next.ledger(found.ledger), held: next, at: desk).takeOver(replacing, for: found)
        }
        try desk.changeLedgersInForce()
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
    /// Brings the entries of a ledger from the version before to the present one: those whose status is gone, or ends them or no
    /// longer does, move on, each with a version of its own; of the others what lists, figures and search keep is written anew.
    func takeOver(_ replacing: [String: String], for built: BuiltLedger) throws {
        let count: Int = try connection.value("SELECT COUNT(*) FROM entry WHERE ledger = \(ledger.id.name)") ?? 0
        guard count <= PublishLedger.most else {
            throw Refusal.conflict(
                why: Text(
                    "事项超过 \(PublishLedger.most) 件，不能改版；请另建一本台账",
                    en: "With more than \(PublishLedger.most) entries a ledger is not changed; build another"))
        }
        // What the version before named, where this one names no employers at all.
        if mentions.isEmpty {
            try connection.run(
                "DELETE FROM entry_employer WHERE entry IN (SELECT id FROM entry WHERE ledger = \(ledger.id.name))")
        }
        var moving = EntryBatch(self)
        var sums = TallySums()
        var hasMoved = false
        try eachSome { some in
            var (staying, going): ([(entry: Entry, content: EntryContent)], [(entry: Entry, content: EntryContent)]) =
                ([], [])
            for (entry, content) in some {
                if let next = entry.moved(by: replacing, in: ledger.description, on: today) {
                    going.append((next, EntryContent(status: next.status, values: content.values)))
                } else {
                    staying.append((entry, content))
                }
            }
            hasMoved = hasMoved || !going.isEmpty
            try TermEvent.end(of: going.map(\.entry.id), on: connection)
            _ = try moving.change(going)
            for change in try keepAnew(staying) where change.isMoved {
                sums.add(change.before, times: -1, at: change.entry.owner.counting)
                sums.add(change.after, times: 1, at: change.entry.owner.counting)
            }
        }
        try sums.post(on: connection)
        if hasMoved { try moving.finish(BuiltLedger.movedOn, built.subject, of: built.organisation) }
    }

    /// All entries of the ledger but those that were erased, some hundred in memory at a time.
    private func eachSome(_ body: ([(entry: Entry, content: EntryContent)]) throws -> Void) throws {
        var last: Int64 = -1
        while true {
            let ids = try connection.all(
                """
                SELECT e.id FROM entry e WHERE e.ledger = \(ledger.id.name) AND e.id > \(last)
                    AND NOT EXISTS (SELECT 1 FROM entry_erasure x WHERE x.entry = e.id) ORDER BY e.id LIMIT 200
                """
            ) { try $0[0] as ID<Entry> }
            guard let end = ids.last else { return }
            try body(try Entry.all(ids, of: ledger, on: connection).sorted { $0.entry.id < $1.entry.id })
            last = end.number
        }
    }
}

extension Entry {
    /// The same entry where it goes when its status is gone, or has become, or is no longer, an end; `nil` where it can stay.
    fileprivate func moved(by replacing: [String: String], in ledger: LedgerDescription, on today: Day) -> Entry? {
        guard let next = ledger.status(status) ?? replacing[status].flatMap(ledger.status),
            next.name != status || next.isFinal == isOpen
        else { return nil }
        var moved = self
        moved.status = next.name
        moved.enteredOn = today
        moved.closedOn = next.isFinal ? closedOn ?? today : nil
        moved.due = .none
        return moved
    }
}
