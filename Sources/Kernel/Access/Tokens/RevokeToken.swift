/// Ends a token: one's own, or one of an account that one may change.
public struct RevokeToken: Command {
    public static var requires: Permission? { nil }
    static let action = Action("token.revoked", Text("停用接口令牌", en: "revoked a token of"))

    let token: ID<AccessToken>
    let account: ID<Account>

    public init(_ token: ID<AccessToken>, of account: ID<Account>) {
        self.token = token
        self.account = account
    }

    public func perform(at desk: Desk) throws {
        let owner: Account
        if case .account(account) = desk.actor.identity, let own = try Account.find(account, on: desk.connection) {
            owner = own
        } else {
            guard desk.actor.may(.changeAccounts) else { throw Refusal.notPermitted(.changeAccounts) }
            owner = try Account.changeable(account, at: desk)
        }
        guard let found = try AccessToken.find(token, on: desk.connection), found.account == owner.id else {
            throw Refusal.notFound
        }
        guard !found.isRevoked else { return }
        try AccessToken.end(found.id, on: desk.connection)
        try desk.record(
            Self.action, Subject(.account, owner.id), of: owner.organisation,
            version: try Canonical.bytes(of: [found.name, found.beginning]))
    }
}
