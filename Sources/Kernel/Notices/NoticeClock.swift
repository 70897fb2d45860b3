public import Logging
import Store

/// Tells those who hold matters what is due on the next working day, and forgets what is old; as often as one likes and on as
/// many servers, because nothing is told twice.
public struct NoticeClock: Sendable {
    private let platform: Platform
    private let book: LedgerBook
    private let log: Logger
    private let interval: Duration

    /// Days that a notice is kept.
    static let kept = 180

    public init(platform: Platform, book: LedgerBook, log: Logger, interval: Duration = .seconds(900)) {
        (self.platform, self.book, self.log, self.interval) = (platform, book, log, interval)
    }

    /// Round after round until its task is cancelled.
    public func run() async {
        await Rounds.run("notice clock", every: interval, log: log) { try await round() }
    }

    /// - Returns: how many were told something in this round.
    @discardableResult public func round() async throws -> Int {
        var told = 0
        var last: ID<Entry>?
        while !Task.isCancelled {
            let (count, next) = try await platform.perform(TellDue(after: last, book: book), as: .operator)
            told += count
            guard let next else { break }
            last = next
        }
        return told
    }
}

/// Tells the handlers of some entries that they are due on the next working day. Only the clock does so, as the operator.
struct TellDue: Command {
    static var requires: Permission? { nil }
    static let slice = 200

    let after: ID<Entry>?
    let book: LedgerBook

    /// - Returns: how many were told, and the last entry looked at while there may be more.
    func perform(at desk: Desk) throws -> (Int, ID<Entry>?) {
        guard desk.actor.identity == .operator else { throw Refusal.notFound }
        let today = desk.now.day
        let calendar = try book.inForce(on: desk.connection).terms.calendar
        guard calendar.isWorkingDay(today) else { return (0, nil) }
        let next = calendar.workingDay(after: today)
        let later: SQL = after.map { " AND e.id > \($0)" } ?? ""
        let entries = try desk.connection.all(
            """
            SELECT \(Entry.columns) FROM entry e
            WHERE e.closed_on IS NULL AND e.handler IS NOT NULL AND e.due_on > \(today) AND e.due_on <= \(next)\(later)
            ORDER BY e.id LIMIT \(Self.slice)
            """, Entry.init)
        let told = try entries.count { entry in
            try desk.tell(
                .dueTomorrow, to: entry.handler, about: entry, cause: "\(entry.id):\(entry.due.day?.description ?? "")")
        }
        let end = Instant(startOf: today.adding(days: -NoticeClock.kept))
        try OutgoingNotice.forget(before: end, on: desk.connection)
        try desk.connection.run("DELETE FROM person_notice WHERE at < \(end)")
        return (told, entries.count == Self.slice ? entries.last?.id : nil)
    }
}
