import Store

/// Begins a ledger for an organisation and all below it. It is a draft until it is published.
public struct BeginLedger: Command {
    public static var requires: Permission? { .buildLedgers }

    let organisation: ID<Organisation>
    let sketch: LedgerSketch

    public init(at organisation: ID<Organisation>, _ sketch: LedgerSketch) {
        (self.organisation, self.sketch) = (organisation, sketch)
    }

    public func perform(at desk: Desk) throws -> ID<BuiltLedger> {
        guard let home = try Organisation.find(organisation, on: desk.connection) else { throw Refusal.notFound }
        try desk.allow(.buildLedgers, at: home.place)
        guard home.status == .active else {
            throw Refusal.conflict(why: Text("「\(home.name)」已撤销或合并", en: "\(home.name) has ended or was merged"))
        }
        let id = desk.ids.next(BuiltLedger.self)
        try desk.connection.run(
            """
            INSERT INTO built_ledger (id, organisation, at, account)
            VALUES (\(id), \(organisation), \(desk.now), \(desk.actor.account))
            """)
        try desk.keepDraft(sketch, of: id, at: organisation)
        return id
    }
}

/// Keeps a step of a draft. What it lacks is told, not refused; entries and readers see nothing of it.
public struct DraftLedger: Command {
    public static var requires: Permission? { .buildLedgers }

    let ledger: ID<BuiltLedger>
    let seen: Instant?
    let change: @Sendable (inout LedgerSketch) throws -> Void

    /// - Parameters:
    ///   - seen: what the person looked at (``BuiltLedger/shown``); if somebody has changed it since, nothing is kept.
    ///   - change: of the draft as it stands in the transaction; where there is none, of the present version.
    public init(
        _ ledger: ID<BuiltLedger>, seen: Instant? = nil,
        _ change: @escaping @Sendable (inout LedgerSketch) throws -> Void
    ) {
        (self.ledger, self.seen, self.change) = (ledger, seen, change)
    }

    public func perform(at desk: Desk) throws {
        let found = try BuiltLedger.find(ledger, at: desk)
        try found.refuseUnseen(seen)
        let published = try found.sketch(found.version, on: desk.connection)
        let draft = try found.draft(on: desk.connection)
        if draft == nil, var published {
            published.replacing = [:]
            try desk.keepDraft(published, of: ledger, at: found.organisation)
        }
        guard let before = try found.draft(on: desk.connection) else { throw Refusal.notFound }
        var after = before
        try change(&after)
        guard after != before else { return }
        try desk.keepDraft(after, of: ledger, at: found.organisation)
    }
}

/// Takes the last step of a draft back.
public struct UndoDraft: Command {
    public static var requires: Permission? { .buildLedgers }

    let ledger: ID<BuiltLedger>

    public init(_ ledger: ID<BuiltLedger>) { self.ledger = ledger }

    public func perform(at desk: Desk) throws {
        let found = try BuiltLedger.find(ledger, at: desk)
        guard try found.draftSteps(on: desk.connection) > 0 else {
            throw Refusal.conflict(why: Text("没有可以撤销的", en: "There is nothing to take back"))
        }
        try desk.connection.run(
            """
            DELETE FROM built_draft WHERE ledger = \(ledger)
                AND step = (SELECT MAX(step) FROM built_draft WHERE ledger = \(ledger))
            """)
        try desk.record(BuiltLedger.undone, found.subject, of: found.organisation)
    }
}

/// Throws a draft away; a ledger that was never published goes with it.
public struct DropDraft: Command {
    public static var requires: Permission? { .buildLedgers }

    let ledger: ID<BuiltLedger>

    public init(_ ledger: ID<BuiltLedger>) { self.ledger = ledger }

    public func perform(at desk: Desk) throws {
        let found = try BuiltLedger.find(ledger, at: desk)
        try desk.connection.run("DELETE FROM built_draft WHERE ledger = \(ledger)")
        if found.version == 0 { try desk.connection.run("DELETE FROM built_ledger WHERE id = \(ledger)") }
        try desk.record(BuiltLedger.dropped, found.subject, of: found.organisation)
    }
}

extension BuiltLedger {
    /// - Parameter seen: `nil` takes whatever stands.
    func refuseUnseen(_ seen: Instant?) throws(Refusal) {
        guard let seen, seen != shown else { return }
        throw .conflict(
            why: Text("别人刚改过这份草稿，请看过现在的内容再办", en: "Somebody has just changed this draft; look at it again first"))
    }
}

extension Desk {
    /// Steps of a draft that can be taken back.
    private static var draftSteps: Int { 50 }

    fileprivate func keepDraft(
        _ sketch: LedgerSketch, of ledger: ID<BuiltLedger>, at organisation: ID<Organisation>
    ) throws {
        let text = try sketch.text
        guard text.utf8.count <= 500_000 else {
            throw Refusal.conflict(why: Text("这本台账太大了", en: "This ledger is too large"))
        }
        let last: Int =
            try connection.value("SELECT COALESCE(MAX(step), 0) FROM built_draft WHERE ledger = \(ledger)") ?? 0
        try connection.run(
            """
            INSERT INTO built_draft (ledger, step, sketch, at, account)
            VALUES (\(ledger), \(last + 1), \(text), \(now), \(actor.account))
            """)
        try connection.run("DELETE FROM built_draft WHERE ledger = \(ledger) AND step <= \(last + 1 - Self.draftSteps)")
        try record(
            BuiltLedger.drafted, Subject(.builtLedger, ledger), of: organisation, version: Array(text.utf8))
    }
}
