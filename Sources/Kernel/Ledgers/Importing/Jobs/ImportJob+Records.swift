public import Store

extension ImportJob {
    private static let selection: SQL = """
        SELECT j.id, j.import, i.ledger, j.account, j.deed, j.choice, j.digest, j.seen_at, j.language, j.state, p.rows,
            p.total, j.asked_at, j.begun_at, j.why
        FROM import_job j JOIN import_pulse p ON p.job = j.id JOIN entry_import i ON i.id = j.import
        """

    private init(row: Row) throws {
        let (digest, seenAt): (String?, Instant?) = (try row[6], try row[7])
        var seen: ApplyImport.Seen?
        if let digest, let seenAt { seen = ApplyImport.Seen(digest: digest, at: seenAt) }
        let why: String? = try row[14]
        self.init(
            id: try row[0], imported: try row[1], ledger: LedgerID(try row[2]), account: try row[3], deed: try row[4],
            choice: try row[5], seen: seen, language: try row[8], state: try row[9], rows: try row[10],
            total: try row[11], askedAt: try row[12], begunAt: try row[13], why: why.flatMap { Text(json: $0) })
    }

    static func find(_ id: ID<ImportJob>, on connection: any Connection) throws -> ImportJob? {
        try connection.first("\(selection) WHERE j.id = \(id)", ImportJob.init)
    }

    /// The last of an import. Whoever asks has settled that the person may see the import.
    public static func last(of id: ID<EntryImport>, on connection: any Connection) throws -> ImportJob? {
        try connection.first("\(selection) WHERE j.import = \(id)", ImportJob.init)
    }

    /// Those of these imports that are not ended.
    public static func open(
        of ids: [ID<EntryImport>], on connection: any Connection
    ) throws -> [ID<EntryImport>: ImportJob] {
        let jobs = try connection.all("\(selection) WHERE j.import IN \(list: ids)", ImportJob.init)
        return Dictionary(jobs.filter(\.state.isOpen).map { ($0.imported, $0) }) { first, _ in first }
    }

    static func openCount(of account: ID<Account>, on connection: any Connection) throws -> Int {
        let count: Int? = try connection.value(
            """
            SELECT COUNT(*) FROM import_job WHERE account = \(account)
                AND state IN \(list: State.allCases.filter(\.isOpen))
            """)
        return count ?? 0
    }

    /// The next that no server has in hand.
    static func next(at now: Instant, on connection: any Connection) throws -> ID<ImportJob>? {
        try connection.value(
            """
            SELECT j.id FROM import_job j JOIN import_pulse p ON p.job = j.id
            WHERE j.state = \(State.waiting) OR (j.state = \(State.running) AND p.leased_until <= \(now))
            ORDER BY j.id LIMIT 1
            """)
    }

    /// Whether there is anything to do.
    public static func isWork(at now: Instant, on connection: any Connection) throws -> Bool {
        try next(at: now, on: connection) != nil
    }

    /// Ends it. What was looked over is looked over anew where the ledger turned out to be another.
    func end(as state: State, saying why: Text? = nil, at desk: Desk) throws {
        try desk.connection.run(
            """
            UPDATE import_job SET state = \(state), ended_at = \(desk.now), why = \(why?.json), lease = NULL
            WHERE id = \(id)
            """)
        if state != .done { try desk.connection.run("UPDATE import_pulse SET lease = NULL WHERE job = \(id)") }
        if state == .stopped { try KeptLook.forget(of: imported, on: desk.connection) }
    }
}

extension EntryImport {
    /// Of the files of one that waits.
    public func byteCount(on connection: any Connection) throws -> Int {
        let count: Int? = try connection.value(
            "SELECT COALESCE(SUM(LENGTH(bytes)), 0) FROM entry_import_file WHERE import = \(id)")
        return count ?? 0
    }

    /// One file of an import that waits; they are counted from 1.
    public func bytes(ofFile ordinal: Int, on connection: any Connection) throws -> [UInt8] {
        let bytes: [UInt8]? = try connection.value(
            """
            SELECT bytes FROM entry_import_file
            WHERE import = \(id) AND ordinal = \(ordinal) AND bytes IS NOT NULL
            """)
        guard let bytes else { throw Refusal.notFound }
        return bytes
    }
}

extension Text {
    /// - Returns: `nil` for anything but what ``json`` gave.
    fileprivate init?(json: String) {
        let value = try? JSONValue(text: json)
        guard case .string(let zh)? = value?["zh"], case .string(let en)? = value?["en"] else { return nil }
        self.init(zh, en: en)
    }

    fileprivate var json: String { JSONValue.object(["zh": .string(zh), "en": .string(en)]).text }
}
