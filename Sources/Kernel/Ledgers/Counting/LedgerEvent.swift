public import Store

/// What a ledger tells to the chronicle: an entry, on the day on which it counts in a figure whose entries are events.
public struct LedgerEvent: Hashable, Sendable {
    public let entry: ID<Entry>
    public let ledger: LedgerID
    /// What is counted.
    public let label: Text
    public let day: Day
    public let title: String
    /// The name of the organisation whose entry it is.
    public let owner: String

    /// The events of a subtree on the leadership line, oldest first, as far as the person may read their ledgers there.
    ///
    /// Costs one query for each set of ledgers that she reaches alike: for most people one.
    ///
    /// - Parameter limit: of the events given; the oldest come first.
    public static func find(
        in centre: Organisation, _ days: ClosedRange<Day>, for actor: Actor, of book: LedgerBook, limit: Int,
        on connection: any Connection
    ) throws -> [LedgerEvent] {
        let told = book.ledgers.flatMap { ledger in
            ledger.description.counts.filter(\.isEvent).map { (count: $0, scope: actor.scope(of: ledger.read)) }
        }
        let labels = Dictionary(told.map { ($0.count.indicator, $0.count.label) }) { first, _ in first }
        let events = try Dictionary(grouping: told, by: \.scope).flatMap { scope, group in
            try connection.all(
                """
                SELECT e.id, e.ledger, c.indicator, c.day, e.title, o.name FROM contribution c
                JOIN entry e ON e.id = c.entry JOIN organisation o ON o.id = e.owner
                WHERE c.indicator IN \(list: group.map(\.count.indicator)) AND c.amount > 0
                    AND c.day >= \(days.lowerBound) AND c.day <= \(days.upperBound)
                    AND c.path >= \(centre.path) AND c.path < \(centre.path.end)
                    AND \(scope.predicate(path: "c.path", secondPath: "c.second_path"))
                ORDER BY c.day, e.id LIMIT \(limit)
                """
            ) { row in
                LedgerEvent(
                    entry: try row[0], ledger: LedgerID(try row[1]), label: labels[try row[2]] ?? Text(same: ""),
                    day: try row[3], title: try row[4], owner: try row[5])
            }
        }
        return Array(events.sorted { ($0.day, $0.entry.number) < ($1.day, $1.entry.number) }.prefix(limit))
    }
}
