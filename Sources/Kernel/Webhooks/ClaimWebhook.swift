import Store

/// What is sent to a webhook in one request.
public struct WebhookBatch: Sendable {
    /// Names this request.
    public let id: ID<WebhookTry>
    public let hook: ID<Webhook>
    public let target: HookTarget
    /// In the order of the journal; none in a trial.
    public let events: [WebhookEvent]
    /// Where the webhook stands once they have arrived.
    let place: JournalPlace
}

/// Takes up what a webhook has to tell next, so that no other server sends it meanwhile. Only the clock does so, as the operator.
struct ClaimWebhook: Command {
    static var requires: Permission? { nil }

    let id: ID<Webhook>
    let book: LedgerBook

    /// - Returns: `nil` when another server has it, or there is nothing to tell.
    func perform(at desk: Desk) throws -> WebhookBatch? {
        guard desk.actor.identity == .operator else { throw Refusal.notFound }
        let request = desk.ids.next(WebhookTry.self)
        let taken = try desk.connection.run(
            """
            UPDATE webhook SET lease = \(request), due_at = \(desk.now.adding(seconds: Outbox.lease))
            WHERE id = \(id) AND state = \(Webhook.State.active) AND due_at <= \(desk.now)
            """)
        guard taken == 1,
            let hook = try desk.connection.first(
                "SELECT \(Webhook.columns) FROM webhook w WHERE w.id = \(id)", Webhook.init)
        else { return nil }
        guard let sender = try hook.sender(at: desk.now, on: desk.connection) else {
            try hook.stop(as: .tokenEnded, at: desk)
            return nil
        }
        let news = try WebhookNews(for: hook, as: sender, in: book, on: desk.connection)
        guard !news.events.isEmpty else {
            try hook.move(to: news.place, at: desk)
            return nil
        }
        try desk.connection.run("UPDATE webhook SET tries = tries + 1 WHERE id = \(id)")
        return WebhookBatch(
            id: request, hook: id, target: try hook.target(with: desk.journal.keys, on: desk.connection),
            events: news.events, place: news.place)
    }
}

extension Webhook {
    /// Goes on from there, at once.
    func move(to place: JournalPlace, at desk: Desk) throws {
        try desk.connection.run(
            """
            UPDATE webhook SET seq = \(place.seq), members = \(place.members), tries = 0, lease = NULL,
                failing_since = NULL, due_at = \(desk.now)
            WHERE id = \(id)
            """)
    }

    /// Switches it off, and tells its owner.
    func stop(as state: State, at desk: Desk) throws {
        try desk.connection.run("UPDATE webhook SET state = \(state), lease = NULL WHERE id = \(id)")
        try desk.record(SettleWebhook.stopped, about: self)
        try desk.tell(.webhookStopped, to: account, about: nil, cause: "\(id):\(desk.now.microseconds)")
    }
}
