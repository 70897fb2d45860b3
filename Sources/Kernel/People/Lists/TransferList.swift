public import Store

/// Transfers that wait, seen from one side: whose it is to answer, and as much of the other union as its name.
public struct TransferLine: Sendable {
    public let transfer: MembershipTransfer
    public let person: Person
    public let origin: String
    public let target: String
    /// Whether the person at the screen is of the union that is asked.
    public let isToBeAnswered: Bool

    /// Those in which a union within reach takes part, the oldest first.
    public static func open(for actor: Actor, limit: Int = 200, on connection: any Connection) throws -> [TransferLine]
    {
        let scope = actor.scope(of: .readMembers)
        let from = scope.predicate(path: "f.path", secondPath: "f.second_path")
        let to = scope.predicate(path: "g.path", secondPath: "g.second_path")
        return try connection.all(
            """
            SELECT \(MembershipTransfer.columns), \(Person.columns), f.name, g.name,
                CASE WHEN \(from) THEN 1 ELSE 0 END, CASE WHEN \(to) THEN 1 ELSE 0 END
            FROM membership_transfer t JOIN person p ON p.id = t.person
            JOIN organisation f ON f.id = t.origin JOIN organisation g ON g.id = t.target
            WHERE t.settled_on IS NULL AND (\(from) OR \(to)) ORDER BY t.id LIMIT \(limit)
            """
        ) { row in
            let transfer = try MembershipTransfer(row: row)
            let (isFrom, isTo): (Bool, Bool) = (try row[15], try row[16])
            return TransferLine(
                transfer: transfer, person: try Person(row: row, from: 7), origin: try row[13], target: try row[14],
                isToBeAnswered: transfer.isReleased ? isTo : isFrom)
        }
    }
}
