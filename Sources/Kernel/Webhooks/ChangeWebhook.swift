import Store

/// Pauses a webhook, sets it to work again, or gives it another key.
public struct ChangeWebhook: Command {
    public enum Change: Sendable {
        case pause
        /// By a token that is in use. What happened meanwhile is told then.
        case resume(by: ID<AccessToken>)
        /// From now on the new secret signs alone: what the receiver refuses until it knows it is sent again.
        case rotate
    }

    public static var requires: Permission? { nil }
    static let paused = Action("webhook.paused", Text("暂停接口推送", en: "paused a webhook of"))
    static let resumed = Action("webhook.resumed", Text("恢复接口推送", en: "resumed a webhook of"))
    static let rotated = Action("webhook.rotated", Text("更换接口推送密钥", en: "gave another key to a webhook of"))

    let id: ID<Webhook>
    let change: Change

    public init(_ id: ID<Webhook>, _ change: Change) { (self.id, self.change) = (id, change) }

    public func perform(at desk: Desk) throws {
        let hook = try Webhook.find(id, of: desk.actor.identity, on: desk.connection)
        switch change {
        case .pause:
            try desk.connection.run(
                "UPDATE webhook SET state = \(Webhook.State.paused), lease = NULL WHERE id = \(id)")
        case .resume(let token):
            _ = try desk.sender(by: token)
            try desk.connection.run(
                """
                UPDATE webhook SET state = \(Webhook.State.active), token = \(token), tries = 0, lease = NULL,
                    failing_since = NULL, due_at = \(desk.now)
                WHERE id = \(id)
                """)
        case .rotate: _ = try hook.keep(try hook.target(with: desk.journal.keys, on: desk.connection).address, at: desk)
        }
        try desk.record(action, about: hook)
    }

    private var action: Action {
        switch change {
        case .pause: Self.paused
        case .resume: Self.resumed
        case .rotate: Self.rotated
        }
    }
}

extension Desk {
    func record(_ action: Action, about hook: Webhook) throws {
        let home = try Account.find(hook.account, on: connection)?.organisation
        try record(
            action, Subject(.account, hook.account), of: home, version: try Canonical.bytes(of: [hook.host]))
    }
}
