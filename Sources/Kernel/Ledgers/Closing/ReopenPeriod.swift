public import Store

/// Opens again what is closed, all of it or the last months: for the office that closed it and those above it.
public struct ReopenPeriod: Command {
    public static var requires: Permission? { .closePeriods }
    static let action = Action("period.reopened", Text("重新打开", en: "reopened"))

    let id: ID<ClosedPeriod>
    let remaining: Day?
    let reason: String

    /// - Parameter remaining: the end of the last month that stays closed; `nil` when none does.
    public init(_ id: ID<ClosedPeriod>, remaining: Day?, because reason: String) {
        (self.id, self.remaining, self.reason) = (id, remaining, reason)
    }

    public func perform(at desk: Desk) throws {
        let found = try ClosedPeriod.find(id, for: desk.actor, on: desk.connection)
        guard try found.mayBeReopened(by: desk.actor, on: desk.connection) else {
            throw Refusal.conflict(
                why: Text(
                    "由「\(found.officeName)」结账，只有该单位或其上级能重新打开",
                    en: "\(found.officeName) closed it; only that union or one above it reopens it"))
        }
        if let remaining {
            guard remaining == remaining.endOfMonth, remaining < found.through else {
                throw Refusal.invalid(
                    field: "remaining",
                    why: Text("请选更早的一个月的月底", en: "Choose the end of an earlier month"))
            }
        }
        let reason = try ClosedPeriod.checked(reason)
        if let remaining {
            try desk.connection.run(
                """
                UPDATE closed_period SET through = \(remaining), account = \(desk.actor.account), at = \(desk.now),
                    reason = \(reason) WHERE id = \(id)
                """)
        } else {
            try desk.connection.run("DELETE FROM closed_period WHERE id = \(id)")
        }
        try desk.record(
            Self.action, Subject(ClosedPeriod.kind, id), of: found.organisation,
            version: ClosedPeriod.version(of: found.ledger, through: remaining, reason))
    }
}

extension ClosedPeriod {
    /// What is closed at an organisation where the person may close, or by an office where she may.
    ///
    /// - Throws: ``Refusal/notFound``.
    public static func find(
        _ id: ID<ClosedPeriod>, for actor: Actor, on connection: any Connection
    ) throws -> ClosedPeriod {
        guard let found = try find(id, on: connection) else { throw Refusal.notFound }
        if try found.mayBeReopened(by: actor, on: connection) { return found }
        guard let place = try Organisation.find(found.organisation, on: connection),
            actor.reach(of: place, under: .closePeriods) != nil
        else { throw Refusal.notFound }
        return found
    }
}
