public import Store

extension Organisation {
    /// Organisations whose name or alias contains the words, or whose name sounds like them (pinyin or initials); with the territory
    /// above in front, 广州市番禺区总工会, the whole name alone.
    ///
    /// The exact name first, then by rank and place in the tree; within the person's scope only. No name is longer than 80 characters,
    /// so longer words find nothing.
    ///
    /// - Parameter parent: only those directly below it.
    public static func search(
        _ words: String, below parent: ID<Organisation>? = nil, for actor: Actor,
        under permission: Permission = .readOrganisations, limit: Int = 20, on connection: any Connection
    ) throws -> [Organisation] {
        let folded = OrganisationAlias.key(words)
        guard (1...80).contains(folded.count), words.isPrintableOrBlank else { return [] }
        let scope = actor.scope(of: permission).predicate(path: "o.path", secondPath: "o.second_path")
        let sounds: SQL =
            folded.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
            ? """
             OR o.id IN (SELECT organisation FROM organisation_sound WHERE sound >= \(folded) AND sound < \(folded + "{"))
            """ : ""
        let below: SQL = parent.map { "AND o.parent = \($0)" } ?? ""
        return try connection.all(
            """
            SELECT \(columns) FROM organisation o
            WHERE (o.id IN (SELECT organisation FROM organisation_alias WHERE \(contains(folded)))\(sounds)) AND \(scope)
                \(below)
            ORDER BY CASE WHEN o.name = \(words) THEN 0 ELSE 1 END, CASE WHEN o.status = 'active' THEN 0 ELSE 1 END,
                o.rank, o.path
            LIMIT \(limit)
            """, Organisation.init)
    }

    /// The organisation that a person names in words: by its exact name, else the only one that fits. Two of one name, or
    /// several that fit, are not guessed between.
    ///
    /// - Parameter field: where the words stand in the form.
    /// - Throws: ``Refusal/invalid(field:why:)`` at that field.
    public static func named(
        _ words: String, in field: String, for actor: Actor, under permission: Permission = .readOrganisations,
        on connection: any Connection
    ) throws -> Organisation {
        let found = try search(words, for: actor, under: permission, on: connection)
        let exact = found.filter { $0.name == words }
        let fitting = exact.isEmpty ? found : exact
        guard let one = fitting.first, fitting.count == 1 else {
            throw Refusal.invalid(
                field: field,
                why: Text(
                    "没有找到，或不止一个「\(words)」，请写全称", en: "None, or more than one, is called \(words); write the full name"))
        }
        return one
    }

    /// The federation or industrial union that bears exactly this name, whoever asks: their names stand in every paper. Unions inside
    /// employers are not found.
    ///
    /// - Returns: `nil` where none or several are called so.
    public static func federation(called name: String, on connection: any Connection) throws -> Organisation? {
        let kinds = OrganisationKind.allCases.filter { !$0.isWithinEmployer }.map(\.rawValue)
        let found = try connection.all(
            """
            SELECT \(columns) FROM organisation o
            WHERE o.name = \(name) AND o.status = 'active' AND o.kind IN \(list: kinds) ORDER BY o.path LIMIT 2
            """, Organisation.init)
        return found.count == 1 ? found.first : nil
    }

    private static func contains(_ folded: String) -> SQL {
        "folded = \(folded) OR (origin <> \(OrganisationAlias.Origin.region) AND \(SQL.holds("folded", folded)))"
    }
}
