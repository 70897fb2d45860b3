import Foundation
public import Store

extension BuiltLedger {
    static let migration = Migration(
        "2026-11 built ledgers",
        [
            """
            CREATE TABLE built_ledger (
                id BIGINT PRIMARY KEY, organisation BIGINT NOT NULL REFERENCES organisation (id), at BIGINT NOT NULL,
                account BIGINT, retired_at BIGINT
            )
            """,
            "CREATE INDEX built_ledger_organisation ON built_ledger (organisation)",
            // Never changed: old entries are read through it.
            """
            CREATE TABLE built_version (
                ledger BIGINT NOT NULL REFERENCES built_ledger (id), version BIGINT NOT NULL, sketch TEXT NOT NULL,
                at BIGINT NOT NULL, account BIGINT, PRIMARY KEY (ledger, version)
            )
            """,
            // The draft as it stood after each step, so that each can be taken back; gone with its publication.
            """
            CREATE TABLE built_draft (
                ledger BIGINT NOT NULL REFERENCES built_ledger (id), step BIGINT NOT NULL, sketch TEXT NOT NULL,
                at BIGINT NOT NULL, account BIGINT, PRIMARY KEY (ledger, step)
            )
            """,
            // One row: another number whenever something is published or retired.
            "CREATE TABLE ledgers_in_force (id BIGINT PRIMARY KEY, version BIGINT NOT NULL)",
            "INSERT INTO ledgers_in_force (id, version) VALUES (1, 0)",
        ])

    private static let selected: SQL = """
        SELECT b.id, b.organisation, o.name, COALESCE(v.sketch, d.sketch), COALESCE(v.version, 0), d.at, v.at, b.retired_at
        FROM built_ledger b JOIN organisation o ON o.id = b.organisation
        LEFT JOIN built_version v ON v.ledger = b.id
            AND v.version = (SELECT MAX(l.version) FROM built_version l WHERE l.ledger = b.id)
        LEFT JOIN built_draft d ON d.ledger = b.id
            AND d.step = (SELECT MAX(s.step) FROM built_draft s WHERE s.ledger = b.id)
        """

    private init(row: Row) throws {
        self.init(
            id: try row[0], organisation: try row[1], organisationName: try row[2],
            title: try LedgerSketch(text: try row[3]).title, version: try row[4], drafted: try row[5],
            published: try row[6], retired: try row[7])
    }

    static func find(_ id: ID<BuiltLedger>, on connection: any Connection) throws -> BuiltLedger? {
        try connection.first("\(selected) WHERE b.id = \(id)", BuiltLedger.init)
    }

    /// The ledger, if the person may build at its organisation; to whoever cannot see that organisation it is absent.
    public static func find(
        _ id: ID<BuiltLedger>, for actor: Actor, on connection: any Connection
    ) throws -> BuiltLedger {
        guard let found = try find(id, on: connection),
            let home = try Organisation.find(found.organisation, on: connection)
        else { throw Refusal.notFound }
        guard actor.may(.buildLedgers, at: home.place) else {
            throw actor.may(.readOrganisations, at: home.place) ? Refusal.notPermitted(.buildLedgers) : .notFound
        }
        return found
    }

    /// All that she may build on, the newest first.
    public static func all(for actor: Actor, on connection: any Connection) throws -> [BuiltLedger] {
        let scope = actor.scope(of: .buildLedgers).predicate(path: "o.path", secondPath: "o.second_path")
        return try connection.all("\(selected) WHERE \(scope) ORDER BY b.id DESC LIMIT 500", BuiltLedger.init)
    }

    /// The draft; `nil` where there is none.
    public func draft(on connection: any Connection) throws -> LedgerSketch? {
        try connection.first(
            "SELECT sketch FROM built_draft WHERE ledger = \(id) ORDER BY step DESC LIMIT 1"
        ) { try LedgerSketch(text: try $0[0]) }
    }

    /// How many steps of the draft can be taken back.
    public func draftSteps(on connection: any Connection) throws -> Int {
        try connection.value("SELECT COUNT(*) - 1 FROM built_draft WHERE ledger = \(id)") ?? 0
    }

    /// A published version.
    public func sketch(_ version: Int, on connection: any Connection) throws -> LedgerSketch? {
        try connection.first(
            "SELECT sketch FROM built_version WHERE ledger = \(id) AND version = \(version)"
        ) { try LedgerSketch(text: try $0[0]) }
    }

    /// All that were ever published, as the engine takes them.
    static func allPublished(on connection: any Connection) throws -> [AnyLedger] {
        var versions: [ID<BuiltLedger>: [LedgerSketch]] = [:]
        try connection.each("SELECT ledger, sketch FROM built_version ORDER BY ledger, version") { row in
            versions[try row[0], default: []].append(try LedgerSketch(text: try row[1]))
        }
        return try connection.all(
            """
            SELECT b.id, b.organisation, o.name, o.path, o.second_path, b.retired_at FROM built_ledger b
            JOIN organisation o ON o.id = b.organisation ORDER BY o.path, b.id
            """
        ) { row -> AnyLedger? in
            let id: ID<BuiltLedger> = try row[0]
            guard let sketches = versions[id] else { return nil }
            let retired: Instant? = try row[5]
            let home = LedgerHome(
                organisation: try row[1], name: try row[2], place: Place(path: try row[3], secondPath: try row[4]),
                isRetired: retired != nil)
            return AnyLedger(sketches, as: LedgerID(of: id), home: home)
        }.compactMap { $0 }
    }

    /// After organisations moved: whoever reads the ledgers next sees whose they are by the new paths.
    static func homesMoved(under path: OrganisationPath, at desk: Desk) throws {
        let isHome = try desk.connection.exists(
            """
            SELECT 1 FROM built_ledger b JOIN organisation o ON o.id = b.organisation
            WHERE o.path >= \(path) AND o.path < \(path.end) LIMIT 1
            """)
        if isHome { try desk.changeLedgersInForce() }
    }
}

extension LedgerSketch {
    init(text: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(text.utf8)) }

    /// As it is kept, and committed to.
    var text: String { get throws { String(decoding: try Canonical.bytes(of: self), as: UTF8.self) } }
}
