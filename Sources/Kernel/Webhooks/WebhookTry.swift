public import Store

/// One request to a webhook, as its owner sees it afterwards.
public struct WebhookTry: Sendable {
    /// Stood in the request.
    public let id: ID<WebhookTry>
    public let at: Instant
    /// How many were told; 0 for a trial.
    public let events: Int
    /// What was answered; `nil` when nothing was.
    public let status: Int?
    /// `nil` when it was delivered.
    public let problem: OutgoingProblem?

    /// So many are kept of each webhook.
    static let kept = 50

    /// The last of some webhooks, the newest first.
    public static func last(
        of hooks: [ID<Webhook>], on connection: any Connection
    ) throws -> [ID<Webhook>: WebhookTry] {
        var found: [ID<Webhook>: WebhookTry] = [:]
        try connection.each(
            """
            SELECT webhook, id, at, events, status, problem FROM webhook_try
            WHERE id IN (SELECT MAX(id) FROM webhook_try WHERE webhook IN \(list: hooks) GROUP BY webhook)
            """
        ) { found[try $0[0]] = try WebhookTry($0, from: 1) }
        return found
    }

    public static func all(of hook: ID<Webhook>, on connection: any Connection) throws -> [WebhookTry] {
        try connection.all(
            "SELECT id, at, events, status, problem FROM webhook_try WHERE webhook = \(hook) ORDER BY id DESC"
        ) { try WebhookTry($0, from: 0) }
    }

    private init(_ row: Row, from column: Int) throws {
        id = try row[column]
        at = try row[column + 1]
        events = try row[column + 2]
        status = try row[column + 3]
        problem = try row[column + 4]
    }

    /// Writes down what became of a request, and forgets the oldest.
    static func note(
        _ id: ID<WebhookTry>, to hook: ID<Webhook>, events: Int, _ outcome: Result<Int, OutgoingProblem>,
        at now: Instant, on connection: any Connection
    ) throws {
        let (status, problem): (Int?, OutgoingProblem?) =
            switch outcome {
            case .success(let status): (status, nil)
            case .failure(.answered(let status)): (status, .answered(status))
            case .failure(let problem): (nil, problem)
            }
        try connection.run(
            """
            INSERT INTO webhook_try (id, webhook, at, events, status, problem)
            VALUES (\(id), \(hook), \(now), \(events), \(status), \(problem))
            """)
        try connection.run(
            """
            DELETE FROM webhook_try WHERE webhook = \(hook) AND id < (
                SELECT id FROM webhook_try WHERE webhook = \(hook) ORDER BY id DESC LIMIT 1 OFFSET \(kept - 1))
            """)
    }
}
