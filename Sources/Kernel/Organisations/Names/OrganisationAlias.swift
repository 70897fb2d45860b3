public import Store

/// Another name under which papers speak of an organisation: 省总, 汕头工, 海陵岛试验区.
public struct OrganisationAlias: Hashable, Sendable {
    public let text: String
    /// Entered by a person or left by a rename, as opposed to derived from the name.
    public let given: Bool

    /// Where an alias comes from.
    enum Origin: Int, Bindable {
        case name
        case person
        /// The name with that of the region before it: papers are read by it, but nobody looking for the region wants
        /// all that stand below.
        case region
    }

    /// What names are compared by: folded, without blanks.
    static func key(_ text: String) -> String { Folding.fold(text).filter { !$0.isWhitespace } }

    public static func all(of organisation: ID<Organisation>, on connection: any Connection) throws -> [Self] {
        try connection.all(
            """
            SELECT alias, origin FROM organisation_alias WHERE organisation = \(organisation) AND origin <> \(Origin.region)
            ORDER BY origin DESC, folded
            """
        ) { OrganisationAlias(text: try $0[0], given: try $0[1] == Origin.person) }
    }

    static func add(
        _ alias: String, to organisation: ID<Organisation>, from origin: Origin, on connection: any Connection
    ) throws {
        try connection.run(
            """
            INSERT INTO organisation_alias (organisation, alias, folded, origin)
            VALUES (\(organisation), \(alias), \(key(alias)), \(origin))
            ON CONFLICT (organisation, folded) DO UPDATE
            SET origin = CASE WHEN excluded.origin = 1 THEN 1 ELSE organisation_alias.origin END
            """)
    }

    /// Keeps what followed from the name for good, before another name takes its place.
    static func keepAll(of organisation: ID<Organisation>, on connection: any Connection) throws {
        try connection.run(
            "UPDATE organisation_alias SET origin = \(Origin.person) WHERE organisation = \(organisation)")
    }

    /// Puts the aliases and sounds that follow from the name in place of those that followed from the last one.
    static func renew(for organisation: Organisation, on connection: any Connection) throws {
        try connection.run(
            "DELETE FROM organisation_alias WHERE organisation = \(organisation.id) AND origin <> \(Origin.person)")
        try connection.run("DELETE FROM organisation_sound WHERE organisation = \(organisation.id)")
        for alias in DerivedAliases.of(organisation.name, rank: organisation.rank) {
            try add(alias, to: organisation.id, from: .name, on: connection)
        }
        let above: String? = try connection.value("SELECT name FROM organisation WHERE id = \(organisation.parent)")
        for alias in DerivedAliases.behind(above ?? "", organisation.name, rank: organisation.rank) {
            try add(alias, to: organisation.id, from: .region, on: connection)
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
