public import Store

/// What is overdue below a person's own organisation, longest first.
public struct OverdueBelow {
    private let book: LedgerBook
    private let today: Day
    let walk: DueWalk

    public init(in book: LedgerBook, for actor: Actor, on today: Day) {
        self.book = book
        self.today = today
        let reaches = actor.reaches(of: Set(book.ledgers.flatMap(\.read.roles)))
        walk = DueWalk(
            sources: reaches.map { Self.source($0, before: today) }, condition: book.condition(for: actor, \.read),
            isDatedOnly: true)
    }

    public func page(
        after cursor: EntryCursor? = nil, limit: Int = 50, on connection: any Connection
    ) throws -> [InboxLine] {
        try InboxLine.fill(
            try walk.page(after: cursor, limit: limit, on: connection), of: book, on: today, connection)
    }

    public func count(upTo limit: Int = 1000, on connection: any Connection) throws -> Int {
        try walk.count(upTo: limit, on: connection)
    }

    /// The head of all walks the overdue from the oldest; whoever reaches less reads the open ones of her subtree. A column
    /// written as `column || ''` or `column + 0` is not looked up in an index.
    private static func source(_ reach: Reach, before today: Day) -> SQL {
        switch reach.line {
        case .leadership where reach.path.depth == 1:
            "e.due_on < \(today) AND (e.path || '') > \(reach.path) AND (e.path || '') < \(reach.path.end)"
        case .leadership: "e.path > \(reach.path) AND e.path < \(reach.path.end) AND (e.due_on + 0) < \(today)"
        case .second:
            "e.second_path > \(reach.path) AND e.second_path < \(reach.path.end) AND (e.due_on + 0) < \(today)"
        }
    }
}

extension Actor {
    /// The subtrees that she reaches with any of the roles, none inside another of the same line.
    fileprivate func reaches(of roles: Set<Role>) -> [Reach] {
        Scope(grants.filter { roles.contains($0.role) }.map(\.reach)).heads ?? []
    }
}
