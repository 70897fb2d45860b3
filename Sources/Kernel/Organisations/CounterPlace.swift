public import Store

/// A place that somebody without an account can name at a counter for workers: the federation there takes what she brings.
public struct CounterPlace: Sendable {
    public let id: ID<Organisation>
    public let label: Text

    /// Cities and what lies directly in them, in the order of the tree.
    public static func all(on connection: any Connection) throws -> [CounterPlace] {
        try connection.all(
            """
            SELECT o.id, o.name, o.rank, p.name FROM organisation o LEFT JOIN organisation p ON p.id = o.parent
            WHERE o.kind = \(OrganisationKind.federation) AND o.status = \(Organisation.Status.active)
                AND o.rank IN \(list: [Rank.city, .county]) ORDER BY o.path LIMIT 1000
            """
        ) { row in
            let name = short(try row[1])
            let rank: Rank = try row[2]
            let above = short(try row[3] as String? ?? "")
            // Names of places are Chinese on either page, and say so.
            return CounterPlace(id: try row[0], label: Text(rank == .city ? name : "\(above) \(name)", en: ""))
        }
    }

    private static func short(_ name: String) -> String { name.replacing("总工会", with: "") }
}
