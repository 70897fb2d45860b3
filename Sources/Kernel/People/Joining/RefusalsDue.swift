public import Store

/// People of whom nothing is left but that an application of theirs was refused, and whose names are kept no longer.
public struct RefusalsDue: Sendable {
    /// A refusal is kept so long, for whoever asks why.
    public static let years = 1
    /// What stands in the place of a name afterwards: the application is counted still.
    static let nobody = "已销毁"

    /// Those whose last refusal lies longer back, the earliest first. Costs a walk over the applications, unless some are named.
    ///
    /// - Parameter named: of these alone.
    static func find(
        on today: Day, limit: Int = .max, among named: [MembershipKey]? = nil, _ connection: any Connection
    ) throws -> [MembershipKey] {
        let among: SQL = named.map { " AND q.membership IN \(list: $0.map(\.membership))" } ?? ""
        return try connection.all(
            """
            SELECT r.organisation, r.id FROM membership_application q
            JOIN membership r ON r.organisation = q.organisation AND r.id = q.membership
            WHERE \(isDue(on: today))\(among) ORDER BY r.ended_on, r.id LIMIT \(limit)
            """
        ) { MembershipKey(organisation: try $0[0], membership: try $0[1]) }
    }

    /// How many there are.
    public static func count(on today: Day, _ connection: any Connection) throws -> Int {
        try find(on: today, connection).count
    }

    /// A condition on the table `r`. Whoever is or was a member, or applied since, is known for that.
    private static func isDue(on today: Day) -> SQL {
        """
        r.status = 'refused' AND r.ended_on < \(today.yearsBefore(years))
            AND EXISTS (SELECT 1 FROM person p WHERE p.id = r.person AND p.name <> \(nobody) AND p.identity IS NULL)
            AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.person = r.person AND \(Membership.isHeld))
            AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.person = r.person AND \(Membership.isNotHeld)
                AND (m.status <> 'refused' OR m.ended_on >= \(today.yearsBefore(years))))
        """
    }
}
