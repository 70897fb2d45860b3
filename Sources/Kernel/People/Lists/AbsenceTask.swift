public import Store

/// A member for whom the three conditions of leaving are met: a task for her union, which decides. Nothing ends by itself.
public struct AbsenceTask: Sendable {
    public let line: MemberLine
    /// The day by which both have lasted.
    public let since: Day

    /// Those within reach, the longest first: who has neither paid nor taken part for as long as the rule `A3-exit` asks,
    /// and was talked to in vain. Where no rule holds there is no task.
    public static func find(
        for actor: Actor, by terms: EntryTerms, on today: Day, limit: Int = 100, _ connection: any Connection
    ) throws -> [AbsenceTask] {
        let scope = actor.scope(of: .changeMembers).predicate(path: "o.path", secondPath: "o.second_path")
        let latest: SQL = "CASE WHEN x.no_dues_since > x.no_life_since THEN x.no_dues_since ELSE x.no_life_since END"
        let noted = try connection.all(
            """
            SELECT \(MemberLine.columns), \(latest) FROM membership_absence x
            JOIN membership m ON m.organisation = x.organisation AND m.id = x.membership
            JOIN person p ON p.id = m.person JOIN organisation o ON o.id = m.organisation
            WHERE x.no_dues_since IS NOT NULL AND x.no_life_since IS NOT NULL AND x.persuaded_on IS NOT NULL
                AND m.status = 'active' AND \(scope) ORDER BY 22, m.id LIMIT \(limit)
            """
        ) { AbsenceTask(line: try MemberLine(row: $0), since: try $0[21]) }
        return try noted.filter { task in
            guard let union = try Organisation.find(task.line.membership.organisation, on: connection) else {
                return false
            }
            let rules = terms.rules(at: try EntryOwner.of(union, on: connection).region, on: today)
            guard case .quantity(let asked)? = rules.rule("A3-exit")?.value else { return false }
            return asked.allows(task.since.months(until: today))
        }
    }
}

extension Day {
    /// Full months from this day on.
    fileprivate func months(until other: Day) -> Int {
        let (from, to) = (civil, other.civil)
        return (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0)
    }
}
