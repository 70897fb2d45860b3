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
        try desk.allow(step.by, on: found)
        var entry = try desk.find(entry, version: version)
        guard step.from.contains(entry.status) else {
            throw Refusal.conflict(
                why: Text(
                    "现在不能「\(step.label.zh)」，请看它目前办到哪一步",
                    en: "“\(step.label.en)” is not possible now; see where it stands"))
        }
        if step.needsAnother, let author = entry.author, author == desk.desk.actor.account {
            throw Refusal.conflict(
                why: Text("登记的人不能办这一步，请换一位同事", en: "Whoever entered it may not take this step; ask a colleague"))
        }
        if step.needsSecondLook, let account = desk.desk.actor.account,
            account == (try entry.lastTaker(in: desk.ledger, on: desk.connection))
        {
            throw Refusal.conflict(
                why: Text("上一步是您办的，这一步请换一位同事", en: "You took the step before; ask a colleague to take this one"))
        }
        try desk.refuseUnknown(answers, among: step.asks)
        let before = try entry.content(of: desk.ledger, on: desk.connection)
        var after = before.filled(with: answers, of: desk.ledger)
        after.status = step.to
        try desk.check(after)
        try desk.checkAnswers(step, after)
        try desk.move(&entry, to: step, after)
        try desk.ledger.effect(step.name, after, StepDesk(entry: entry, desk: desk))
    }
}

extension EntryDesk {
    /// What a step asks for must be there after it, whether or not the form asks for it.
    fileprivate func checkAnswers(_ step: StepDescription, _ content: EntryContent) throws(Refusal) {
        for name in step.asks where content.values[name] == nil {
            guard let field = ledger.description.field(name), field.kind != .flag else { continue }
            throw .invalid(field: name, why: Text("请填写「\(field.label.zh)」", en: "Fill in “\(field.label.en)”"))
        }
    }

    fileprivate func move(_ entry: inout Entry, to step: StepDescription, _ content: EntryContent) throws {
        // A term that begins on the same day must not inherit what happened to this one.
        if entry.enteredOn == today { try entry.endTerm(on: connection) }
        entry.status = step.to
        entry.enteredOn = today
        entry.due = .none
        entry.closedOn = ledger.description.status(step.to)?.isFinal ?? false ? today : nil
        entry.due = try due(of: entry, content)
        let action = Action(EntryAction.step(step.name, of: ledger), step.label)
        try keepChanged(entry, content, action: action)
        entry.version += 1
    }
}
