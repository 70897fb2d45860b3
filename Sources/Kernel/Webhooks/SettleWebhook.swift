import Store

/// Writes down what became of a request: the webhook goes on behind what arrived, or tries again after a pause that grows, and
/// is switched off after days without a delivery. Only the clock does so, as the operator.
struct SettleWebhook: Command {
    static var requires: Permission? { nil }
    static let stopped = Action("webhook.stopped", Text("停用接口推送", en: "switched off a webhook of"))

    let batch: WebhookBatch
    let outcome: Result<Int, OutgoingProblem>

    /// A request that was settled too late, after another server had taken the webhook up or its owner had changed it, moves
    /// nothing.
    func perform(at desk: Desk) throws {
        guard desk.actor.identity == .operator else { throw Refusal.notFound }
        let found = try desk.connection.first(
            """
            SELECT \(Webhook.columns), w.tries, w.failing_since FROM webhook w
            WHERE w.id = \(batch.hook) AND w.lease = \(batch.id)
            """
        ) { (hook: try Webhook(row: $0), tries: try $0[10] as Int, since: try $0[11] as Instant?) }
        guard let found else { return }
        try WebhookTry.note(
            batch.id, to: batch.hook, events: batch.events.count, outcome, at: desk.now, on: desk.connection)
        guard case .failure = outcome else { return try found.hook.move(to: batch.place, at: desk) }
        let since = found.since ?? desk.now
        try desk.connection.run(
            """
            UPDATE webhook SET lease = NULL, failing_since = \(since),
                due_at = \(desk.now.adding(seconds: Outbox.pause(after: found.tries)))
            WHERE id = \(batch.hook)
            """)
        if since.adding(seconds: Webhook.patience) <= desk.now { try found.hook.stop(as: .stopped, at: desk) }
    }
}
