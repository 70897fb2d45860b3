import Store

/// Where a union's members are counted, kept beside the sums so that they go along when it moves.
enum MemberPlace {
    static func note(
        _ organisation: ID<Organisation>, _ counting: CountingPlace, on connection: any Connection
    ) throws {
        try connection.run(
            """
            INSERT INTO member_place (organisation, counting_path, counting_second_path)
            VALUES (\(organisation), \(counting.path), \(counting.secondPath))
            ON CONFLICT (organisation) DO NOTHING
            """)
    }

    /// Takes the figures of members along, for all unions in a subtree on whichever line they hang in it, after it moved.
    /// In the transaction of the move. Members themselves stand by union and carry no path.
    static func ownersMoved(under path: OrganisationPath, on connection: any Connection) throws {
        let owners = try connection.all(
            """
            SELECT \(Organisation.columns), p.counting_path, p.counting_second_path
            FROM member_place p JOIN organisation o ON o.id = p.organisation
            WHERE (o.path >= \(path) AND o.path < \(path.end)) OR (o.second_path >= \(path) AND o.second_path < \(path.end))
            ORDER BY o.path
            """
        ) { (try Organisation(row: $0), CountingPlace(path: try $0[11], secondPath: try $0[12])) }
        for (owner, before) in owners {
            let now = try EntryOwner.of(owner, on: connection).counting
            guard now != before else { continue }
            var sums = TallySums()
            for contribution in try contributions(of: "organisation = \(owner.id)", on: connection) {
                sums.add([contribution], times: -1, at: before)
                sums.add([contribution], times: 1, at: now)
            }
            try sums.post(on: connection)
            try connection.run(
                """
                UPDATE member_place SET counting_path = \(now.path), counting_second_path = \(now.secondPath)
                WHERE organisation = \(owner.id)
                """)
        }
    }

    /// What members add to figures, added up by day.
    static func contributions(of condition: SQL, on connection: any Connection) throws -> [Contribution] {
        try connection.all(
            """
            SELECT indicator, day, SUM(amount), SUM(entries), parts FROM member_contribution WHERE \(condition)
            GROUP BY indicator, day, parts
            """
        ) { try Contribution(row: $0, from: 0) }
    }
}
