public import Store

/// What a ledger holds about an employer within a person's reach.
public struct EmployerMatters: Sendable {
    public let ledger: AnyLedger
    public let all, open, overdue: Int
    /// The newest first.
    public let entries: [Entry]

    private static let most = 5

    /// Ledger by ledger, in the order of the book; those that hold nothing are left out. Costs one query, and one for each
    /// ledger that holds something.
    public static func find(
        about employer: KnownEmployer, for reader: EmployerReader, on today: Day, _ connection: any Connection
    ) throws -> [EmployerMatters] {
        let named: SQL = "e.id IN \(KnownEmployer.entries(about: "\(employer.id)"))"
        let within = reader.book.condition(for: reader.actor, \.read)
        var counts: [LedgerID: (all: Int, open: Int, overdue: Int)] = [:]
        try connection.each(
            """
            SELECT e.ledger, COUNT(*), SUM(CASE WHEN e.closed_on IS NULL THEN 1 ELSE 0 END),
                SUM(CASE WHEN e.closed_on IS NULL AND e.due_on < \(today) THEN 1 ELSE 0 END)
            FROM entry e WHERE \(named) AND \(within) GROUP BY e.ledger
            """
        ) { row in counts[LedgerID(try row[0])] = (try row[1], try row[2], try row[3]) }
        return try reader.book.ledgers.compactMap { ledger in
            guard let count = counts[ledger.id] else { return nil }
            let entries = try Entry.newest(
                where: "e.ledger = \(ledger.id.name) AND \(named) AND \(within)", limit: most, on: connection)
            return EmployerMatters(
                ledger: ledger, all: count.all, open: count.open, overdue: count.overdue, entries: entries)
        }
    }
}
