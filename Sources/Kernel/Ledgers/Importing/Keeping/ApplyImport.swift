import Store

/// Enters the rows of files that waited, into a ledger or the register of members: completely, or not at all.
///
/// All of it is one transaction in which each row is planned anew, as the person, and the journal gets one line that commits
/// to every version. Whatever changed since she looked the rows over stops it, and is named.
///
/// Cost: some rows a millisecond; on SQLite nobody else writes meanwhile.
public struct ApplyImport: Command {
    public static var requires: Permission? { nil }

    public enum Choice: String, CaseIterable, Sendable {
        /// All rows, or none when one is bad.
        case all
        /// Those that are good; the bad ones are left out.
        case good
    }

    let id: ID<EntryImport>
    let ledger: LedgerID
    let choice: Choice
    let source: ImportSource
    let seen: Seen?
    let book: LedgerBook

    /// What the person looked over.
    public struct Seen: Sendable {
        let digest: String
        let at: Instant

        public init(digest: String, at: Instant) { (self.digest, self.at) = (digest, at) }
    }

    /// - Parameter seen: `nil` takes whatever stands now.
    public init(
        _ id: ID<EntryImport>, of ledger: LedgerID, _ choice: Choice, from source: ImportSource, seen: Seen?,
        book: LedgerBook
    ) {
        (self.id, self.ledger, self.choice) = (id, ledger, choice)
        (self.source, self.seen, self.book) = (source, seen, book)
    }

    public func perform(at desk: Desk) throws -> ImportCounts {
        if ledger == MemberRegister.id { return try enrol(at: desk) }
        let entries = try EntryDesk(ledger, in: book, at: desk)
        let found = try EntryImport.waiting(id, of: entries.ledger, at: desk)
        guard let home = try Organisation.find(found.home, on: desk.connection) else { throw Refusal.notFound }
        try entries.allowOpening(for: home)
        var applying = ImportApplying(found, entries, home, seen)
        if entries.hasRecurrences { try source.each { rows in try applying.foresee(rows) } }
        try source.eachAhead { rows in try applying.take(rows) }
        if let seen, seen.digest != applying.planner.digest.text { throw applying.moved }
        try refuse(applying.counts)
        try applying.finish(source.sheets)
        return applying.counts
    }

    private func enrol(at desk: Desk) throws -> ImportCounts {
        let found = try EntryImport.waiting(id, of: MemberRegister.face, at: desk)
        let home = try MemberDesk.allowed(at: found.home, desk).organisation
        var entering = RosterEntering(found, home, at: desk)
        try source.eachAhead { rows in try entering.take(rows) }
        if let seen, seen.digest != entering.planner.digest.text {
            throw Refusal.conflict(
                why: Text("预览之后名册有了变动，请看过新的预览再导入", en: "The register has changed since; look the rows over again"))
        }
        try refuse(entering.counts)
        try entering.finish(source.sheets)
        return entering.counts
    }

    private func refuse(_ counts: ImportCounts) throws(Refusal) {
        guard choice == .good || counts.bad == 0 else {
            throw .conflict(
                why: Text(
                    "有 \(counts.bad) 行不能导入：请改好再传，或只导入没有问题的行",
                    en: "\(counts.bad) rows cannot be taken: mend them, or import the good ones only"))
        }
        guard counts.good + counts.changed > 0 else {
            throw .conflict(why: Text("没有可以导入的行", en: "There is no row to import"))
        }
    }
}

