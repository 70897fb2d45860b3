import Store

/// Makes a token for oneself. A token makes no other.
public struct MakeToken: Command {
    public static var requires: Permission? { nil }
    static let action = Action("token.made", Text("生成接口令牌", en: "made a token for"))

    let name: String
    let scopes: [TokenScope]
    let addresses: [AddressRange]
    let days: Int

    /// - Parameters:
    ///   - scopes: at least one; what the person herself may not do, no token does for her.
    ///   - addresses: where it may be used from; none means anywhere.
    ///   - days: until it ends, 1 to ``AccessToken/longestDays``.
    ///
    /// Whoever asks for it has confirmed her password (``SignIn/confirm(_:password:address:on:)``).
    public init(name: String, scopes: [TokenScope], addresses: [AddressRange] = [], days: Int) {
        (self.name, self.scopes, self.addresses, self.days) = (name.trimmingSpaces(), scopes, addresses, days)
    }

    /// - Returns: the text of the token, kept nowhere.
    public func perform(at desk: Desk) throws -> String {
        guard case .account(let id) = desk.actor.identity, let account = try Account.find(id, on: desk.connection)
        else {
            throw Refusal.signedOut
        }
        try check()
        let open = try AccessToken.all(of: id, on: desk.connection).count { $0.isOpen(at: desk.now) }
        guard open < AccessToken.most else {
            throw Refusal.conflict(
                why: Text(
                    "最多同时有 \(AccessToken.most) 个令牌，请先停用不用的",
                    en: "At most \(AccessToken.most) tokens at once; revoke one first"))
        }
        let secret = Secret()
        let text = AccessToken.mark + secret.text
        let token = AccessToken(
            id: desk.ids.next(), account: id, name: name, beginning: String(text.prefix(AccessToken.mark.count + 4)),
            scopes: scopes, addresses: addresses, madeAt: desk.now,
            endsAt: desk.now.adding(seconds: Int64(days) * 86_400), usedOn: nil, isRevoked: false)
        try token.insert(digest: secret.digest, on: desk.connection)
        try desk.record(
            Self.action, Subject(.account, id), of: account.organisation,
            version: try Canonical.bytes(of: [name, token.beginning] + scopes.map(\.description)))
        return text
    }

    private func check() throws(Refusal) {
        guard (1...40).contains(name.count), name.isPrintable else {
            throw .invalid(field: "name", why: Text("请给令牌起个 1 到 40 字的名字", en: "Name the token in 1 to 40 characters"))
        }
        guard (1...200).contains(scopes.count) else {
            throw .invalid(field: "scope", why: Text("请至少选一项用途", en: "Choose at least one use"))
        }
        guard addresses.count <= 20 else {
            throw .invalid(field: "addresses", why: Text("最多 20 段地址", en: "At most 20 ranges of addresses"))
        }
        guard (1...AccessToken.longestDays).contains(days) else {
            throw .invalid(field: "days", why: Text("最长一年", en: "A year at most"))
        }
    }
}
