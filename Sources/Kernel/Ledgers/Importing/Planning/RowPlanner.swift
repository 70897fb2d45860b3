public import Store

/// Plans rows for whatever they were handed in for: a ledger, or the register of members.
public struct RowPlanner {
    private var entries: ImportPlanner?
    private var members: RosterPlanner?

    /// - Parameter home: whose matter a row is that does not say it.
    public init(
        _ ledger: AnyLedger, home: Organisation, for actor: Actor, _ journal: Journal, on today: Day,
        _ connection: any Connection
    ) {
        if ledger.id == MemberRegister.id {
            members = RosterPlanner(home: home, for: actor, journal, on: today, connection)
        } else {
            entries = ImportPlanner(ledger, home: home, for: actor, on: today, connection)
        }
    }

    /// Over all rows so far: equal for equal plans.
    public var digest: PlanDigest { entries?.digest ?? members?.digest ?? PlanDigest() }

    /// - Parameter rows: some hundred.
    public mutating func plan(_ rows: [ImportedRow]) throws -> [PlannedRow] {
        try entries?.plan(rows) ?? members?.plan(rows) ?? []
    }
}
