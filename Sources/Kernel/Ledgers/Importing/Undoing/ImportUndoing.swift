import Store

/// What undoing an import does to one entry.
public struct ImportUndoing: Sendable {
    public enum Fate: String, CaseIterable, Sendable {
        /// The import made it and nobody has touched it since: it leaves the ledger.
        case withdrawn
        /// Every field that the import wrote goes back to what stood before.
        case reverted
        /// Some go back; the others were changed since, and stay.
        case partly
        /// It was worked on since: changed, moved on, handed over, noted on, linked.
        case edited
        /// It is closed.
        case closed
        /// Going back would leave it with something missing or wrong.
        case unsound
        /// It is no longer in the reach of whoever undoes.
        case elsewhere
        /// It left the ledger before.
        case gone

        public var isDone: Bool { [.withdrawn, .reverted].contains(self) }
    }

    public let entry: ID<Entry>
    public let number: String
    public let fate: Fate
    let found: Entry?
    /// What would stand in it.
    let content: EntryContent
}

/// What undoing an import would do now.
public struct ImportUndoingForecast: Sendable {
    /// How many entries would meet each fate.
    public internal(set) var fates: [ImportUndoing.Fate: Int] = [:]
    /// The first few hundred that would stay, or be put back in part.
    public internal(set) var kept: [ImportUndoing] = []
    /// How many would change the figures of closed days. One is enough for the whole undoing to be refused.
    public internal(set) var closed = 0
    /// Of the first of them, what closes its days; it is named by its number, or by union and row of a roster.
    public internal(set) var objection: (whose: Text, why: Text)?
}

/// Looks at the entries of an import, some hundred at a time with a few statements for all of them.
struct ImportUndoer {
    let found: EntryImport
    let ledger: AnyLedger
    let actor: Actor
    let connection: any Connection

    private struct Trace {
        let entry: ID<Entry>
        let version: Int
        let number: String
    }

    /// What is known of some entries.
    private struct Known {
        let entries: [ID<Entry>: (entry: Entry, content: EntryContent)]
        let versions: [ID<Entry>: [Int: EntryVersion]]
        /// Those on which something hangs that somebody did.
        let workedOn: Set<ID<Entry>>
    }

    /// In the order in which they were entered.
    func each(_ body: ([ImportUndoing]) throws -> Void) throws {
        var last: Int64 = -1
        while true {
            let traces = try connection.all(
                """
                SELECT entry, version, number FROM imported_entry WHERE import = \(found.id) AND entry > \(last)
                ORDER BY entry LIMIT 200
                """
            ) { Trace(entry: try $0[0], version: try $0[1], number: try $0[2]) }
            guard let end = traces.last else { return }
            let known = try known(traces)
            try body(traces.map { try look(at: $0, known) })
            last = end.entry.number
        }
    }

    private func known(_ traces: [Trace]) throws -> Known {
        let entries = try Entry.all(traces.map(\.entry), of: ledger, on: connection)
        return Known(
            entries: Dictionary(entries.map { ($0.entry.id, $0) }) { first, _ in first },
            versions: try Entry.versions(
                traces.flatMap { [($0.entry, $0.version), ($0.entry, $0.version - 1)] }, of: ledger, on: connection),
            workedOn: try Entry.workedOn(
                among: traces.filter { $0.version == 1 }.map(\.entry), of: ledger, on: connection))
    }

    private func look(at trace: Trace, _ known: Known) throws -> ImportUndoing {
        func undoing(
            _ fate: ImportUndoing.Fate, _ entry: Entry? = nil, _ content: EntryContent? = nil
        ) -> ImportUndoing {
            ImportUndoing(
                entry: trace.entry, number: trace.number, fate: fate, found: entry,
                content: content ?? EntryContent(status: "", values: [:]))
        }
        guard let (entry, now) = known.entries[trace.entry] else { return undoing(.gone) }
        guard actor.may(ledger.write, at: entry.place) || actor.may(ledger.decide, at: entry.place) else {
            return undoing(.elsewhere)
        }
        let versions = known.versions[trace.entry] ?? [:]
        guard let wrote = versions[trace.version] else { return undoing(.edited) }
        if trace.version == 1 {
            let isUntouched = stands(entry, now, as: wrote) && !known.workedOn.contains(entry.id)
            return undoing(isUntouched ? .withdrawn : .edited, entry, now)
        }
        guard entry.isOpen else { return undoing(.closed) }
        guard let before = versions[trace.version - 1] else { return undoing(.edited) }
        let (back, isWhole) = reverted(now, before.content(of: ledger), wrote.content(of: ledger))
        guard back != now else { return undoing(.edited) }
        guard ledger.problems(with: back).isEmpty, try !isTaken(back, now) else { return undoing(.unsound) }
        return undoing(isWhole ? .reverted : .partly, entry, back)
    }

