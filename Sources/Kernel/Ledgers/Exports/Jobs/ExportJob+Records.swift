public import Store

extension ExportJob {
    private static let columns: SQL = """
        j.id, j.link, j.account, j.ledger, j.query, j.format, j.language, j.state, j.rows, j.made_at, j.ends_at
        """

    init(row: Row) throws {
        let (link, ledger): (String, String) = (try row[1], try row[3])
        guard let link = ExportLink(link) else { throw Refusal.notFound }
        self.init(
            id: try row[0], link: link, account: try row[2], ledger: LedgerID(ledger), query: try row[4],
            format: try row[5], language: try row[6], state: try row[7], rows: try row[8], madeAt: try row[9],
            endsAt: try row[10])
    }

    /// One's own that are not forgotten, newest first.
    public static func all(of account: ID<Account>, on connection: any Connection) throws -> [ExportJob] {
        try connection.all(
            "SELECT \(columns) FROM export_job j WHERE j.account = \(account) ORDER BY j.id DESC LIMIT 50",
            ExportJob.init)
    }

    /// One's own; that of another person is as if absent.
    static func find(_ link: ExportLink, of account: ID<Account>?, on connection: any Connection) throws -> ExportJob {
        let found = try connection.first(
            """
            SELECT \(columns) FROM export_job j
            WHERE j.link = \(link.description) AND j.account = \(account)
            """, ExportJob.init)
        guard let found else { throw Refusal.notFound }
        return found
    }

    static func find(_ id: ID<EntryExport>, on connection: any Connection) throws -> ExportJob? {
        try connection.first("SELECT \(columns) FROM export_job j WHERE j.id = \(id)", ExportJob.init)
    }

    /// A finished file of one's own, as long as one may still take such lists away.
    ///
    /// - Returns: the job and how many parts its file has.
    public static func ready(
        _ link: ExportLink, of ledgers: LedgerBook, for actor: Actor, at now: Instant, on connection: any Connection
    ) throws -> (job: ExportJob, parts: Int) {
        let job = try find(link, of: actor.account, on: connection)
        guard job.state == .ready, let ends = job.endsAt, ends > now else { throw Refusal.notFound }
        let ledger = try ledgers.counted(job.ledger)
        for permission in [ledger.read, .exportLarge] where !actor.may(permission) {
            throw Refusal.notPermitted(permission)
        }
        let parts: Int? = try connection.value("SELECT COUNT(*) FROM export_part WHERE job = \(job.id)")
        return (job, parts ?? 0)
    }

    /// A part of a finished file; whoever asks has settled that the person may have it.
    public func part(_ ordinal: Int, on connection: any Connection) throws -> [UInt8] {
        let bytes: [UInt8]? = try connection.value(
            "SELECT bytes FROM export_part WHERE job = \(id) AND ordinal = \(ordinal)")
        guard let bytes else { throw Refusal.notFound }
        return bytes
    }

    /// Whether there is anything to make or to forget.
    public static func isWork(at now: Instant, on connection: any Connection) throws -> Bool {
        try connection.exists(
            """
            SELECT 1 FROM export_job WHERE state = \(State.waiting) OR (state = \(State.running) AND leased_until <= \(now))
                OR ends_at <= \(now)
            """)
    }
}
