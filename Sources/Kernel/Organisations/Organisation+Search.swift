import Store

extension SearchIndex {
    /// Rewrites where the documents of all organisations in a subtree stand, on whichever line they hang in it, after it
    /// moved. In the transaction of the move, so that nobody finds by the old place what she may no longer open.
    static func ownersMoved(under path: OrganisationPath, on connection: any Connection) throws {
        let owners = try connection.all(
            """
            SELECT \(Organisation.columns) FROM organisation o
            WHERE ((o.path >= \(path) AND o.path < \(path.end)) OR (o.second_path >= \(path) AND o.second_path < \(path.end)))
                AND EXISTS (SELECT 1 FROM search_document d WHERE d.owner = o.id)
            """, Organisation.init)
        for owner in owners {
            while try relocate(owner: owner.id, to: owner.place, on: connection) > 0 {}
        }
    }
}
