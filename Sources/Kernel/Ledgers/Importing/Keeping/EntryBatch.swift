import Store

/// Keeps many entries in one transaction: what ``EntryDesk`` writes for one of them, with few statements for all, the sums
/// posted once, and one line in the journal over all versions.
///
/// Whoever calls has settled that each may be written, and that nothing is wrong with it.
struct EntryBatch {
    let desk: EntryDesk
    private var journal: JournalBatch
    private var sums = TallySums()
    private var closed: ClosedDays
    private var owners: [ID<Organisation>: EntryOwner] = [:]

    init(_ desk: EntryDesk) {
        self.desk = desk
        journal = JournalBatch(at: desk.desk)
        closed = ClosedDays(of: desk.ledger, on: desk.connection)
    }

    private var connection: any Connection { desk.connection }
    private var ledger: AnyLedger { desk.ledger }

    /// Writes new entries, which are then in the hands of whoever makes them.
    ///
    /// - Parameter rows: some hundred.
    mutating func open(_ rows: [(owner: Organisation, content: EntryContent)]) throws -> [Entry] {
        guard !rows.isEmpty else { return [] }
        var entries: [Entry] = []
        for (row, number) in zip(rows, try numbers(for: rows)) {
            let owner = try owner(row.owner)
            entries.append(desk.beginning(of: row.content, number, owner, desk.desk.actor.account))
        for row in rows { try desk.refuseBeyondHome(row.owner) }
        }
        try Entry.insert(entries, on: connection)
        var kept: [(entry: Entry, content: EntryContent)] = []
        for (entry, row) in zip(entries, rows) {
            kept.append((entry, try SealedValue.putAway(row.content, of: ledger, for: entry.id, at: desk.desk)))
        }
        try Entry.insertBodies(kept, on: connection)
        try ListedValue.insert(
            kept.flatMap { one in ListedValue.all(of: one.content, in: ledger).map { (one.entry.id, $0) } },
            on: connection)
        var contributions: [(entry: Entry, contribution: Contribution)] = []
        for (entry, content) in kept {
            let own = ledger.contributions(content, entry.openedOn, entry.closedOn)
            try closed.refuse(own, at: entry.place)
            contributions += own.map { (entry, $0) }
            sums.add(own, times: 1, at: entry.owner.counting)
        }
        try Tally.insert(contributions, on: connection)
        try SearchIndex.add(kept.map { $0.entry.document($0.content, of: ledger) }, on: connection)
        for (entry, content) in kept { try record(entry, EntryVersion(entry, content).bytes) }
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
        try record(gone, Array(JSONValue.object(["withdrawn": .bool(true)]).text.utf8))
    }

    /// Posts the sums, and writes the line that commits to all versions.
    mutating func finish(_ action: Action, _ subject: Subject, of organisation: ID<Organisation>) throws {
        try sums.post(on: connection)
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

    /// In the order of the rows; those of one region are taken at once.
    private mutating func numbers(
        for rows: [(owner: Organisation, content: EntryContent)]
    ) throws -> [String] {
        var places: [String: [Int]] = [:]
        for (index, row) in rows.enumerated() {
            let owner = try owner(row.owner)
            places[EntryNumber.place(of: owner), default: []].append(index)
        }
        var numbers = [String](repeating: "", count: rows.count)
        for (place, indices) in places.sorted(by: { $0.key < $1.key }) {
            let taken = try EntryNumber.take(
                indices.count, of: ledger, at: place, in: desk.today.civil.year, on: connection)
            for (index, number) in zip(indices, taken) { numbers[index] = number }
        }
        return numbers
    }
}

extension Entry {
    fileprivate static func insertBodies(
        _ kept: [(entry: Entry, content: EntryContent)], on connection: any Connection
    ) throws {
        try connection.insert(
            "INSERT INTO entry_body (entry, body) VALUES",
            kept.map { entry, content -> SQL in "(\(entry.id), \(EntryJSON.json(content.values).text))" })
    }

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
        ]
        for table in tables { try connection.run("DELETE FROM \(table) WHERE entry = \(id)") }
        try connection.run("DELETE FROM entry WHERE id = \(id)")
    }
}
