public import Store

/// How many entries are overdue today in a subtree: by ledger, and below it by organisation.
///
/// It follows from the day, so no sum is kept of it: the open entries whose term has passed are counted.
public struct OverdueFigures: Sendable {
    private let counted: [Place: Int]

    private struct Place: Hashable {
        let path: String
        let ledger: LedgerID
    }

    /// Costs one walk over what is overdue in the subtree.
    public static func find(
        in reach: Reach, of ledgers: [LedgerID], on today: Day, _ connection: any Connection
    ) throws -> OverdueFigures {
        guard !ledgers.isEmpty else { return OverdueFigures(counted: [:]) }
        let length = reach.path.text.utf8.count + OrganisationPath.segment
        let path: SQL = reach.line == .leadership ? "path" : "second_path"
        var counted: [Place: Int] = [:]
        try connection.each(
            """
            SELECT SUBSTR(\(path), 1, CAST(\(length) AS INTEGER)), ledger, COUNT(*) FROM entry
            WHERE closed_on IS NULL AND due_on < \(today) AND \(path) >= \(reach.path) AND \(path) < \(reach.path.end)
                AND ledger IN \(list: ledgers.map(\.name)) GROUP BY 1, 2
            """
        ) { row in
            counted[Place(path: try row[0], ledger: LedgerID(try row[1]))] = try row[2]
        }
        return OverdueFigures(counted: counted)
    }

    /// In the whole subtree.
    public func all(in ledger: LedgerID) -> Int {
        counted.reduce(0) { $1.key.ledger == ledger ? $0 + $1.value : $0 }
    }

    /// In what hangs directly below the head of the subtree on its line.
    public func below(_ child: Reach, in ledger: LedgerID) -> Int {
        counted[Place(path: child.path.text, ledger: ledger)] ?? 0
    }
}
