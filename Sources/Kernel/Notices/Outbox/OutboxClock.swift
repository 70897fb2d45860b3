public import Logging
import Store

/// Sends what waits in the outbox, as often as one likes and on as many servers: each takes up its own, and what a server had in
/// hand when it stopped is taken up by another after five minutes.
public struct OutboxClock: Sendable {
    private let platform: Platform
    private let book: LedgerBook
    private let ways: Set<NoticeWay>
    private let urgent: Set<NoticeKind>
    private let log: Logger
    private let send: @Sendable (OutgoingNotice) async -> OutgoingProblem?

    /// - Parameters:
    ///   - ways: those that `send` can go; for the others nothing is taken up.
    ///   - urgent: kinds that do not wait for working hours.
    ///   - send: delivers one within a minute, or says why not.
    public init(
        platform: Platform, book: LedgerBook, ways: Set<NoticeWay>, urgent: Set<NoticeKind> = NoticeKind.dangersToLife,
        log: Logger, send: @escaping @Sendable (OutgoingNotice) async -> OutgoingProblem?
    ) {
        (self.platform, self.book, self.ways, self.urgent) = (platform, book, ways, urgent)
        (self.log, self.send) = (log, send)
    }

    /// Round after round until its task is cancelled.
    public func run() async {
        await Rounds.run("outbox", every: .seconds(30), log: log) { try await round() }
    }

    /// Sends all whose time has come.
    ///
    /// - Returns: how many this round delivered itself.
    @discardableResult public func round() async throws -> Int {
        var delivered = 0
        while try await isWaiting(), !Task.isCancelled {
            let claimed = try await platform.perform(
                ClaimNotices(ways: ways, urgent: urgent, book: book), as: .operator)
            if claimed.isEmpty { break }
            delivered += try await deliver(claimed)
        }
        return delivered
    }

    /// Asked first, so that a round with nothing to do writes nothing.
    private func isWaiting() async throws -> Bool {
        let now = platform.clock.now()
        return try await platform.database.read {
            try $0.exists("SELECT 1 FROM outgoing_notice WHERE dead_at IS NULL AND due_at <= \(now)")
        }
    }

    private func deliver(_ claimed: [OutgoingNotice]) async throws -> Int {
        try await Outbox.deliver(claimed) { [send] notice in
            await send(notice).map { .failure($0) } ?? .success(())
        } settle: { [platform] notice, outcome in
            let problem: OutgoingProblem? = if case .failure(let problem) = outcome { problem } else { nil }
            try await platform.perform(SettleNotice(notice: notice, problem: problem), as: .operator)
        }
    }
}
