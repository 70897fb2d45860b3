public import Store

extension Organisation {
    /// Organisations whose name or alias contains the words, or whose name sounds like them (pinyin or initials).
    ///
    /// Ordered by rank, then by place in the tree; within the person's scope only. No name is longer than 80 characters,
    /// so longer words find nothing.
    public static func search(
        _ words: String, for actor: Actor, under permission: Permission = .readOrganisations, limit: Int = 20,
        on connection: any Connection
    ) throws -> [Organisation] {
        let folded = OrganisationAlias.key(words)
        guard (1...80).contains(folded.count), words.isPrintableOrBlank else { return [] }
        let scope = actor.scope(of: permission).predicate(path: "o.path", secondPath: "o.second_path")
        let sounds: SQL =
            folded.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
            ? """
             OR o.id IN (SELECT organisation FROM organisation_sound WHERE sound >= \(folded) AND sound < \(folded + "{"))
            """ : ""
        return try connection.all(
            """
            SELECT \(columns) FROM organisation o
            WHERE (o.id IN (SELECT organisation FROM organisation_alias WHERE \(contains(folded)))\(sounds)) AND \(scope)
            ORDER BY CASE WHEN o.status = 'active' THEN 0 ELSE 1 END, o.rank, o.path LIMIT \(limit)
            """, Organisation.init)
    }

    private static func contains(_ folded: String) -> SQL {
        "origin <> \(OrganisationAlias.Origin.region) AND \(SQL.holds("folded", folded))"
    }
}
