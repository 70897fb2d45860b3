public import Store

/// When those joined the trade union who came to theirs by a transfer: a membership begins anew at each union, and whoever moves
/// keeps the day on which she joined the first.
public struct JoiningDays: Sendable {
    /// Ascending, of those alone who came by a transfer.
    private let joined: [ID<Person>: [Day]]

    /// Costs one query, and none where nobody came by a transfer.
    public init(of memberships: [Membership], on connection: any Connection) throws {
        let moved = Set(memberships.filter { $0.arrivedOn != nil }.map(\.person))
        guard !moved.isEmpty else {
            joined = [:]
            return
        }
        let found = try connection.all(
            """
            SELECT m.person, m.joined_on FROM membership m WHERE m.person IN \(list: moved) AND \(Membership.isNotHeld)
                AND m.has_arrived = 0 AND m.joined_on IS NOT NULL AND m.status <> 'duplicate' ORDER BY m.joined_on
            """
        ) { (person: try $0[0] as ID<Person>, day: try $0[1] as Day) }
        joined = Dictionary(grouping: found, by: \.person).mapValues { $0.map(\.day) }
    }

    /// - Returns: `nil` before she is admitted.
    public func day(of membership: Membership) -> Day? {
        guard let arrived = membership.arrivedOn else { return membership.joinedOn }
        return joined[membership.person]?.last { $0 <= arrived }
    }
}

extension Membership {
    /// When she came to this union, where she came by a transfer.
    public var arrivedOn: Day? { hasArrived ? joinedOn : nil }
}
