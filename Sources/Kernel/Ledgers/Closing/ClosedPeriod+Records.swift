public import Store

extension ClosedPeriod {
    static let migration = Migration(
        "2026-11 closed periods",
        [
            """
            CREATE TABLE closed_period (
                id BIGINT PRIMARY KEY, ledger TEXT NOT NULL, organisation BIGINT NOT NULL REFERENCES organisation (id),
                line TEXT NOT NULL, through BIGINT NOT NULL, office BIGINT NOT NULL REFERENCES organisation (id),
                account BIGINT, at BIGINT NOT NULL, reason TEXT NOT NULL, UNIQUE (organisation, ledger, line, office)
            )
            """
        ])

    private static let selected: SQL = """
        SELECT c.id, c.ledger, c.organisation, o.name, c.line, c.through, c.office, f.name, a.name, c.at, c.reason
        FROM closed_period c JOIN organisation o ON o.id = c.organisation JOIN organisation f ON f.id = c.office
        LEFT JOIN account a ON a.id = c.account
        """

    init(row: Row) throws {
        let ledger: String = try row[1]
        self.init(
            id: try row[0], ledger: LedgerID(ledger), organisation: try row[2], organisationName: try row[3],
            line: try row[4], through: try row[5], office: try row[6], officeName: try row[7], by: try row[8],
            at: try row[9], reason: try row[10])
    }

    public static func find(_ id: ID<ClosedPeriod>, on connection: any Connection) throws -> ClosedPeriod? {
        try connection.first("\(selected) WHERE c.id = \(id)", ClosedPeriod.init)
    }

    /// Those that stand over a subtree, closed for it or for one above it; the one that reaches furthest first.
    public static func over(
        _ reach: Reach, in ledger: LedgerID, on connection: any Connection
    ) throws -> [ClosedPeriod] {
        try connection.all(
            """
            \(selected) WHERE c.ledger = \(ledger.name) AND \(covers(reach)) ORDER BY c.through DESC, o.path, c.id
            """, ClosedPeriod.init)
    }

    static func isAny(in ledger: LedgerID, on connection: any Connection) throws -> Bool {
        try connection.exists("SELECT 1 FROM closed_period WHERE ledger = \(ledger.name) LIMIT 1")
    }

    /// The one that reaches furthest over what stands at a place, on either of its lines: one look-up by key for each
    /// organisation above it.
    static func furthest(
        over place: Place, in ledger: LedgerID, on connection: any Connection
    ) throws -> ClosedPeriod? {
        let own = covers(Reach(line: .leadership, path: place.path))
        let second = place.secondPath.map { covers(Reach(line: .second, path: $0)) }
        let either = SQL.joined([own] + (second.map { [$0] } ?? []), by: " OR ")
        return try connection.first(
            "\(selected) WHERE c.ledger = \(ledger.name) AND (\(either)) ORDER BY c.through DESC, o.path, c.id LIMIT 1",
            ClosedPeriod.init)
    }

    private static func covers(_ reach: Reach) -> SQL {
        "(c.line = \(reach.line) AND o.number IN \(list: reach.path.numbers.map(\.number)))"
    }

    static func find(
        _ ledger: LedgerID, of organisation: ID<Organisation>, on line: Line, by office: ID<Organisation>,
        on connection: any Connection
    ) throws -> ClosedPeriod? {
        try connection.first(
            """
            \(selected) WHERE c.organisation = \(organisation) AND c.ledger = \(ledger.name) AND c.line = \(line)
                AND c.office = \(office)
            """, ClosedPeriod.init)
    }

    /// Whether the person stands where it was closed, or above.
    public func mayBeReopened(by actor: Actor, on connection: any Connection) throws -> Bool {
        guard let office = try Organisation.find(office, on: connection) else { return false }
        return actor.reach(of: office, under: .closePeriods) != nil
    }
}
