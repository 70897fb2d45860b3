import Store

extension Membership {
    /// The columns that ``init(row:)`` reads, under the table name `m`.
    static let columns: SQL = """
        m.organisation, m.id, m.person, m.status, m.segments, m.applied_on, m.joined_on, m.retained_on, m.ended_on,
        m.has_arrived, m.card, m.consent, m.consented_on
        """

    /// As the index of the one held membership says it. Three of a list SQLite would put into a table of their own, anew for
    /// each row that it inserts.
    static let isHeld: SQL = "(m.status = 'active' OR m.status = 'retained' OR m.status = 'transferring')"
    static let isNotHeld: SQL = "m.status <> 'active' AND m.status <> 'retained' AND m.status <> 'transferring'"

    static let comparing = Migration(
        "2026-11 indexes of memberships that compare",
        [
            "DROP INDEX membership_other",
            """
            CREATE INDEX membership_other ON membership (person)
            WHERE status <> 'active' AND status <> 'retained' AND status <> 'transferring'
            """,
            "DROP INDEX IF EXISTS membership_held",
            """
            CREATE UNIQUE INDEX membership_held ON membership (person)
            WHERE status = 'active' OR status = 'retained' OR status = 'transferring'
            """,
        ])

    init(row: Row) throws {
        let (way, day): (Consent.Way?, Day?) = (try row[11], try row[12])
        self.init(
            id: try row[1], organisation: try row[0], person: try row[2], status: try row[3],
            segments: [WorkSegment](mask: try row[4]), appliedOn: try row[5], joinedOn: try row[6],
            retainedOn: try row[7], endedOn: try row[8], hasArrived: try row[9], card: try row[10],
            consent: way.flatMap { way in day.map { Consent(way, on: $0) } })
    }

    static func find(_ key: MembershipKey, on connection: any Connection) throws -> Membership? {
        try connection.first(
            """
            SELECT \(columns) FROM membership m
            WHERE m.organisation = \(key.organisation) AND m.id = \(key.membership)
            """, Membership.init(row:))
    }

    /// The one that a person holds, wherever it is.
    static func held(by person: ID<Person>, on connection: any Connection) throws -> Membership? {
        try connection.first(
            "SELECT \(columns) FROM membership m WHERE m.person = \(person) AND \(isHeld)", Membership.init(row:))
    }

    /// What she asked a union for and is not decided on.
    static func applied(
        by person: ID<Person>, at organisation: ID<Organisation>, on connection: any Connection
    ) throws -> Membership? {
        try connection.first(
            """
            SELECT \(columns) FROM membership m WHERE m.person = \(person) AND \(isNotHeld)
                AND m.organisation = \(organisation) AND m.status = 'applied' LIMIT 1
            """, Membership.init(row:))
    }

    /// All of a person, the newest first, whoever asks.
    static func all(of person: ID<Person>, on connection: any Connection) throws -> [Membership] {
        let found = try connection.all(
            """
            SELECT \(columns) FROM membership m WHERE m.person = \(person) AND \(isHeld)
            UNION ALL SELECT \(columns) FROM membership m WHERE m.person = \(person) AND \(isNotHeld)
            """, Membership.init(row:))
        return found.sorted { ($0.status.isHeld ? 1 : 0, $0.id) > ($1.status.isHeld ? 1 : 0, $1.id) }
    }

    static let insertion: SQL = """
        INSERT INTO membership (organisation, id, person, status, segments, applied_on, joined_on, retained_on, ended_on,
            has_arrived, card, consent, consented_on)
        """

    func add(to rows: inout BoundRows) {
        rows.add(
            organisation, id, person, status, segments.mask, appliedOn, joinedOn, retainedOn, endedOn, hasArrived, card,
            consent?.way, consent?.on)
    }

    func insert(on connection: any Connection) throws {
        try connection.insert(Self.insertion, BoundRows { add(to: &$0) })
    }

    func update(on connection: any Connection) throws {
        try connection.run(
            """
            UPDATE membership SET status = \(status), segments = \(segments.mask), joined_on = \(joinedOn),
                retained_on = \(retainedOn), ended_on = \(endedOn), has_arrived = \(hasArrived), card = \(card),
                consent = \(consent?.way), consented_on = \(consent?.on)
            WHERE organisation = \(organisation) AND id = \(id)
            """)
    }
}
