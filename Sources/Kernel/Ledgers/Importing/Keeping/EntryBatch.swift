import Store

/// Keeps many entries in one transaction: what ``EntryDesk`` writes for one of them, with few statements for all, the sums
/// posted once, and one line in the journal over all versions.
///
/// Whoever calls has settled that each may be written, and that nothing is wrong with it.
struct EntryBatch {
    let desk: EntryDesk
    private var journal: JournalBatch
    private var sums = TallySums()
    private let sumsAtOnce: Int
    private var closed: ClosedDays
    private var owners: [ID<Organisation>: EntryOwner] = [:]
    private var numbers: EntryNumbers

    /// - Parameter sumsAtOnce: how many wait at most, so that memory does not grow with the places and days of the rows.
    init(_ desk: EntryDesk, sumsAtOnce: Int = 100_000) {
        (self.desk, self.sumsAtOnce) = (desk, sumsAtOnce)
        journal = JournalBatch(at: desk.desk)
        closed = ClosedDays(of: desk.ledger, on: desk.connection)
        numbers = EntryNumbers(of: desk.ledger, in: desk.today.civil.year)
    }

    private var connection: any Connection { desk.connection }
    private var ledger: AnyLedger { desk.ledger }

    /// Writes new entries, which are then in the hands of whoever makes them.
    ///
    /// - Parameter rows: some hundred.
    mutating func open(_ rows: [(owner: Organisation, content: EntryContent)]) throws -> [Entry] {
        guard !rows.isEmpty else { return [] }
        for row in rows {
            if let refusal = ledger.refusal(ofMattersOf: row.owner) { throw refusal }
        }
        var entries: [Entry] = []
        for row in rows {
            let owner = try owner(row.owner)
            let number = try numbers.next(for: owner, on: connection)
            entries.append(desk.beginning(of: row.content, number, owner, desk.desk.actor.account))
        }
        try Entry.insert(entries, on: connection)
        var contents: [(entry: Entry, content: EntryContent)] = []
        for (entry, row) in zip(entries, rows) {
            contents.append((entry, try SealedValue.putAway(row.content, of: ledger, for: entry.id, at: desk.desk)))
        }
        let kept = contents.map { Kept($0.entry, $0.content, of: ledger) }
        try Kept.insertBodies(kept, on: connection)
        try desk.mentions.keep(contents.map { ($0.entry.id, $0.content) }, isNew: true, at: desk.desk)
        try ListedValue.insert(kept.flatMap { one in one.listed.map { (one.entry.id, $0) } }, on: connection)
        for one in kept {
            try closed.refuse(one.contributions, at: one.entry.place)
            sums.add(one.contributions, times: 1, at: one.entry.owner.counting)
        }
        try Tally.insert(kept.flatMap { one in one.contributions.map { (one.entry, $0) } }, on: connection)
        try SearchIndex.add(kept.map(\.document), on: connection)
        for one in kept { try record(one.entry, one.version) }
        try postMany()
        return entries
    }

    /// Writes other values into an entry.
    ///
    /// - Returns: the entry as it stands now.
    mutating func change(_ entry: Entry, to content: EntryContent) throws -> Entry {
        var next = entry
        next.due = try desk.due(of: entry, content)
        let change = try entry.named { try desk.write(next, content, &closed) }
        sums.add(change.before, times: -1, at: entry.owner.counting)
        sums.add(change.after, times: 1, at: entry.owner.counting)
        try record(change.entry, change.version)
        try postMany()
        return change.entry
    }

    /// Takes an entry out of the ledger: lists, figures and search are without it. The journal keeps what it was.
    mutating func withdraw(_ entry: Entry) throws {
        let before = try Tally.contributions(of: entry.id, on: connection)
        try entry.named { try closed.refuse([], replacing: before, at: entry.place) }
        sums.add(before, times: -1, at: entry.owner.counting)
        try SearchIndex.remove(entry.subject, on: connection)
        try entry.delete(on: connection)
        var gone = entry
        gone.version += 1
        try record(gone, JSONValue.object(["withdrawn": .bool(true)]).utf8)
        try postMany()
    }

    private mutating func postMany() throws {
        guard sums.count >= sumsAtOnce else { return }
        try sums.post(on: connection)
        sums = TallySums()
    }

    /// Posts the sums, and writes the line that commits to all versions.
    mutating func finish(_ action: Action, _ subject: Subject, of organisation: ID<Organisation>) throws {
        try sums.post(on: connection)
        try numbers.finish(on: connection)
        try journal.finish(action, subject, of: organisation, at: desk.desk)
    }

    private mutating func record(_ entry: Entry, _ version: [UInt8]) throws {
        try journal.add(entry.subject, version: entry.version, version, on: connection)
    }

    private mutating func owner(_ organisation: Organisation) throws -> EntryOwner {
        if let known = owners[organisation.id] { return known }
        let owner = try EntryOwner.of(organisation, on: connection)
        owners[organisation.id] = owner
        return owner
    }
}

/// A new entry, with what follows from it.
private struct Kept: Sendable {
    let entry: Entry
    /// What stands in its fields, as JSON.
    let body: String
    /// What the journal is to commit to.
    let version: [UInt8]
    let listed: [ListedValue]
    let contributions: [Contribution]
    let document: SearchDocument

    init(_ entry: Entry, _ content: EntryContent, of ledger: AnyLedger) {
        let version = EntryVersion(entry, content)
        self.entry = entry
        (body, self.version) = (version.values.text, version.bytes)
        listed = ListedValue.all(of: content, in: ledger)
        contributions = ledger.contributions(content, entry.openedOn, entry.closedOn)
        document = entry.document(content, of: ledger)
    }

    static func insertBodies(_ kept: [Kept], on connection: any Connection) throws {
        try connection.insert(
            "INSERT INTO entry_body (entry, body) VALUES",
            kept.map { one -> SQL in "(\(one.entry.id), \(one.body))" })
    }
}

extension Entry {
    /// Of many, a refusal says which one it is about.
    fileprivate func named<T>(_ deed: () throws -> T) throws -> T {
        do {
            return try deed()
        } catch Refusal.conflict(let why) {
            throw Refusal.conflict(why: Text(same: number) + Text("：", en: ": ") + why)
        }
    }

    /// The row and what hangs on it; drafts of those who had it open go as well.
    fileprivate func delete(on connection: any Connection) throws {
        let tables: [SQL] = [
            "entry_body", "entry_listed", "entry_sealed", "contribution", "entry_draft", "entry_overdue",
            "entry_employer",
        ]
        for table in tables { try connection.run("DELETE FROM \(table) WHERE entry = \(id)") }
        try connection.run("DELETE FROM entry WHERE id = \(id)")
    }
}
