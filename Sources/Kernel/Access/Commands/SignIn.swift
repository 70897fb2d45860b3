import Store

/// Signing in: the try is counted, the password is weighed outside the transaction, the session begins.
public enum SignIn {
    static let signedIn = Action("account.signed-in", Text("登录", en: "signed in"))
    static let failed = Action("account.sign-in-failed", Text("登录失败", en: "failed to sign in"))

    /// - Parameter address: of the client, for the limit per address; only a digest is kept.
    /// - Throws: ``Refusal/tooMany(until:)``, or ``Refusal/invalid(field:why:)`` in the same words and time for an
    ///   unknown login, a wrong password and a disabled account.
    public static func perform(
        login: String, password: String, address: String, on platform: Platform
    ) async throws -> (secret: Secret, account: Account) {
        let login = Login.normal(login)
        let known = try await platform.perform(CountTry(login: login, address: address), as: .anonymous)
        let right = try await PasswordHash.verify(password, against: known?.password ?? PasswordHash.unknown)
        guard let known, right, known.account.status == .active else {
            try await platform.perform(NoteFailure(account: known?.account), as: .anonymous)
            throw wrong
        }
        let secret = Secret()
        try await platform.perform(
            Begin(known: known, address: address, secret: secret), as: .account(known.account.id))
        return (secret, known.account)
    }

    /// Asks for the password of an account once more, before it is changed; counted like any other try.
    ///
    /// - Throws: ``Refusal/invalid(field:why:)`` beside the field `old`.
    public static func confirm(
        _ account: Account, password: String, address: String, on platform: Platform
    ) async throws {
        let known = try await platform.perform(CountTry(login: account.login, address: address), as: .anonymous)
        guard let known, try await PasswordHash.verify(password, against: known.password) else {
            throw Refusal.invalid(field: "old", why: Text("现在的密码不对", en: "The present password is wrong"))
        }
        try await platform.perform(Forgive(login: account.login, address: address), as: .anonymous)
    }

    static let wrong = Refusal.invalid(
        field: "password", why: Text("账号或密码不对", en: "The login or the password is wrong"))

    struct Known: Sendable {
        let account: Account
        let password: String

        /// What stands under a login; `nil` also for an account that has no password yet.
        static func find(_ login: String, on connection: any Connection) throws -> Known? {
            guard Login.isValid(login), let found = try Account.named(login, on: connection),
                let password = found.password
            else { return nil }
            return Known(account: found.account, password: password)
        }
    }

    private struct CountTry: Command {
        static var requires: Permission? { nil }
        let login: String
        let address: String

        func perform(at desk: Desk) throws -> Known? {
            try AttemptLimit.address.count(address, at: desk)
            try AttemptLimit.account.count(login, at: desk)
            return try Known.find(login, on: desk.connection)
        }
    }

    /// The password was right: the account's wrong tries are forgotten, and the address gets this one back. The others of
    /// the address stay, or whoever has one account could go on guessing at all.
    private struct Forgive: Command {
        static var requires: Permission? { nil }
        let login: String
        let address: String

        func perform(at desk: Desk) throws {
            try AttemptLimit.account.forget(login, at: desk)
            try AttemptLimit.address.giveBack(address, at: desk)
        }
    }

    /// A line for an unknown login too: it is worth knowing, and the answer takes the same time.
    private struct NoteFailure: Command {
        static var requires: Permission? { nil }
        let account: Account?

        func perform(at desk: Desk) throws {
            let subject = account.map { Subject(.account, $0.id) } ?? Subject(kind: .platform, number: 0)
            try desk.record(SignIn.failed, subject, of: account?.organisation)
        }
    }

    private struct Begin: Command {
        static var requires: Permission? { nil }
        let known: Known
        let address: String
        let secret: Secret

        func perform(at desk: Desk) throws {
            let account = known.account
            // While the password was weighed it may have been changed, or the account disabled: those ended all
            // sessions, and this one must not come after them.
            guard let now = try Known.find(account.login, on: desk.connection), now.password == known.password,
                now.account.status == .active
            else { throw SignIn.wrong }
            try Forgive(login: account.login, address: address).perform(at: desk)
            try Session.begin(secret, for: account.id, at: desk)
            try desk.record(SignIn.signedIn, Subject(.account, account.id), of: account.organisation)
        }
    }
}

/// Ends one session.
public struct SignOut: Command {
    public static var requires: Permission? { nil }
    let secret: Secret

    public init(_ secret: Secret) { self.secret = secret }

    public func perform(at desk: Desk) throws {
        try desk.connection.run("DELETE FROM session WHERE digest = \(secret.digest)")
    }
}
