public import Store

/// What of some ledgers falls due by a day at an organisation and below it, on either line, as far as a person reads it: the
/// earliest first, what is overdue among it.
public struct DueBelow {
    private let book: LedgerBook
    private let today: Day
    let walk: DueWalk

    public init(
        _ organisation: Organisation, in ledgers: [AnyLedger], by last: Day, of book: LedgerBook, for actor: Actor,
        on today: Day
    ) {
        self.book = book
        self.today = today
        let path = organisation.path
        // The head of all walks from the oldest due day; whoever looks at less reads the open ones of that subtree. A column
        // written as `column || ''` or `column + 0` is not looked up in an index.
        let below: SQL =
            path.depth == 1
            ? "e.due_on <= \(last) AND (e.path || '') >= \(path) AND (e.path || '') < \(path.end)"
            : "e.path >= \(path) AND e.path < \(path.end) AND (e.due_on + 0) <= \(last)"
        let second: SQL = "e.second_path >= \(path) AND e.second_path < \(path.end) AND (e.due_on + 0) <= \(last)"
        walk = DueWalk(
            sources: [below, second],
            condition: """
                (e.ledger || '') IN \(list: ledgers.map(\.id.name)) AND \(book.condition(for: actor, \.read))
                """, isDatedOnly: true)
    }

    public func page(
        after cursor: EntryCursor? = nil, limit: Int = 50, on connection: any Connection
    ) throws -> [InboxLine] {
        try InboxLine.fill(
            try walk.page(after: cursor, limit: limit, on: connection), of: book, on: today, connection)
    }

    /// How many there are in each ledger, counted no further than `limit` in all.
    public func counts(upTo limit: Int = 1000, on connection: any Connection) throws -> [LedgerID: Int] {
        try walk.counts(upTo: limit, on: connection)
    }
}
