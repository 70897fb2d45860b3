import Store

/// A change of an entry as it was written, but for the sums of figures and the journal.
struct EntryChange: Sendable {
    let entry: Entry
    /// What is kept of it: what was sealed is put away.
    let content: EntryContent
    let before, after: [Contribution]
    /// What the journal is to commit to.
    let version: [UInt8]
    /// Whether it contributes otherwise than before.
    let isMoved: Bool

    init(_ entry: Entry, _ content: EntryContent, from before: [Contribution], of ledger: AnyLedger, _ version: [UInt8])
    {
        (self.entry, self.content, self.before, self.version) = (entry, content, before, version)
        after = ledger.contributions(content, entry.openedOn, entry.closedOn)
        isMoved = Set(before) != Set(after)
    }
}

extension EntryDesk {
    /// Writes entries with all that is kept beside them, in a few statements for all of them.
    ///
    /// - Parameters:
    ///   - rows: some hundred, each entry once, as it is to stand.
    ///   - isNew: whether none of them stands in the ledger yet; otherwise all do.
    ///   - closed: known already where many are written.
    ///   - named: whether a refusal says which entry it is about.
    func write(
        _ rows: [(entry: Entry, content: EntryContent)], isNew: Bool, _ closed: inout ClosedDays, named: Bool = false
    ) throws -> [EntryChange] {
        let entries = rows.map(\.entry)
        try isNew ? Entry.insert(entries, on: connection) : Entry.update(entries, on: connection)
        let contents = try rows.map { entry, content in
            (entry: entry, content: try SealedValue.putAway(content, of: ledger, for: entry.id, at: desk))
        }
        let versions = contents.map { EntryVersion($0.entry, $0.content) }
        try connection.insert(
            "INSERT INTO entry_body (entry, body)",
            BoundRows(of: zip(entries, versions)) { rows, one in rows.add(one.0.id, one.1.values.text) },
            isNew ? "" : "ON CONFLICT (entry) DO UPDATE SET body = excluded.body")
        let changes = try changes(to: contents, isNew: isNew, versions)
        for change in changes where change.isMoved {
            try change.entry.named(named) {
                try closed.refuse(change.after, replacing: change.before, at: change.entry.place)
            }
        }
        try keepBeside(changes, isNew: isNew)
        return changes
    }

    /// What lists, figures and search keep of entries that nobody changed, written anew because the ledger has changed.
    ///
    /// - Returns: with what they contributed and contribute.
    func keepAnew(_ rows: [(entry: Entry, content: EntryContent)]) throws -> [EntryChange] {
        let changes = try changes(to: rows, isNew: false, rows.map { EntryVersion($0.entry, $0.content) })
        try keepBeside(changes, isNew: false)
        return changes
    }

    private func changes(
        to rows: [(entry: Entry, content: EntryContent)], isNew: Bool, _ versions: [EntryVersion]
    ) throws -> [EntryChange] {
        let before = isNew ? [:] : try Tally.contributions(of: rows.map(\.entry.id), on: connection)
        return zip(rows, versions).map { row, version in
            EntryChange(row.entry, row.content, from: before[row.entry.id] ?? [], of: ledger, version.bytes)
        }
    }

    private func keepBeside(_ changes: [EntryChange], isNew: Bool) throws {
        try ListedValue.write(
            changes.map { ($0.entry.id, ListedValue.all(of: $0.content, in: ledger)) }, isNew: isNew, on: connection)
        try mentions.keep(changes.map { ($0.entry.id, $0.content) }, isNew: isNew, at: desk)
        let moved = changes.filter(\.isMoved)
        try Tally.remove(moved.filter { !$0.before.isEmpty }.map(\.entry.id), on: connection)
        try Tally.insert(moved.flatMap { one in one.after.map { (one.entry, $0) } }, on: connection)
        let documents = changes.map { $0.entry.document($0.content, of: ledger) }
        try isNew ? SearchIndex.add(documents, on: connection) : SearchIndex.put(documents, on: connection)
    }
}

extension Entry {
    /// Where many are changed, a refusal says which one it is about.
    func named<T>(_ isNamed: Bool = true, _ deed: () throws -> T) throws -> T {
        do {
            return try deed()
        } catch Refusal.conflict(let why) where isNamed {
            throw Refusal.conflict(why: Text(same: number) + Text("：", en: ": ") + why)
        }
    }
}
