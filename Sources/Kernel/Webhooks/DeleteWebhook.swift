import Store

/// Deletes a webhook with what is known of its deliveries.
public struct DeleteWebhook: Command {
    public static var requires: Permission? { nil }
    static let action = Action("webhook.deleted", Text("删除接口推送", en: "deleted a webhook of"))

    let id: ID<Webhook>

    public init(_ id: ID<Webhook>) { self.id = id }

    public func perform(at desk: Desk) throws {
        let hook = try Webhook.find(id, of: desk.actor.identity, on: desk.connection)
        try desk.connection.run("DELETE FROM webhook_try WHERE webhook = \(id)")
        try desk.connection.run("DELETE FROM webhook WHERE id = \(id)")
        try desk.record(Self.action, about: hook)
    }
}
