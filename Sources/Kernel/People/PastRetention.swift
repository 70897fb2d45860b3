import Store

/// A time for which a membership was retained, after which it went on.
public struct PastRetention: Hashable, Sendable {
    public let since: Day
    /// From which she is active again.
    public let until: Day
}

extension PastRetention {
    /// Those of a membership, the first one first.
    static func all(of member: MembershipKey, on connection: any Connection) throws -> [PastRetention] {
        try connection.all(
            """
            SELECT since, until FROM membership_retention
            WHERE organisation = \(member.organisation) AND membership = \(member.membership) ORDER BY since
            """
        ) { PastRetention(since: try $0[0], until: try $0[1]) }
    }

    func insert(of member: MembershipKey, on connection: any Connection) throws {
        try connection.run(
            """
            INSERT INTO membership_retention (organisation, membership, since, until)
            VALUES (\(member.organisation), \(member.membership), \(since), \(until))
            """)
    }
}
