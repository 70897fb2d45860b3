import Store

extension StepDesk {
    /// Lets the entry go on in another of its ledger: both are about one matter. Where both stood in the same status, the term of the
    /// other is counted from the earlier day. Receipts and codes of both go on; ``separate()`` takes them apart.
    ///
    /// - Parameters:
    ///   - number: of the other; whoever takes the step must be allowed to change it.
    ///   - statuses: where the other may stand.
    ///   - field: of the form, for what is wrong with the number.
    public func merge<Body: LedgerEntry>(
        _: Body.Type, into number: String, at statuses: Set<Body.Status>, field: String
    ) throws {
        let connection = desk.connection
        guard
            let main = try Entry.newest(
                where: "e.number = \(number) AND e.ledger = \(entry.ledger.name)", limit: 1, on: connection
            ).first, main.id != entry.id,
            desk.desk.actor.may(desk.ledger.read, at: main.place)
        else {
            throw Refusal.invalid(field: field, why: Text("没有找到这个编号", en: "There is no such number"))
        }
        try desk.allow(.change, on: main)
        guard statuses.contains(where: { $0.rawValue == main.status }) else {
            let status = desk.ledger.description.label(of: main.status)
            throw Refusal.invalid(
                field: field,
                why: Text("那一件现在是「\(status.zh)」，并不进去", en: "That one stands at “\(status.en)”; nothing goes on in it"))
        }
        guard try EntryMerger.all(in: entry.id, on: connection).isEmpty else {
            throw Refusal.invalid(
                field: field,
                why: Text("已有别的事项并入这一件，请反过来并", en: "Others go on in this one already; merge the other way"))
        }
        let others = try EntryMerger.all(in: main.id, on: connection)
        guard others.count < EntryMerger.most else {
            throw Refusal.invalid(
                field: field, why: Text("那一件已并入 \(others.count) 件", en: "\(others.count) go on in it already"))
        }
        let known = others.last { $0.mainStatus == main.status }.map(\.mainSince)
        let own = known.flatMap { others.start(in: main.status, since: $0) == main.enteredOn ? $0 : nil }
        let merger = EntryMerger(
            entry: entry.id, main: main.id, status: former.status, since: formerSince, mainStatus: main.status,
            mainSince: own ?? main.enteredOn)
        try merger.insert(on: connection)
        try EntryLink.insert(entry.id, main.id, on: connection)
        let start = (others + [merger]).start(in: main.status, since: merger.mainSince)
        try desk.count(main, from: start, action: EntryAction.joined)
    }

    /// Lets an entry that went on in another stand by itself again: where it stood, its term counted as if it had never stopped.
    public func separate() throws {
        let connection = desk.connection
        guard let merger = try EntryMerger.find(entry.id, on: connection) else { throw Refusal.notFound }
        try merger.remove(on: connection)
        var own = entry
        (own.status, own.enteredOn) = (merger.status, merger.since)
        var content = try entry.content(of: desk.ledger, on: connection)
        content.status = merger.status
        own.due = try desk.due(of: own, content)
        try desk.keepChanged(own, content, action: EntryAction.separated)
        guard let main = try Entry.find(merger.main, on: connection) else { return }
        let rest = try EntryMerger.all(in: main.id, on: connection)
        let before = (rest + [merger]).start(in: merger.mainStatus, since: merger.mainSince)
        let isSameStay = main.isOpen && main.status == merger.mainStatus && main.enteredOn == before
        let start = rest.start(in: merger.mainStatus, since: merger.mainSince)
        try desk.count(main, from: isSameStay ? start : main.enteredOn, action: EntryAction.parted)
    }

    /// Takes a step on each entry that goes on in this one and may take it.
    public func takeOnMerged(_ step: String, _ answers: [String: FieldValue] = [:]) throws {
        guard let step = desk.ledger.description.step(step) else { return }
        for merger in try EntryMerger.all(in: entry.id, on: desk.connection) {
            guard let other = try Entry.find(merger.entry, on: desk.connection), step.from.contains(other.status)
            else { continue }
            try desk.take(step, on: other, try other.content(of: desk.ledger, on: desk.connection), answers)
        }
    }

    /// Refuses the step unless the entry in which this one goes on stands in one of these statuses.
    public func refuseUnlessMain<Body: LedgerEntry>(_: Body.Type, at statuses: Set<Body.Status>) throws {
        let main = try EntryMerger.find(entry.id, on: desk.connection).flatMap {
            try Entry.find($0.main, on: desk.connection)
        }
        guard let main, statuses.contains(where: { $0.rawValue == main.status }) else {
            let status = desk.ledger.description.label(of: main?.status ?? "")
            throw Refusal.conflict(
                why: Text("并入的那一件现在是「\(status.zh)」，还不能办这一步", en: "The one it goes on in stands at “\(status.en)”"))
        }
    }
}

extension LedgerDescription {
    fileprivate func label(of name: String) -> Text { status(name)?.label ?? Text(same: name) }
}

extension EntryDesk {
    /// Journals what became of the main entry; where its term is counted from another day, with what happened to it.
    fileprivate func count(_ main: Entry, from start: Day, action: Action) throws {
        guard start != main.enteredOn else {
            return try desk.record(action, main.subject, of: main.owner.organisation)
        }
        try connection.run(
            """
            UPDATE entry_term_event SET entered_on = \(start)
            WHERE entry = \(main.id) AND entered_on = \(main.enteredOn) AND is_over = 0
            """)
        var counted = main
        counted.enteredOn = start
        let content = try main.content(of: ledger, on: connection)
        counted.due = try due(of: counted, content)
        try keepChanged(counted, content, action: action)
    }
}
