import Store

/// Opens the address of a webhook to send it a trial: a request without events.
public struct TryWebhook: Command {
    public static var requires: Permission? { nil }
    static let action = Action("webhook.tried", Text("试发接口推送", en: "sent a trial to a webhook of"))

    let id: ID<Webhook>

    public init(_ id: ID<Webhook>) { self.id = id }

    public func perform(at desk: Desk) throws -> WebhookBatch {
        let hook = try Webhook.find(id, of: desk.actor.identity, on: desk.connection)
        try desk.record(Self.action, about: hook)
        return WebhookBatch(
            id: desk.ids.next(), hook: id, target: try hook.target(with: desk.journal.keys, on: desk.connection),
            events: [], place: hook.place)
    }
}

/// Writes down what became of a trial.
public struct NoteWebhookTrial: Command {
    public static var requires: Permission? { nil }

    let trial: WebhookBatch
    let outcome: Result<Int, OutgoingProblem>

    public init(_ trial: WebhookBatch, _ outcome: Result<Int, OutgoingProblem>) {
        (self.trial, self.outcome) = (trial, outcome)
    }

    public func perform(at desk: Desk) throws {
        _ = try Webhook.find(trial.hook, of: desk.actor.identity, on: desk.connection)
        try WebhookTry.note(trial.id, to: trial.hook, events: 0, outcome, at: desk.now, on: desk.connection)
    }
}
