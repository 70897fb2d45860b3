import Store

/// Changes one's own password; all sessions end, the one at hand included, and one signs in anew. Links that would set
/// it end as well.
public struct ChangePassword: Command {
    public static var requires: Permission? { nil }

    let hash: String

    /// - Parameter hash: from ``PasswordHash/make(_:)``, after ``SignIn/confirm(_:password:address:on:)`` and
    ///   ``PasswordRule/check(_:login:)``.
    public init(hash: String) { self.hash = hash }

    public func perform(at desk: Desk) throws {
        guard let id = desk.actor.account, let account = try Account.find(id, on: desk.connection) else {
            throw Refusal.signedOut
        }
        try desk.connection.run("UPDATE account SET password = \(hash) WHERE id = \(id)")
        try Session.endAll(of: id, on: desk.connection)
        try desk.connection.run("DELETE FROM invitation WHERE account = \(id)")
        try desk.record(AcceptInvitation.action, Subject(.account, id), of: account.organisation)
    }
}
