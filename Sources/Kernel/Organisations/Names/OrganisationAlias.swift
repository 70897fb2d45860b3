public import Store

/// Another name under which papers speak of an organisation: 省总, 汕头工, 海陵岛试验区.
public struct OrganisationAlias: Hashable, Sendable {
    public let text: String
    /// Entered by a person or left by a rename, as opposed to derived from the name.
    public let given: Bool

    public static func all(of organisation: ID<Organisation>, on connection: any Connection) throws -> [Self] {
        try connection.all(
            "SELECT alias, given FROM organisation_alias WHERE organisation = \(organisation) ORDER BY given DESC, folded"
        ) { OrganisationAlias(text: try $0[0], given: try $0[1]) }
    }

    static func add(
        _ alias: String, to organisation: ID<Organisation>, given: Bool, on connection: any Connection
    ) throws {
        try connection.run(
            """
            INSERT INTO organisation_alias (organisation, alias, folded, given)
            VALUES (\(organisation), \(alias), \(Folding.fold(alias)), \(given))
            ON CONFLICT (organisation, folded) DO UPDATE
            SET given = CASE WHEN excluded.given = 1 THEN 1 ELSE organisation_alias.given END
            """)
    }

    /// Keeps what followed from the name for good, before another name takes its place.
    static func keepAll(of organisation: ID<Organisation>, on connection: any Connection) throws {
        try connection.run("UPDATE organisation_alias SET given = 1 WHERE organisation = \(organisation)")
    }

    /// Puts the aliases and sounds that follow from the name in place of those that followed from the last one.
    static func renew(for organisation: Organisation, on connection: any Connection) throws {
        try connection.run("DELETE FROM organisation_alias WHERE organisation = \(organisation.id) AND given = 0")
        try connection.run("DELETE FROM organisation_sound WHERE organisation = \(organisation.id)")
        let above: String? = try connection.value("SELECT name FROM organisation WHERE id = \(organisation.parent)")
        for alias in DerivedAliases.of(organisation.name, rank: organisation.rank, below: above) {
            try add(alias, to: organisation.id, given: false, on: connection)
        }
        for sound in NameIndex.pinyinKeys(of: organisation.name) {
            try connection.run(
                """
                INSERT INTO organisation_sound (organisation, sound) VALUES (\(organisation.id), \(sound))
                ON CONFLICT DO NOTHING
                """)
        }
    }
}
