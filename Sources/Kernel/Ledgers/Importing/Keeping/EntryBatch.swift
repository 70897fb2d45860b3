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
    private var foreseen = DaysAlike()

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
        let made = try rows.map { row in
            let owner = try owner(row.owner)
            let number = try numbers.next(for: owner, on: connection)
            let content = try desk.compared(row.content.made(on: desk.today, in: ledger), of: owner, beside: foreseen)
            return (entry: desk.beginning(of: content, number, owner, desk.desk.actor.account), content: content)
        }
        return try keep(desk.write(made, isNew: true, &closed))
    }

    /// Takes note of what will be opened, where the register tells what comes again: each is then compared with all others,
    /// wherever they stand among the rows.
    mutating func foresee(_ rows: [(owner: Organisation, content: EntryContent)]) throws {
        for row in rows { try desk.note(row.content, of: row.owner.id, in: &foreseen) }
    }

    /// Writes other values into entries; their terms follow from them.
    ///
    /// - Parameter rows: some hundred, each entry once.
    /// - Returns: the entries as they stand now.
    mutating func change(_ rows: [(entry: Entry, content: EntryContent)]) throws -> [Entry] {
        guard !rows.isEmpty else { return [] }
        let events = try TermEvent.all(of: rows.map(\.entry), on: connection)
        let next = rows.map { entry, content in
            var next = desk.next(entry, content)
            next.due = desk.due(of: entry, content, after: events[entry.id] ?? [])
            return (entry: next, content: content)
        }
        return try keep(try desk.write(next, isNew: false, &closed, named: true))
    }

    /// Takes entries out of the ledger: lists, figures and search are without them. The journal keeps what they were.
    ///
    /// - Parameter entries: some hundred, each once.
    mutating func withdraw(_ entries: [Entry]) throws {
        guard !entries.isEmpty else { return }
        let before = try Tally.contributions(of: entries.map(\.id), on: connection)
        for entry in entries {
            let contributed = before[entry.id] ?? []
            try entry.named { try closed.refuse([], replacing: contributed, at: entry.place) }
            sums.add(contributed, times: -1, at: entry.owner.counting)
        }
        try SearchIndex.remove(entries.map(\.subject), on: connection)
        try Entry.delete(entries.map(\.id), on: connection)
        for entry in entries {
            try journal.add(
                entry.subject, version: entry.version + 1, JSONValue.object(["withdrawn": .bool(true)]).utf8,
                on: connection)
        }
        try postMany()
    }

    /// Takes the difference into the sums, and the versions into the line of the journal.
    private mutating func keep(_ changes: [EntryChange]) throws -> [Entry] {
        for change in changes {
            sums.add(change.before, times: -1, at: change.entry.owner.counting)
            sums.add(change.after, times: 1, at: change.entry.owner.counting)
            try journal.add(change.entry.subject, version: change.entry.version, change.version, on: connection)
        }
        try postMany()
        return changes.map(\.entry)
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

    private mutating func owner(_ organisation: Organisation) throws -> EntryOwner {
        if let known = owners[organisation.id] { return known }
        let owner = try EntryOwner.of(organisation, on: connection)
        owners[organisation.id] = owner
        return owner
    }
}

extension Entry {
    /// The rows and what hangs on them; drafts of those who had them open and what was told of them go as well.
    fileprivate static func delete(_ entries: [ID<Entry>], on connection: any Connection) throws {
        let tables: [SQL] = [
            "entry_body", "entry_listed", "entry_sealed", "contribution", "entry_draft", "entry_overdue",
            "entry_employer", "person_notice",
        ]
        try connection.run(
            """
            DELETE FROM outgoing_notice
            WHERE notice IN (SELECT id FROM person_notice WHERE entry IN \(list: entries))
            """)
        for table in tables { try connection.run("DELETE FROM \(table) WHERE entry IN \(list: entries)") }
        try connection.run("DELETE FROM entry WHERE id IN \(list: entries)")
    }
}
