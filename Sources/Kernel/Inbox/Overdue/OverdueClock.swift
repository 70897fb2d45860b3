public import Logging
import Store

/// Notes in the journal that entries became overdue: once for each entry and due day, however many servers run it and
/// however often they are started anew. What came due while no server ran is noted by the next round of any.
public struct OverdueClock: Sendable {
    private let platform: Platform
    private let log: Logger
    private let interval: Duration
    private let batch: Int

    /// - Parameters:
    ///   - interval: the pause between two rounds.
    ///   - batch: so many entries are noted in one transaction.
    public init(platform: Platform, log: Logger, interval: Duration = .seconds(300), batch: Int = 200) {
        self.platform = platform
        self.log = log
        self.interval = interval
        self.batch = batch
    }

    /// Round after round until its task is cancelled.
    public func run() async {
        await Rounds.run("overdue clock", every: interval, log: log) { try await round() }
    }

    /// Notes all that is overdue now: one walk over the open entries that are due, in bounded batches.
    ///
    /// - Returns: how many this round noted itself.
    @discardableResult public func round() async throws -> Int {
        var noted = 0
        var last: Found?
        while !Task.isCancelled {
            let today = platform.clock.now().day
            let found = try await platform.database.read { [last, batch] connection in
                try Found.next(after: last, before: today, limit: batch, on: connection)
            }
            guard let end = found.last else { break }
            noted += try await platform.perform(NoteOverdue(entries: found.map(\.id)), as: .operator)
            last = end
        }
        return noted
    }

    /// An entry that is overdue and not noted so.
    private struct Found {
        let id: ID<Entry>
        let due: Day

        static func next(
            after last: Found?, before today: Day, limit: Int, on connection: any Connection
        ) throws -> [Found] {
            let later: SQL =
                last.map { last -> SQL in
                    " AND e.due_on >= \(last.due) AND (e.due_on > \(last.due) OR e.id > \(last.id))"
                } ?? ""
            return try connection.all(
                """
                SELECT e.id, e.due_on FROM entry e
                WHERE e.closed_on IS NULL AND e.due_on < \(today)\(later) AND NOT EXISTS (
                    SELECT 1 FROM entry_overdue n WHERE n.entry = e.id AND n.due_on = e.due_on)
                ORDER BY e.due_on, e.id LIMIT \(limit)
                """
            ) { Found(id: try $0[0], due: try $0[1]) }
        }
    }
}
