public import Store

/// A link that opens once, for 72 hours: to set the first password, or a new one.
public enum Invitation {
    static let seconds: Int64 = 72 * 3600

    /// A new link; the links issued before end.
    static func issue(for account: ID<Account>, at desk: Desk) throws -> Secret {
        let secret = Secret()
        try desk.connection.run(
            "DELETE FROM invitation WHERE account = \(account) OR ends_at <= \(desk.now)")
        try desk.connection.run(
            """
            INSERT INTO invitation (digest, account, ends_at)
            VALUES (\(secret.digest), \(account), \(desk.now.adding(seconds: seconds)))
            """)
        return secret
    }

    /// Whose password a link sets.
    ///
    /// - Throws: ``Refusal/notFound`` when it is unknown, used or ended.
    public static func open(_ secret: Secret, at now: Instant, on connection: any Connection) throws -> Account {
        let found = try connection.first(
            """
            SELECT \(Account.columns) FROM invitation i JOIN account a ON a.id = i.account
            WHERE i.digest = \(secret.digest) AND i.ends_at > \(now) AND a.status <> 'disabled'
            """, Account.init)
        guard let found else { throw Refusal.notFound }
        return found
    }
}

/// Issues a new link for an account, for one who lost the password or the first link.
public struct InviteAgain: Command {
    public static var requires: Permission? { .changeAccounts }
    static let action = Action("account.invited", Text("发出设置密码的链接", en: "sent a link to set the password"))

    let account: ID<Account>

    public init(_ account: ID<Account>) { self.account = account }

    public func perform(at desk: Desk) throws -> Secret {
        let subject = try Account.changeable(account, at: desk)
        // Whoever finds a screen unlocked must not make the account her own.
        guard subject.id != desk.actor.account else {
            throw Refusal.conflict(
                why: Text("自己的密码请在「修改密码」中更改", en: "Change your own password under “Change password”"))
        }
        try refuseOtherAdministrators(desk)
        guard subject.status != .disabled else {
            throw Refusal.conflict(why: Text("账号已停用，请先启用", en: "The account is disabled; enable it first"))
        }
        try desk.record(Self.action, Subject(.account, account), of: subject.organisation)
        return try Invitation.issue(for: account, at: desk)
    }

    /// Whoever makes accounts must not come by the password of the one who grants roles or reads the journal: their links
    /// are made on the server.
    private func refuseOtherAdministrators(_ desk: Desk) throws {
        guard desk.actor.identity != .operator else { return }
        let others: Set<Role> = [.securityAdministrator, .auditAdministrator]
        let held = try Account.grants(of: account, on: desk.connection).map(\.role)
        guard held.allSatisfy({ !others.contains($0) }) else {
            throw Refusal.conflict(
                why: Text(
                    "安全管理员和审计管理员的链接只能在服务器上发：gonghui accounts invite 账号",
                    en:
                        "Links for security and audit administrators are made on the server: gonghui accounts invite LOGIN"
                ))
        }
    }
}

/// Sets the password that a link allows, ends the link and all sessions.
public struct AcceptInvitation: Command {
    public static var requires: Permission? { nil }
    static let action = Action("account.password-set", Text("设置密码", en: "set the password of"))

    let secret: Secret
    let hash: String

    /// - Parameter hash: from ``PasswordHash/make(_:)``, after ``PasswordRule/check(_:login:)``. Look first whether the
    ///   link opens (``Invitation/open(_:at:on:)``): the hash is dear. The tries are not counted, for nobody guesses 256
    ///   bits, and a whole office may set its passwords in one morning.
    public init(_ secret: Secret, passwordHash hash: String) {
        self.secret = secret
        self.hash = hash
    }

    public func perform(at desk: Desk) throws {
        let account = try Invitation.open(secret, at: desk.now, on: desk.connection)
        try desk.connection.run("DELETE FROM invitation WHERE account = \(account.id)")
        try desk.connection.run(
            "UPDATE account SET password = \(hash), status = \(Account.Status.active) WHERE id = \(account.id)")
        try AttemptLimit.account.forget(account.login, at: desk)
        try Session.endAll(of: account.id, on: desk.connection)
        try desk.record(Self.action, Subject(.account, account.id), of: account.organisation)
    }
}
