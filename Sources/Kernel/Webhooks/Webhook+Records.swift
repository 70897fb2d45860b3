public import Store

extension Webhook {
    static let columns: SQL = """
        w.id, w.account, w.token, w.host, w.ledgers, w.kinds, w.state, w.made_at, w.seq, w.members
        """

    init(row: Row) throws {
        let (ledgers, kinds): (String, String) = (try row[4], try row[5])
        self.init(
            id: try row[0], account: try row[1], token: try row[2], host: try row[3],
            ledgers: ledgers.split(separator: " ").map { LedgerID(String($0)) },
            kinds: kinds.split(separator: " ").compactMap { WebhookEvent.Kind(rawValue: String($0)) },
            state: try row[6], madeAt: try row[7], place: JournalPlace(seq: try row[8], members: try row[9]))
    }

    /// Those of a person, or of one token when she acts by it; the newest first.
    public static func all(of identity: Actor.Identity, on connection: any Connection) throws -> [Webhook] {
        try connection.all(
            "SELECT \(columns) FROM webhook w WHERE \(belonging(to: identity)) ORDER BY w.id DESC", Webhook.init)
    }

    /// One's own; that of another person, or of another token, is as if absent.
    public static func find(
        _ id: ID<Webhook>, of identity: Actor.Identity, on connection: any Connection
    ) throws -> Webhook {
        let found = try connection.first(
            "SELECT \(columns) FROM webhook w WHERE w.id = \(id) AND \(belonging(to: identity))", Webhook.init)
        guard let found else { throw Refusal.notFound }
        return found
    }

    private static func belonging(to identity: Actor.Identity) -> SQL {
        switch identity {
        case .account(let account): "w.account = \(account)"
        case .token(let token, let account): "w.account = \(account) AND w.token = \(token)"
        case .anonymous, .operator: "1 = 0"
        }
    }

    /// Those that may send now, whoever has waited longest first.
    static func due(at now: Instant, on connection: any Connection) throws -> [Webhook] {
        try connection.all(
            """
            SELECT \(columns) FROM webhook w WHERE w.state = \(State.active) AND w.due_at <= \(now)
            ORDER BY w.due_at, w.id
            """, Webhook.init)
    }

    /// Who sends, and what she may read; `nil` once the token has ended.
    func sender(at now: Instant, on connection: any Connection) throws -> Actor? {
        guard let token = try AccessToken.find(token, on: connection), token.isOpen(at: now) else { return nil }
        let actor = try Actor.load(.token(token.id, of: account), on: connection)
        return actor.account == nil ? nil : actor
    }

    /// Where to send. The key stands apart from the webhook's own, because it changes.
    func target(with keys: KeyFile, on connection: any Connection) throws -> HookTarget {
        let found = try connection.first("SELECT secret, address FROM webhook WHERE id = \(id)") {
            (key: try $0[0] as ID<HookTarget>, box: try $0[1] as [UInt8])
        }
        guard let found else { throw Refusal.notFound }
        return try Self.keys(keys).open(found.box, of: found.key)
    }

    /// Keeps an address under a new key.
    ///
    /// - Returns: the secret that signs from now on.
    func keep(_ address: String, at desk: Desk) throws -> String {
        let (key, keys) = (desk.ids.next(HookTarget.self), Self.keys(desk.journal.keys))
        try desk.connection.run(
            "UPDATE webhook SET secret = \(key), address = \(try keys.seal(address, of: key)) WHERE id = \(id)")
        return keys.secret(of: key)
    }

    func insert(on connection: any Connection) throws {
        try connection.run(
            """
            INSERT INTO webhook (id, account, token, host, ledgers, kinds, state, made_at, seq, members, tries, due_at)
            VALUES (\(id), \(account), \(token), \(host), \(ledgers.map(\.name).joined(separator: " ")),
                \(kinds.map(\.rawValue).joined(separator: " ")), \(state), \(madeAt), \(place.seq), \(place.members), 0,
                \(madeAt))
            """)
    }

    public static let migrations = [
        Migration(
            "2026-11 webhooks",
            [
                // `due_at` is when it may next be taken up, and lies ahead while a server has it in hand, under its `lease`.
                """
                CREATE TABLE webhook (
                    id BIGINT PRIMARY KEY, account BIGINT NOT NULL REFERENCES account (id),
                    token BIGINT NOT NULL REFERENCES access_token (id), host TEXT NOT NULL, secret BIGINT, address BLOB,
                    ledgers TEXT NOT NULL, kinds TEXT NOT NULL, state TEXT NOT NULL, made_at BIGINT NOT NULL,
                    seq BIGINT NOT NULL, members BIGINT NOT NULL, tries BIGINT NOT NULL, due_at BIGINT NOT NULL,
                    lease BIGINT, failing_since BIGINT
                )
                """,
                "CREATE INDEX webhook_account ON webhook (account, id)",
                "CREATE INDEX webhook_due ON webhook (due_at) WHERE state = 'active'",
                """
                CREATE TABLE webhook_try (
                    id BIGINT PRIMARY KEY, webhook BIGINT NOT NULL REFERENCES webhook (id), at BIGINT NOT NULL,
                    events BIGINT NOT NULL, status BIGINT, problem TEXT
                )
                """,
                "CREATE INDEX webhook_try_webhook ON webhook_try (webhook, id)",
            ])
    ]
}
