public import Store

/// A closed entry whose term of keeping is over.
///
/// It is kept through the same day of the last year. One that is linked to an open matter waits until that is closed too.
public struct ErasureDue: Sendable {
    public let entry: ID<Entry>
    public let ledger: LedgerID
    public let number: String
    public let closedOn: Day

    /// Those of a ledger, the longest closed first.
    ///
    /// Costs a walk over the entries that were closed so long ago, those already erased among them.
    public static func find(
        in ledger: AnyLedger, on today: Day, limit: Int = .max, _ connection: any Connection
    ) throws -> [ErasureDue] {
        try connection.all(
            """
            SELECT e.id, e.number, e.closed_on FROM entry e
            WHERE e.ledger = \(ledger.id.name) AND \(isDue(in: ledger, on: today)) ORDER BY e.closed_on, e.id LIMIT \(limit)
            """
        ) { ErasureDue(entry: try $0[0], ledger: ledger.id, number: try $0[1], closedOn: try $0[2]) }
    }

    /// A condition on the table `e`.
    static func isDue(in ledger: AnyLedger, on today: Day) -> SQL {
        """
        e.closed_on < \(today.yearsBefore(ledger.description.retention))
            AND NOT EXISTS (SELECT 1 FROM entry_erasure x WHERE x.entry = e.id)
            AND NOT EXISTS (
                SELECT 1 FROM entry_link l JOIN entry o ON o.id = l.other WHERE l.entry = e.id AND o.closed_on IS NULL)
        """
    }
}

extension Day {
    /// The same day so many years ago; of the 29th of February the first of March, where there was none.
    func yearsBefore(_ years: Int) -> Day {
        let (year, month, day) = (civil.year - years, civil.month, civil.day)
        return Day(year: year, month: month, day: day) ?? Day(year: year, month: 3, day: 1) ?? self
    }
}
