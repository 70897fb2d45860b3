import Store

/// Registers an address to which is told what happens to entries from now on. Whoever holds a token may, for what that token
/// reads; a program registers for its own token alone.
public struct RegisterWebhook: Command {
    public static var requires: Permission? { nil }
    static let action = Action("webhook.registered", Text("登记接口推送", en: "registered a webhook for"))

    let address: String
    let host: String
    let ledgers: [LedgerID]
    let kinds: [WebhookEvent.Kind]
    let token: ID<AccessToken>
    let book: LedgerBook

    /// - Parameter address: vetted by whoever asks for it, and once more each time it is written to.
    public init(
        to address: String, host: String, ledgers: [LedgerID], kinds: [WebhookEvent.Kind], by token: ID<AccessToken>,
        book: LedgerBook
    ) {
        (self.address, self.host, self.token, self.book) = (address, host, token, book)
        (self.ledgers, self.kinds) = (ledgers, kinds)
    }

    /// - Returns: the webhook, whose secret ``Webhook/secret(of:on:)`` tells.
    public func perform(at desk: Desk) throws -> Webhook {
        guard let account = desk.actor.account, let owner = try Account.find(account, on: desk.connection) else {
            throw Refusal.signedOut
        }
        let sender = try desk.sender(by: token)
        guard !ledgers.isEmpty else {
            throw Refusal.invalid(field: "ledgers", why: Text("至少选一个台账", en: "Choose at least one ledger"))
        }
        let closed = try ledgers.map { try book.ledger($0) }.filter { !sender.may($0.read) }.map(\.description.title)
        guard closed.isEmpty else {
            let (zh, en) = (closed.map(\.zh).joined(separator: "、"), closed.map(\.en).joined(separator: ", "))
            throw Refusal.invalid(
                field: "ledgers", why: Text("这个令牌读不到：\(zh)", en: "This token does not read: \(en)"))
        }
        guard !kinds.isEmpty else {
            throw Refusal.invalid(field: "events", why: Text("至少选一种事件", en: "Choose at least one kind of event"))
        }
        let count: Int? = try desk.connection.value("SELECT COUNT(*) FROM webhook WHERE account = \(account)")
        guard (count ?? 0) < Webhook.most else {
            throw Refusal.conflict(
                why: Text("最多 \(Webhook.most) 个推送，请先删去不用的", en: "At most \(Webhook.most) webhooks; delete one first"))
        }
        let hook = Webhook(
            id: desk.ids.next(), account: account, token: token, host: host, ledgers: ledgers, kinds: kinds,
            state: .active, madeAt: desk.now, place: try .end(on: desk.connection))
        try hook.insert(on: desk.connection)
        _ = try hook.keep(address, at: desk)
        try desk.record(
            Self.action, Subject(.account, account), of: owner.organisation,
            version: try Canonical.bytes(of: [host] + ledgers.map(\.name) + kinds.map(\.rawValue)))
        return hook
    }
}

extension Webhook {
    /// What the other side checks signatures with, for whoever has just registered it: pages and answers show it once.
    public static func secret(of id: ID<Webhook>, for identity: Actor.Identity, on platform: Platform) async throws
        -> String
    {
        try await platform.database.read { connection in
            let hook = try find(id, of: identity, on: connection)
            return String(decoding: try hook.target(with: platform.journal.keys, on: connection).key, as: UTF8.self)
        }
    }
}

extension Desk {
    /// Who would send by a token of the person at the desk.
    ///
    /// - Throws: a refusal beside `token` when it is not hers, has ended, or is not the one by which she acts.
    func sender(by token: ID<AccessToken>) throws -> Actor {
        let isHers =
            switch actor.identity {
            case .token(let own, _): own == token
            case .account(let account): try AccessToken.find(token, on: connection)?.account == account
            case .anonymous, .operator: false
            }
        guard isHers, let account = actor.account, let found = try AccessToken.find(token, on: connection),
            found.isOpen(at: now)
        else { throw Refusal.invalid(field: "token", why: Text("选一个在用的令牌", en: "Choose a token that is in use")) }
        return try Actor.load(.token(token, of: account), on: connection)
    }
}
