public import Store

extension MemberLoad {
    /// `member_batch`: which people a line of the journal tells of, from the key of the first to that of the last.
    static let migration = Migration(
        "2026-11 loads of members",
        [
            """
            CREATE TABLE member_load (
                id BIGINT PRIMARY KEY, name TEXT NOT NULL UNIQUE, source_rows BIGINT NOT NULL, first_key BIGINT NOT NULL,
                server BIGINT NOT NULL, is_first BIGINT NOT NULL, state TEXT NOT NULL, taken BIGINT NOT NULL,
                step BIGINT NOT NULL, loaded BIGINT NOT NULL, repeated BIGINT NOT NULL, refused BIGINT NOT NULL
            )
            """,
            """
            CREATE TABLE member_batch (
                line BIGINT PRIMARY KEY, member_load BIGINT NOT NULL REFERENCES member_load (id),
                first_person BIGINT NOT NULL, last_person BIGINT NOT NULL
            )
            """,
        ])

    private static let columns: SQL =
        "id, name, source_rows, first_key, server, is_first, state, taken, step, loaded, repeated, refused"

    private init(row: Row) throws {
        self.init(
            id: try row[0], name: try row[1], rows: try row[2], keys: IDRun(first: try row[3], server: try row[4]),
            isFirst: try row[5], state: try row[6], taken: try row[7], step: try row[8], loaded: try row[9],
            repeated: try row[10], refused: try row[11])
    }

    static func find(_ id: ID<MemberLoad>, on connection: any Connection) throws -> MemberLoad? {
        try connection.first("SELECT \(columns) FROM member_load WHERE id = \(id)", MemberLoad.init(row:))
    }

    public static func named(_ name: String, on connection: any Connection) throws -> MemberLoad? {
        try connection.first("SELECT \(columns) FROM member_load WHERE name = \(name)", MemberLoad.init(row:))
    }

    /// One that was broken off. Until it is finished, what the register is looked up by may be missing.
    public static func unfinished(on connection: any Connection) throws -> MemberLoad? {
        try connection.first(
            "SELECT \(columns) FROM member_load WHERE state IN ('reading', 'finishing') ORDER BY id LIMIT 1",
            MemberLoad.init(row:))
    }

    func insert(on connection: any Connection) throws {
        try connection.run(
            """
            INSERT INTO member_load (\(Self.columns))
            VALUES (\(id), \(name), \(rows), \(keys.first), \(keys.server), \(isFirst), \(state), \(taken), \(step),
                \(loaded), \(repeated), \(refused))
            """)
    }

    func update(on connection: any Connection) throws {
        try connection.run(
            """
            UPDATE member_load SET state = \(state), taken = \(taken), step = \(step), loaded = \(loaded),
                repeated = \(repeated), refused = \(refused) WHERE id = \(id)
            """)
    }

    /// Notes of which people a line tells.
    func note(_ line: ID<JournalLine>, _ rows: Range<Int>, on connection: any Connection) throws {
        let (first, last): (ID<Person>, ID<Person>) = (keys.id(rows.lowerBound), keys.id(rows.upperBound - 1))
        try connection.run(
            """
            INSERT INTO member_batch (line, member_load, first_person, last_person)
            VALUES (\(line), \(id), \(first), \(last))
            """)
    }

    /// When a person was loaded; `nil` for who was enrolled otherwise.
    static func batch(of person: ID<Person>, on connection: any Connection) throws -> Instant? {
        try connection.value(
            """
            SELECT l.at FROM member_batch b JOIN journal_line l ON l.id = b.line
            WHERE b.first_person <= \(person) AND b.last_person >= \(person)
                AND b.first_person / 16384 % 256 = \(IDMaker.server(of: person.number)) LIMIT 1
            """)
    }
}

extension MemberLoad.State: Bindable {}
