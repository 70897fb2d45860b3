public import Store

/// Somebody who works at the same organisation: who can stand in, or take over.
public struct OfficeColleague: Hashable, Sendable {
    public let id: ID<Account>
    public let name: String
    public let organisation: String

    /// Those with a working role at an organisation where the person holds one herself, without her.
    public static func of(_ actor: Actor, on connection: any Connection) throws -> [OfficeColleague] {
        let places = actor.grants.filter { Role.working.contains($0.role) }.map(\.organisation)
        return try at(Set(places), without: actor.account, on: connection)
    }

    /// Those at organisations where somebody who has left holds entries; the person herself among them.
    public static func ofLeaver(
        _ leaver: ID<Account>, for actor: Actor, in book: LedgerBook, on connection: any Connection
    ) throws -> [OfficeColleague] {
        let places: [ID<Organisation>] = try connection.all(
            """
            SELECT DISTINCT e.owner FROM entry e WHERE e.handler = \(leaver) AND e.closed_on IS NULL
                AND \(book.condition(for: actor, \.write)) LIMIT 50
            """
        ) { try $0[0] }
        let own = actor.grants.filter { Role.working.contains($0.role) }.map(\.organisation)
        return try at(Set(places + own), without: leaver, on: connection)
    }

    private static func at(
        _ organisations: Set<ID<Organisation>>, without account: ID<Account>?, on connection: any Connection
    ) throws -> [OfficeColleague] {
        guard !organisations.isEmpty else { return [] }
        var seen: Set<ID<Account>> = []
        return try connection.all(
            """
            SELECT a.id, a.name, o.name FROM role_grant g JOIN account a ON a.id = g.account
            JOIN organisation o ON o.id = g.organisation
            WHERE g.organisation IN \(list: organisations.sorted()) AND g.role IN \(list: Role.working)
                AND a.status = \(Account.Status.active)
            ORDER BY o.path, a.name, a.id LIMIT 500
            """
        ) { OfficeColleague(id: try $0[0], name: try $0[1], organisation: try $0[2]) }
        .filter { $0.id != account && seen.insert($0.id).inserted }
    }
}
