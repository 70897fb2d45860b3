/// Takes a step: the only way from one status to another.
public struct TakeStep: Command {
    public static var requires: Permission? { nil }

    let ledger: LedgerID
    let entry: ID<Entry>
    let step: String
    let version: Int
    let answers: [String: FieldValue]
    let book: LedgerBook

    /// - Parameters:
    ///   - version: the one that the person saw; if somebody has moved the entry since, nothing happens.
    ///   - answers: what the step asks for, and nothing else.
    public init(
        _ step: String, on entry: ID<Entry>, of ledger: LedgerID, version: Int, _ answers: [String: FieldValue] = [:],
        book: LedgerBook
    ) {
        (self.step, self.entry, self.ledger, self.version) = (step, entry, ledger, version)
        (self.answers, self.book) = (answers, book)
    }

    public func perform(at desk: Desk) throws {
        let desk = try EntryDesk(ledger, in: book, at: desk)
        let found = try desk.find(entry)
        guard let step = desk.ledger.description.step(step) else { throw Refusal.notFound }
        let before = try found.content(of: desk.ledger, on: desk.connection)
        try desk.allow(.step(step), on: found, before)
        try desk.refuseStale(found, version)
        try desk.take(step, on: found, before, answers)
    }
}

extension EntryDesk {
    /// Takes a step that whoever calls has allowed.
    func take(
        _ step: StepDescription, on entry: Entry, _ before: EntryContent, _ answers: [String: FieldValue]
    ) throws {
        let since = entry.enteredOn
        var entry = entry
        try refuseUnknown(answers, among: step.asks)
        var after = before.filled(with: answers, of: ledger).stepped(
            step.name, at: desk.now, made: entry.id.made, in: ledger)
        for name in step.clears { after.values[name] = nil }
        after.status = step.to
        try check(after)
        try checkAnswers(step, after)
        try checkStandings(after, replacing: before, at: entry.place)
        try refuseDouble(after, replacing: before)
        try move(&entry, to: step, after)
        try ledger.effect(step.name, after, StepDesk(entry: entry, desk: self, former: before, formerSince: since))
    }

    /// What a step asks for must be there after it, whether or not the form asks for it.
    fileprivate func checkAnswers(_ step: StepDescription, _ content: EntryContent) throws(Refusal) {
        for name in step.asks where content.values[name] == nil {
            guard let field = ledger.description.field(name), field.kind != .flag else { continue }
            throw .invalid(field: name, why: Text("请填写「\(field.label.zh)」", en: "Fill in “\(field.label.en)”"))
        }
    }

    fileprivate func move(_ entry: inout Entry, to step: StepDescription, _ content: EntryContent) throws {
        if !step.keepsTerm {
            // A term that begins on the same day must not inherit what happened to this one.
            if entry.enteredOn == today { try TermEvent.end(of: [entry.id], on: connection) }
            (entry.enteredOn, entry.due) = (today, .none)
        }
        entry.status = step.to
        entry.closedOn = ledger.description.status(step.to)?.isFinal ?? false ? today : nil
        entry.due = try due(of: entry, content)
        let action = Action(EntryAction.step(step.name, of: ledger), step.label)
        try keepChanged(entry, content, action: action)
        entry.version += 1
        guard !entry.isOpen else { return }
        try desk.tell(.decided, to: entry.author, about: entry, cause: "\(entry.id):\(entry.version)")
    }
}
