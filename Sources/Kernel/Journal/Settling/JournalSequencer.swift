public import Logging
public import Store

/// Settles the order on PostgreSQL, where commands commit side by side and on several servers. Every server runs one; an
/// advisory lock lets one round through at a time.
///
/// A line stands in the queue from the transaction that wrote it, so what a crash left unsettled is settled by the next
/// round of any server.
public struct JournalSequencer: Sendable {
    private let database: any Database
    private let journal: Journal
    private let clock: Clock
    private let log: Logger
    private let interval: Duration

    /// - Parameter interval: the pause between two looks at the queue, and so the longest wait for a leaf while the
    ///   database answers.
    public init(
        database: any Database, journal: Journal, clock: Clock, log: Logger, interval: Duration = .milliseconds(200)
    ) {
        self.database = database
        self.journal = journal
        self.clock = clock
        self.log = log
        self.interval = interval
    }

    /// Settles round after round until its task is cancelled, and once more then. A round that fails is logged and its
    /// lines wait for the next.
    public func run() async {
        while !Task.isCancelled {
            await round()
            try? await Task.sleep(for: interval)
        }
        // In a task of its own, because a cancelled one may not read.
        await Task { await round() }.value
    }

    /// Settles what waits now; when it returns, every line committed before the call has its leaf.
    ///
    /// - Returns: the new head, or `nil` when no line waited.
    @discardableResult public func settleNow() async throws -> SignedHead? {
        guard try await database.read({ try $0.exists("SELECT line FROM journal_unsettled LIMIT 1") }) else {
            return nil
        }
        return try await settle(attempts: 5)
    }

    private func round() async {
        do {
            try await settleNow()
        } catch {
            log.error("journal: lines could not be settled", metadata: ["error": "\(error)"])
        }
    }

    /// Under snapshot isolation a round that waited for the lock may still see the tree as it was before the round it
    /// waited for, and then meets that round's numbers; it begins again.
    private func settle(attempts: Int) async throws -> SignedHead? {
        do {
            return try await database.write { [clock, journal] connection in
                try SettlingTurn.of(connection.engine).take(connection)
                return try journal.settle(on: connection, at: clock.now())
            }
        } catch StoreError.duplicate where attempts > 1 {
            return try await settle(attempts: attempts - 1)
        }
    }
}