    /// Whether the credit code that would come back stands in another entry by now.
    private func isTaken(_ back: EntryContent, _ now: EntryContent) throws -> Bool {
        guard let code = back.code(in: ledger), code != now.code(in: ledger) else { return false }
        return try CodeHolder.find([code], in: ledger, on: connection)[code] != nil
    }

    private func stands(_ entry: Entry, _ now: EntryContent, as wrote: EntryVersion) -> Bool {
        entry.isOpen == (wrote.closedOn == nil) && entry.handler == wrote.handler && now == wrote.content(of: ledger)
    }

    /// The content with every field that still holds what the import wrote as it was before; and whether that is all of
    /// them.
    private func reverted(
        _ now: EntryContent, _ before: EntryContent, _ wrote: EntryContent
    ) -> (EntryContent, isWhole: Bool) {
        var (content, isWhole) = (now, true)
        for field in ledger.description.filled where before.values[field.name] != wrote.values[field.name] {
            // What was sealed by the import cannot be told from what was sealed since.
            if now.values[field.name] == wrote.values[field.name], now.values[field.name] != .sealed {
                content.values[field.name] = before.values[field.name]
            } else {
                isWhole = false
            }
        }
        return (content, isWhole)
    }
}

extension Entry {
    /// Versions by their numbers, of entries of a ledger; those that were erased are left out.
    fileprivate static func versions(
        _ wanted: [(entry: ID<Entry>, number: Int)], of ledger: AnyLedger, on connection: any Connection
    ) throws -> [ID<Entry>: [Int: EntryVersion]] {
        let kind = ledger.id.kind.name
        let ids = Set(wanted.map(\.entry)).sorted()
        let pairs = SQL.joined(wanted.map { entry, number -> SQL in "(\(entry), \(number))" }, by: ", ")
        var found: [ID<Entry>: [Int: EntryVersion]] = [:]
        try connection.each(
            """
            SELECT told.subject, told.version, told.body FROM (
                SELECT l.subject, l.version, v.body FROM journal_line l JOIN version v ON v.line = l.id
                WHERE l.subject_kind = \(kind) AND l.subject IN \(list: ids)
                UNION ALL SELECT subject, version, body FROM batch_version
                WHERE subject_kind = \(kind) AND subject IN \(list: ids)) AS told
            WHERE told.body IS NOT NULL AND (told.subject, told.version) IN (VALUES \(pairs))
            """
        ) { row in
            let body: [UInt8] = try row[2]
            found[try row[0], default: [:]][try row[1]] = EntryVersion(body)
        }
        return found
    }

    /// Those on which something hangs that somebody did: notes, links, terms, openings, pressing, handing over,
    /// a code that was given, attachments.
    fileprivate static func workedOn(
        among entries: [ID<Entry>], of ledger: AnyLedger, on connection: any Connection
    ) throws -> Set<ID<Entry>> {
        guard !entries.isEmpty else { return [] }
        let tables: [SQL] = [
            "entry_note", "entry_link", "entry_term_event", "seal_opening", "entry_press", "hand_over_item",
            "entry_erasure", "entry_following",
        ]
        let those = tables.map { table -> SQL in "SELECT entry FROM \(table) WHERE entry IN \(list: entries)" }
        return Set(
            try connection.all(
                """
                \(SQL.joined(those, by: " UNION ")) UNION SELECT subject FROM document
                WHERE subject_kind = \(ledger.id.kind.name) AND subject IN \(list: entries)
                """
            ) { try $0[0] as ID<Entry> })
    }
}
