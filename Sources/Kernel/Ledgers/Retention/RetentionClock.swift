public import Logging
import Store

/// Erases what its ledger no longer keeps (``EntryErasure``), however many servers run it and however often they are started
/// anew. What fell due while no server ran is erased by the next round of any.
public struct RetentionClock: Sendable {
    private let platform: Platform
    private let book: LedgerBook
    private let log: Logger
    private let interval: Duration
    private let batch: Int

    /// - Parameters:
    ///   - interval: the pause between two rounds.
    ///   - batch: so many entries are erased in one transaction.
    public init(
        platform: Platform, book: LedgerBook, log: Logger, interval: Duration = .seconds(21_600), batch: Int = 50
    ) {
        (self.platform, self.book, self.log, self.interval, self.batch) = (platform, book, log, interval, batch)
    }

    /// Round after round until its task is cancelled.
    public func run() async {
        await Rounds.run("retention", every: interval, log: log) { try await round() }
    }

    /// Erases all that is due now: entries, the names of who was refused (``RefusalsDue``), and the answers kept for requests that
    /// nobody can repeat any more.
    ///
    /// - Returns: how many this round erased itself.
    @discardableResult public func round() async throws -> Int {
        try await platform.perform(DropReplies(), as: .operator)
        var erased = 0
        for ledger in try await platform.database.read({ [book] in try book.inForce(on: $0).ledgers }) {
            while !Task.isCancelled {
                let today = platform.clock.now().day
                let due = try await platform.database.read { [batch] connection in
                    try ErasureDue.find(in: ledger, on: today, limit: batch, connection).map(\.entry)
                }
                if due.isEmpty { break }
                erased += try await platform.perform(EraseEntries(entries: due, ledger: ledger), as: .operator)
            }
        }
        return try await erased + refusals()
    }

    private func refusals() async throws -> Int {
        var erased = 0
        while !Task.isCancelled {
            let today = platform.clock.now().day
            let due = try await platform.database.read { [batch] in try RefusalsDue.find(on: today, limit: batch, $0) }
            if due.isEmpty { break }
            erased += try await platform.perform(EraseRefusals(applications: due), as: .operator)
        }
        return erased
    }
}
