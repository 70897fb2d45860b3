import Store

/// Closes the figures of a ledger at an organisation, and at all below it on the line by which the person reaches it, through
/// the end of a month that is over.
///
/// Who closed further before cannot close less: that is to reopen (``ReopenPeriod``).
public struct ClosePeriod: Command {
    public static var requires: Permission? { .closePeriods }
    static let action = Action("period.closed", Text("结账", en: "closed for a period"))

    let ledger: LedgerID
    let organisation: ID<Organisation>
    let through: Day
    let reason: String
    let book: LedgerBook

    public init(
        _ ledger: LedgerID, of organisation: ID<Organisation>, through: Day, because reason: String, book: LedgerBook
    ) {
        (self.ledger, self.organisation, self.through) = (ledger, organisation, through)
        (self.reason, self.book) = (reason, book)
    }

    public func perform(at desk: Desk) throws {
        let ledger = try book.counted(ledger)
        guard let place = try Organisation.find(organisation, on: desk.connection) else { throw Refusal.notFound }
        guard let reach = desk.actor.reach(of: place, under: .closePeriods) else {
            throw desk.actor.may(.readOrganisations, at: place.place) ? .notPermitted(.closePeriods) : Refusal.notFound
        }
        guard desk.actor.reach(of: place, under: ledger.read) != nil else { throw Refusal.notPermitted(ledger.read) }
        guard through == through.endOfMonth, through < desk.now.day else {
            throw Refusal.conflict(
                why: Text("只能结账到已经过完的一个月的月底", en: "Only the end of a month that is over can be closed through"))
        }
        let reason = try ClosedPeriod.checked(reason)
        let office = desk.actor.office(over: reach) ?? place.id
        let before = try ClosedPeriod.find(ledger.id, of: place.id, on: reach.line, by: office, on: desk.connection)
        if let before, before.through >= through {
            throw Refusal.conflict(
                why: Text(
                    "已经结账至\(before.through.written.zh)", en: "Closed through \(before.through.written.en) already"))
        }
        let id = before?.id ?? desk.ids.next(ClosedPeriod.self)
        try desk.connection.run(
            """
            INSERT INTO closed_period (id, ledger, organisation, line, through, office, account, at, reason)
            VALUES (\(id), \(ledger.id.name), \(place.id), \(reach.line), \(through), \(office), \(desk.actor.account),
                \(desk.now), \(reason))
            ON CONFLICT (id) DO UPDATE SET through = excluded.through, account = excluded.account, at = excluded.at,
                reason = excluded.reason
            """)
        try desk.record(
            Self.action, Subject(ClosedPeriod.kind, id), of: place.id,
            version: ClosedPeriod.version(of: ledger.id, through: through, reason))
    }
}

extension Actor {
    /// Where the person is the head as she closes a subtree: the nearest above it; `nil` for the operator.
    fileprivate func office(over reach: Reach) -> ID<Organisation>? {
        grants.filter { grant in
            Permission.closePeriods.roles.contains(grant.role) && grant.reach.line == reach.line
                && grant.reach.path.covers(reach.path)
        }.max { $0.reach.path < $1.reach.path }?.organisation
    }
}

extension ClosedPeriod {
    /// - Throws: ``Refusal/invalid(field:why:)`` without a reason.
    static func checked(_ reason: String) throws(Refusal) -> String {
        let reason = reason.trimmingSpaces()
        guard (1...200).contains(reason.count) else {
            throw .invalid(field: "reason", why: Text("请写明理由，200 字以内", en: "Give a reason, of at most 200 characters"))
        }
        return reason
    }

    /// What the journal commits to.
    ///
    /// - Parameter through: `nil` when nothing stays closed.
    static func version(of ledger: LedgerID, through: Day?, _ reason: String) -> [UInt8] {
        let members: [String: JSONValue] = [
            "ledger": .string(ledger.name), "through": through.map { .string($0.description) } ?? .null,
            "reason": .string(reason),
        ]
        return Array(JSONValue.object(members).text.utf8)
    }
}