extension EntryImport {
    /// Notes that it is entered: how many rows met which fate, and what was read of which column. The files go.
    func settle(_ counts: ImportCounts, _ sheets: [ImportedSheet], at desk: Desk) throws {
        try desk.connection.run(
            """
            UPDATE entry_import SET state = \(State.applied), applied_at = \(desk.now), good = \(counts.good),
                changed = \(counts.changed), same = \(counts.same), bad = \(counts.bad)
            WHERE id = \(id)
            """)
        try desk.connection.run("UPDATE entry_import_file SET bytes = NULL WHERE import = \(id)")
        try desk.connection.run("DELETE FROM entry_import_sheet WHERE import = \(id)")
        try desk.connection.insert(
            "INSERT INTO entry_import_sheet (import, file, sheet, name, columns)",
            BoundRows(of: sheets) { rows, sheet in
                rows.add(
                    id, sheet.file, sheet.sheet, String(sheet.name.prefix(200)), ColumnMeaning.json(sheet.columns).text)
            })
    }
}

/// An import on its way into the ledger.
private struct ImportApplying {
    let found: EntryImport
    var planner: ImportPlanner
    var counts = ImportCounts()
    private var batch: EntryBatch
    /// Plans the same rows before them.
    private var scout: ImportPlanner
    private let home: Organisation
    private let desk: Desk
    private let seen: ApplyImport.Seen?
    /// What entries are called that rows would change and somebody changed meanwhile; the first few.
    private var met: [String] = []

    init(_ found: EntryImport, _ entries: EntryDesk, _ home: Organisation, _ seen: ApplyImport.Seen?) {
        (self.found, self.home, self.seen, desk) = (found, home, seen, entries.desk)
        planner = ImportPlanner(
            entries.ledger, home: home, for: entries.desk.actor, on: entries.today, entries.connection)
        scout = planner
        batch = EntryBatch(entries)
    }

    /// Goes over rows before any is taken.
    mutating func foresee(_ rows: [ImportedRow]) throws {
        try batch.foresee(
            scout.plan(rows).compactMap { one in
                if case .new(let owner) = one.fate { (owner, one.content) } else { nil }
            })
    }

    mutating func take(_ rows: [ImportedRow]) throws {
        let planned = try planner.plan(rows)
        var (new, changed): ([(owner: Organisation, content: EntryContent)], [(entry: Entry, content: EntryContent)]) =
            ([], [])
        var (newPlaces, changedPlaces): ([RowPlace], [RowPlace]) = ([], [])
        for one in planned {
            counts.add(one.fate)
            switch one.fate {
            case .new(let owner):
                new.append((owner, one.content))
                newPlaces.append(one.row.place)
            case .changed(let entry, let before):
                if met.count < 5, let seen, entry.changedAt > seen.at { met.append("\(entry.number) \(entry.title)") }
                changed.append((entry, try batch.desk.compared(one.content, replacing: before, of: entry)))
                changedPlaces.append(one.row.place)
            case .same, .known, .bad: break
            }
        }
        try insert(zip(try batch.change(changed), changedPlaces).map { ($0, $1) })
        try insert(zip(try batch.open(new), newPlaces).map { ($0, $1) })
    }

    private func insert(_ traces: [(entry: Entry, place: RowPlace)]) throws {
        try desk.connection.insert(
            "INSERT INTO imported_entry (import, entry, version, file, sheet, row, number)",
            BoundRows(of: traces) { rows, trace in
                let (entry, place) = trace
                rows.add(found.id, entry.id, entry.version, place.file, place.sheet, place.row, entry.number)
            })
    }

    mutating func finish(_ sheets: [ImportedSheet]) throws {
        try batch.finish(EntryAction.imported, found.subject, of: home.id)
        try found.settle(counts, sheets, at: desk)
    }

    /// The refusal that names what somebody changed meanwhile.
    var moved: Refusal {
        guard !met.isEmpty else {
            return .conflict(
                why: Text("预览之后台账有了变动，请看过新的预览再导入", en: "The ledger has changed since; look the rows over again"))
        }
        return .conflict(
            why: Text(
                "预览之后，有人改动了：\(met.joined(separator: "、"))。请看过新的预览再导入",
                en: "Changed by somebody since: \(met.joined(separator: ", ")). Look the rows over again"))
    }
}
