public import Store

/// Undoes a whole import, however long ago, without touching what was done since.
///
/// Whoever applied it may, while she may still write the ledger there, and so may whoever decides there. Fields that still
/// hold what the import wrote go back to what stood before; entries that it made and that nobody touched leave the ledger;
/// all else stays and is named by ``EntryImport/undoings(of:limit:on:)``. One transaction, one line in the journal.
public struct UndoImport: Command {
    public static var requires: Permission? { nil }

    let id: ID<EntryImport>
    let ledger: LedgerID
    let book: LedgerBook
    /// Hears how many entries were looked at so far; an error of its ends the undoing.
    let each: @Sendable (Int) throws -> Void

    public init(
        _ id: ID<EntryImport>, of ledger: LedgerID, book: LedgerBook,
        each: @escaping @Sendable (Int) throws -> Void = { _ in }
    ) {
        (self.id, self.ledger, self.book, self.each) = (id, ledger, book, each)
    }

    /// - Returns: how many entries met each fate.
    public func perform(at desk: Desk) throws -> [ImportUndoing.Fate: Int] {
        let face = try book.inForce(on: desk.connection).counted(ledger)
        let found = try EntryImport.find(id, of: face, for: desk.actor, on: desk.connection)
        guard found.state == .applied else {
            throw Refusal.conflict(why: Text("这次导入没有生效，或已经撤销", en: "It was not applied, or was undone already"))
        }
        guard try found.mayBeUndone(by: desk.actor, in: face, on: desk.connection) else {
            throw Refusal.notPermitted(face.decide)
        }
        let fates = ledger == MemberRegister.id ? try withdraw(found, at: desk) : try undo(found, at: desk)
        try desk.connection.run(
            """
            UPDATE entry_import SET state = \(EntryImport.State.undone), undone_at = \(desk.now),
                undone_by = \(desk.actor.account) WHERE id = \(id)
            """)
        return fates.filter { $0.value > 0 }
    }

    private func undo(_ found: EntryImport, at desk: Desk) throws -> [ImportUndoing.Fate: Int] {
        let entries = try EntryDesk(ledger, in: book, at: desk)
        let undoer = ImportUndoer(
            found: found, ledger: entries.ledger, actor: desk.actor, connection: desk.connection)
        var batch = EntryBatch(entries)
        var fates: [ImportUndoing.Fate: Int] = [:]
        try undoer.each { some in
            for fate in ImportUndoing.Fate.allCases {
                let those = some.filter { $0.fate == fate }
                fates[fate, default: 0] += those.count
                try found.note(fate, of: those.map(\.entry), on: desk.connection)
            }
            try batch.withdraw(some.filter { $0.fate == .withdrawn }.compactMap(\.found))
            _ = try batch.change(
                some.filter { [.reverted, .partly].contains($0.fate) }.compactMap { one in
                    one.found.map { (entry: $0, content: one.content) }
                })
            try each(fates.values.reduce(0, +))
        }
        try batch.finish(EntryAction.importUndone, found.subject, of: found.home)
        return fates
    }

    private func withdraw(_ found: EntryImport, at desk: Desk) throws -> [ImportUndoing.Fate: Int] {
        var undoing = RosterUndoing(found, at: desk)
        try undoing.run(each)
        return undoing.fates
    }
}

extension EntryImport {
    /// Notes what becomes of some of its entries; where what leaves the ledger stood, nothing else says afterwards.
    fileprivate func note(
        _ fate: ImportUndoing.Fate, of entries: [ID<Entry>], on connection: any Connection
    ) throws {
        guard !entries.isEmpty else { return }
        let owner: SQL =
            fate == .withdrawn ? "(SELECT e.owner FROM entry e WHERE e.id = imported_entry.entry)" : "owner"
        try connection.run(
            """
            UPDATE imported_entry SET undoing = \(fate), owner = \(owner)
            WHERE import = \(id) AND entry IN \(list: entries)
            """)
    }

    /// Whether the person may undo it.
    public func mayBeUndone(
        by actor: Actor, in ledger: AnyLedger, on connection: any Connection
    ) throws -> Bool {
        guard state == .applied, let place = try Organisation.find(home, on: connection)?.place else { return false }
        let isHers = account == actor.account && actor.may(ledger.write, at: place)
        return isHers || actor.may(ledger.decide, at: place)
    }

    /// What undoing it would do now, without doing it.
    public func undoing(
        of ledger: AnyLedger, for actor: Actor, on connection: any Connection
    ) throws -> ImportUndoingForecast {
        if ledger.id == MemberRegister.id { return try undoingOfRoster(for: actor, on: connection) }
        var forecast = ImportUndoingForecast()
        var closed = ClosedDays(of: ledger, on: connection)
        let undoer = ImportUndoer(found: self, ledger: ledger, actor: actor, connection: connection)
        try undoer.each { some in
            for one in some {
                forecast.fates[one.fate, default: 0] += 1
                if !one.fate.isDone, forecast.kept.count < 500 { forecast.kept.append(one) }
                guard let why = try one.objection(in: ledger, &closed, on: connection) else { continue }
                forecast.closed += 1
                if forecast.objection == nil { forecast.objection = (Text(same: one.number), why) }
            }
        }
        return forecast
    }

    /// How many of its entries each fate met when it was undone.
    public func undoneCounts(on connection: any Connection) throws -> [ImportUndoing.Fate: Int] {
        let traces: SQL = ledger == MemberRegister.id ? "roster_member" : "imported_entry"
        let counts = try connection.all(
            """
            SELECT undoing, COUNT(*) FROM \(traces) WHERE import = \(id) AND undoing IS NOT NULL GROUP BY undoing
            """
        ) { (fate: try $0[0] as ImportUndoing.Fate, count: try $0[1] as Int) }
        return Dictionary(counts.map { ($0.fate, $0.count) }) { first, _ in first }
    }

    /// What became of its entries when it was undone; the first few hundred of the fates that are asked for.
    public func undone(
        _ fates: [ImportUndoing.Fate], on connection: any Connection
    ) throws -> [(entry: ID<Entry>, number: String, fate: ImportUndoing.Fate)] {
        try connection.all(
            """
            SELECT entry, number, undoing FROM imported_entry
            WHERE import = \(id) AND undoing IN \(list: fates) ORDER BY entry LIMIT 500
            """
        ) { (entry: try $0[0], number: try $0[1], fate: try $0[2]) }
    }
}

extension ImportUndoing {
    /// Why a closed period would refuse it.
    fileprivate func objection(
        in ledger: AnyLedger, _ closed: inout ClosedDays, on connection: any Connection
    ) throws -> Text? {
        guard let entry = found, [.withdrawn, .reverted, .partly].contains(fate),
            let period = try closed.over(entry.place)
        else { return nil }
        let before = try Tally.contributions(of: entry.id, on: connection)
        let after = fate == .withdrawn ? [] : ledger.contributions(content, entry.openedOn, entry.closedOn)
        return period.objection(to: after, replacing: before, in: ledger)
    }
}

extension ImportUndoing.Fate: Bindable {}
