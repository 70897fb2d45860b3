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
        let login = login.trimmingSpaces().lowercased()
        let known = try await platform.perform(CountTry(login: login, address: address), as: .anonymous)
        let right = try await PasswordHash.verify(password, against: known?.password ?? PasswordHash.unknown)
        guard let known, right, known.account.status == .active else {
            if let known { try await platform.perform(NoteFailure(account: known.account), as: .anonymous) }
            throw Refusal.invalid(
                field: "password", why: Text("账号或密码不对", en: "The login or the password is wrong"))
        }
        let secret = Secret()
        try await platform.perform(Begin(account: known.account, login: login, secret: secret), as: .anonymous)
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
    }

    struct Known: Sendable {
        let account: Account
        let password: String
    }

    private struct CountTry: Command {
        static var requires: Permission? { nil }
        let login: String
        let address: String

        func perform(at desk: Desk) throws -> Known? {
            try AttemptLimit.address.count(address, at: desk)
            try AttemptLimit.account.count(login, at: desk)
            guard let found = try Account.named(login, on: desk.connection), let password = found.password else {
                return nil
            }
            return Known(account: found.account, password: password)
        }
    }

    private struct NoteFailure: Command {
        static var requires: Permission? { nil }
        let account: Account

        func perform(at desk: Desk) throws {
            try desk.record(SignIn.failed, Subject(.account, account.id), of: account.organisation)
        }
    }

    private struct Begin: Command {
        static var requires: Permission? { nil }
        let account: Account
        let login: String
        let secret: Secret

        func perform(at desk: Desk) throws {
            guard try Account.find(account.id, on: desk.connection)?.status == .active else { throw Refusal.signedOut }
            try AttemptLimit.account.forget(login, at: desk)
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
