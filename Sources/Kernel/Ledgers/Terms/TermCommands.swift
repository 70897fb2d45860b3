/// Extends the running term of an entry by days, as far as its rule allows. The head decides it: a leader of the owner, or of a union
/// above.
public struct ExtendTerm: Command {
    public static var requires: Permission? { nil }

    let ledger: LedgerID
    let entry: ID<Entry>
    let days: Int
    let reason: String
    let book: LedgerBook

    public init(_ entry: ID<Entry>, of ledger: LedgerID, by days: Int, because reason: String, in book: LedgerBook) {
        (self.ledger, self.entry, self.days, self.reason, self.book) = (ledger, entry, days, reason, book)
    }

    public func perform(at desk: Desk) throws {
        let desk = try EntryDesk(ledger, in: book, at: desk)
        let entry = try desk.find(entry)
        try desk.desk.allow(desk.ledger.decide, at: entry.place)
        guard !reason.isEmpty else {
            throw Refusal.invalid(field: "reason", why: Text("请写明延长的理由", en: "Say why the term is extended"))
        }
        guard let rule = try desk.runningRule(of: entry), let ext = rule.ext else {
            throw Refusal.conflict(why: Text("这一时限依规则不能延长", en: "The rule does not let this term be extended"))
        }
        if let due = entry.due.day, entry.isOverdue(on: desk.today) {
            throw Refusal.conflict(why: .tooLateToExtend(due))
        }
        let granted = try entry.termEvents(on: desk.connection).reduce(0) { $0 + ($1.days ?? 0) }
        guard days >= 1, days <= ext.most.count - granted else {
            throw Refusal.invalid(
                field: "days",
                why: Text(
                    "合计最多可延长 \(ext.most.words.zh)，已延长 \(granted) 天",
                    en: "At most \(ext.most.words.en) can be added in all; \(granted) were"))
        }
        try desk.note(.extend, days: days, reason, on: entry, EntryAction.extended)
    }
}

extension Text {
    /// Why a term that has run out is not extended, and what can be done instead.
    public static func tooLateToExtend(_ due: Day) -> Text {
        Text(
            "时限已于 \(due) 届满。规则只许在届满以前延长，事后延长就掩盖了逾期；请尽快办结，并加备注写明原因",
            en: """
                The term ran out on \(due). The rule lets it be extended only while it runs: afterwards it would hide that the \
                matter is late. Close it soon, and add a note that says why
                """)
    }
}

/// Stops the running term of an entry for as long as its cause lasts.
public struct PauseTerm: Command {
    public static var requires: Permission? { nil }

    let ledger: LedgerID
    let entry: ID<Entry>
    let reason: String
    let book: LedgerBook

    public init(_ entry: ID<Entry>, of ledger: LedgerID, because reason: String, in book: LedgerBook) {
        (self.ledger, self.entry, self.reason, self.book) = (ledger, entry, reason, book)
    }

    public func perform(at desk: Desk) throws {
        let desk = try EntryDesk(ledger, in: book, at: desk)
        let entry = try desk.find(entry)
        try desk.desk.allow(desk.ledger.decide, at: entry.place)
        guard !reason.isEmpty else {
            throw Refusal.invalid(field: "reason", why: Text("请写明中止的理由", en: "Say why the term is paused"))
        }
        guard try desk.runningRule(of: entry) != nil, entry.due.day != nil else {
            throw Refusal.conflict(why: Text("没有正在计算的时限", en: "No term is running"))
        }
        try desk.note(.stay, days: nil, reason, on: entry, EntryAction.paused)
    }
}

/// Lets a paused term run on from today.
public struct ResumeTerm: Command {
    public static var requires: Permission? { nil }

    let ledger: LedgerID
    let entry: ID<Entry>
    let book: LedgerBook

    public init(_ entry: ID<Entry>, of ledger: LedgerID, in book: LedgerBook) {
        (self.ledger, self.entry, self.book) = (ledger, entry, book)
    }

    public func perform(at desk: Desk) throws {
        let desk = try EntryDesk(ledger, in: book, at: desk)
        let entry = try desk.find(entry)
        try desk.desk.allow(desk.ledger.decide, at: entry.place)
        guard try entry.endPause(before: desk.today, on: desk.connection) else {
            throw Refusal.conflict(why: Text("时限没有中止", en: "The term is not paused"))
        }
        try desk.renewTerm(of: entry, EntryAction.resumed)
    }
}

extension EntryDesk {
    /// The rule that set the running term.
    fileprivate func runningRule(of entry: Entry) throws -> Rule? {
        guard let status = ledger.description.status(entry.status), let version = entry.due.rule,
            let id = status.term.rule, entry.isOpen
        else { return nil }
        return book.terms.rule(id, version: version)
    }

    fileprivate func note(
        _ kind: EventKind, days: Int?, _ reason: String, on entry: Entry, _ action: Action
    ) throws {
        let event = TermEvent(
            id: desk.ids.next(), kind: kind, at: today, through: nil, days: days, reason: String(reason.prefix(500)),
            account: desk.actor.account)
        try entry.insert(event, on: connection)
        try renewTerm(of: entry, action)
    }

    fileprivate func renewTerm(of entry: Entry, _ action: Action) throws {
        let content = try entry.content(of: ledger, on: connection)
        var next = entry
        next.due = try due(of: next, content)
        try keepChanged(next, content, action: action)
    }
}
