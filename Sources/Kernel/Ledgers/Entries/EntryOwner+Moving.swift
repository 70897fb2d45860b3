import Store

extension EntryOwner {
    /// Rewrites what entries, their contributions and the sums copy of their owners, for all organisations in a subtree, on
    /// whichever line they hang in it, after it moved. In the transaction of the move, so that nobody lists, opens or counts
    /// by the old place what she may no longer read.
    ///
    /// Costs what the entries of the subtree cost to read; a base union takes its figures along to its new town.
    static func ownersMoved(under path: OrganisationPath, on connection: any Connection) throws {
        let owners = try connection.all(
            """
            SELECT \(Organisation.columns) FROM organisation o
            WHERE ((o.path >= \(path) AND o.path < \(path.end)) OR (o.second_path >= \(path) AND o.second_path < \(path.end)))
                AND EXISTS (SELECT 1 FROM entry e WHERE e.owner = o.id)
            ORDER BY o.path
            """, Organisation.init)
        for owner in owners { try of(owner, on: connection).rewriteCopies(on: connection) }
        try MemberPlace.ownersMoved(under: path, on: connection)
    }

    private func rewriteCopies(on connection: any Connection) throws {
        let changed = try connection.run(
            """
            UPDATE entry SET path = \(place.path), second_path = \(place.secondPath), realm = \(realm), region = \(region),
                counting_path = \(counting.path), counting_second_path = \(counting.secondPath)
            WHERE owner = \(organisation) AND (path <> \(place.path) OR realm <> \(realm) OR region <> \(region)
                OR second_path IS DISTINCT FROM \(place.secondPath) OR counting_path <> \(counting.path)
                OR counting_second_path IS DISTINCT FROM \(counting.secondPath))
            """)
        guard changed > 0 else { return }
        try moved(on: connection).post(on: connection)
        try connection.run(
            """
            UPDATE contribution SET path = \(place.path), second_path = \(place.secondPath),
                counting_path = \(counting.path), counting_second_path = \(counting.secondPath)
            WHERE entry IN (SELECT id FROM entry WHERE owner = \(organisation))
            """)
    }

    /// What leaves the sums of the former counting places and comes to those of the new ones.
    private func moved(on connection: any Connection) throws -> TallySums {
        var sums = TallySums()
        try connection.each(
            """
            SELECT c.counting_path, c.counting_second_path, c.indicator, c.day, c.amount, c.entries, c.parts FROM entry e
            JOIN contribution c ON c.entry = e.id
            WHERE e.owner = \(organisation) AND (c.counting_path <> \(counting.path)
                OR c.counting_second_path IS DISTINCT FROM \(counting.secondPath))
            """
        ) { row in
            let contribution = try Contribution(row: row, from: 2)
            sums.add([contribution], times: -1, at: CountingPlace(path: try row[0], secondPath: try row[1]))
            sums.add([contribution], times: 1, at: counting)
        }
        return sums
    }
}
