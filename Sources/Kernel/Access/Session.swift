public import Store

/// A sign-in that lasts: at most seven days, and eight hours without use.
public struct Session: Hashable, Sendable {
    static let idleSeconds: Int64 = 8 * 3600
    static let wholeSeconds: Int64 = 7 * 86_400
    /// Use is written down at this grain, so that reading a page does not write.
    private static let grainSeconds: Int64 = 300

    public let account: Account
    /// Whether its use is to be written down now (``KeepSession``).
    public let isStale: Bool

    /// The session that a cookie opens, with its account; `nil` when it ended or the account is not active.
    public static func open(_ secret: Secret, at now: Instant, on connection: any Connection) throws -> Session? {
        try connection.first(
            """
            SELECT \(Account.columns), s.seen_at FROM session s JOIN account a ON a.id = s.account
            WHERE s.digest = \(secret.digest) AND s.ends_at > \(now) AND s.seen_at > \(now.adding(seconds: -idleSeconds))
                AND a.status = 'active'
            """
        ) { row in
            let seen: Instant = try row[6]
            return Session(account: try Account(row: row), isStale: seen < now.adding(seconds: -grainSeconds))
        }
    }

    static func begin(_ secret: Secret, for account: ID<Account>, at desk: Desk) throws {
        try desk.connection.run("DELETE FROM session WHERE ends_at <= \(desk.now)")
        try desk.connection.run(
            """
            INSERT INTO session (digest, account, made_at, seen_at, ends_at)
            VALUES (\(secret.digest), \(account), \(desk.now), \(desk.now), \(desk.now.adding(seconds: wholeSeconds)))
            """)
    }

    /// Ends every session and every token of an account: after a change of password, of roles, or when it is disabled.
    static func endAll(of account: ID<Account>, on connection: any Connection) throws {
        try connection.run("DELETE FROM session WHERE account = \(account)")
        try AccessToken.endAll(of: account, on: connection)
    }
}

/// Writes down that a session is in use. One that ended stays ended.
public struct KeepSession: Command {
    public static var requires: Permission? { nil }
    let secret: Secret

    public init(_ secret: Secret) { self.secret = secret }

    public func perform(at desk: Desk) throws {
        let oldest = desk.now.adding(seconds: -Session.idleSeconds)
        try desk.connection.run(
            """
            UPDATE session SET seen_at = \(desk.now)
            WHERE digest = \(secret.digest) AND ends_at > \(desk.now) AND seen_at > \(oldest)
            """)
    }
}
