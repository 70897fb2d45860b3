public import Logging
import Store

/// Tells webhooks what the journal has for them, as often as one likes and on as many servers: each takes up its own, and what a
/// server had in hand when it stopped is taken up by another after five minutes.
public struct WebhookClock: Sendable {
    private let platform: Platform
    private let book: LedgerBook
    private let log: Logger
    private let send: @Sendable (WebhookBatch) async -> Result<Int, OutgoingProblem>

    /// So many are sent to side by side.
    private static let slice = 8

    /// - Parameter send: delivers one within a minute and says what was answered, or why not.
    public init(
        platform: Platform, book: LedgerBook, log: Logger,
        send: @escaping @Sendable (WebhookBatch) async -> Result<Int, OutgoingProblem>
    ) {
        (self.platform, self.book, self.log, self.send) = (platform, book, log, send)
    }

    /// Round after round until its task is cancelled.
    public func run() async {
        await Rounds.run("webhooks", every: .seconds(5), log: log) { try await round() }
    }

    /// Tells all that there is to tell.
    ///
    /// - Returns: how many requests this round delivered itself.
    @discardableResult public func round() async throws -> Int {
        var delivered = 0
        while !Task.isCancelled {
            let waiting = try await waiting()
            if waiting.isEmpty { break }
            var batches: [WebhookBatch] = []
            for hook in waiting {
                if let batch = try await platform.perform(ClaimWebhook(id: hook, book: book), as: .operator) {
                    batches.append(batch)
                }
            }
            delivered += try await Outbox.deliver(batches, send: send) { [platform] batch, outcome in
                try await platform.perform(SettleWebhook(batch: batch, outcome: outcome), as: .operator)
            }
        }
        return delivered
    }

    /// Those with something to write down; asked first, so that a round with nothing to do writes nothing.
    private func waiting() async throws -> [ID<Webhook>] {
        let (now, book) = (platform.clock.now(), book)
        return try await platform.database.read { connection in
            var waiting: [ID<Webhook>] = []
            for hook in try Webhook.due(at: now, on: connection) where waiting.count < Self.slice {
                let sender = try hook.sender(at: now, on: connection)
                let isWaiting = try sender.map {
                    try WebhookNews(for: hook, as: $0, in: book, on: connection).isWorthKeeping
                }
                if isWaiting ?? true { waiting.append(hook.id) }
            }
            return waiting
        }
    }
}
