public import Store

extension AccessToken {
    private static let columns: SQL = """
        t.id, t.account, t.name, t.beginning, t.scopes, t.addresses, t.made_at, t.ends_at, t.used_on,
        CASE WHEN t.digest IS NULL THEN 1 ELSE 0 END
        """

    private init(row: Row) throws {
        func words<Word: LosslessStringConvertible>(_ text: String) -> [Word] {
            text.split(separator: " ").compactMap { Word(String($0)) }
        }
        self.init(
            id: try row[0], account: try row[1], name: try row[2], beginning: try row[3],
            scopes: words(try row[4]), addresses: words(try row[5]), madeAt: try row[6], endsAt: try row[7],
            usedOn: try row[8], isRevoked: try row[9])
    }

    /// The token that a text opens from an address, with the person as it lets her act; `nil` when it is unknown, has ended,
    /// may not be used from there, or the account is not active.
    public static func open(
        _ text: String, from address: String, at now: Instant, on connection: any Connection
    ) throws -> (token: AccessToken, account: Account, actor: Actor)? {
        guard let secret = secret(of: text),
            let token = try connection.first(
                "SELECT \(columns) FROM access_token t WHERE t.digest = \(secret.digest)", AccessToken.init(row:)),
            token.isOpen(at: now), token.addresses.isEmpty || token.addresses.contains(where: { $0.contains(address) }),
            let account = try Account.find(token.account, on: connection), account.status == .active
        else { return nil }
        let identity = Actor.Identity.token(token.id, of: account.id)
        let actor = try connection.untilCommit(identity) { try Actor.load(identity, on: connection) }
        return (token, account, actor)
    }

    /// All that were ever made for an account, the newest first.
    public static func all(of account: ID<Account>, on connection: any Connection) throws -> [AccessToken] {
        try connection.all(
            "SELECT \(columns) FROM access_token t WHERE t.account = \(account) ORDER BY t.id DESC LIMIT 200",
            AccessToken.init(row:))
    }

    public static func find(_ id: ID<AccessToken>, on connection: any Connection) throws -> AccessToken? {
        try connection.first("SELECT \(columns) FROM access_token t WHERE t.id = \(id)", AccessToken.init(row:))
    }

    func insert(digest: [UInt8], on connection: any Connection) throws {
        try connection.run(
            """
            INSERT INTO access_token (id, account, name, beginning, digest, scopes, addresses, made_at, ends_at)
            VALUES (\(id), \(account), \(name), \(beginning), \(digest),
                \(scopes.map(\.description).joined(separator: " ")),
                \(addresses.map(\.description).joined(separator: " ")), \(madeAt), \(endsAt))
            """)
    }

    /// Ends one for ever: without its digest no text opens it.
    static func end(_ id: ID<AccessToken>, on connection: any Connection) throws {
        try connection.run("UPDATE access_token SET digest = NULL WHERE id = \(id)")
    }

    static func endAll(of account: ID<Account>, on connection: any Connection) throws {
        try connection.run("UPDATE access_token SET digest = NULL WHERE account = \(account) AND digest IS NOT NULL")
    }

    static let migration = Migration(
        "2026-11 tokens",
        [
            """
            CREATE TABLE access_token (
                id BIGINT PRIMARY KEY, account BIGINT NOT NULL REFERENCES account (id), name TEXT NOT NULL,
                beginning TEXT NOT NULL, digest BLOB UNIQUE, scopes TEXT NOT NULL, addresses TEXT NOT NULL,
                made_at BIGINT NOT NULL, ends_at BIGINT NOT NULL, used_on BIGINT
            )
            """,
            "CREATE INDEX access_token_account ON access_token (account, id)",
            """
            CREATE TABLE kept_reply (
                token BIGINT NOT NULL, request_key path_text NOT NULL, digest BLOB NOT NULL, ends_at BIGINT NOT NULL,
                reply TEXT NOT NULL, PRIMARY KEY (token, request_key)
            )
            """,
            "CREATE INDEX kept_reply_end ON kept_reply (ends_at)",
        ])
}
