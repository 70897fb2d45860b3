import Store

/// Open entries in the order in which they are due, those without a day last.
///
/// Each source is walked along an index of its own and the walks are merged, so that the cost follows the page and not the
/// pile.
struct DueWalk {
    /// What an index answers, one for each place where entries are looked for.
    let sources: [SQL]
    /// What must hold besides, for all of them.
    let condition: SQL
    var isDatedOnly = false

    /// Stands for no day, beyond every day; the same in the index of due days.
    private static let noDay: Int64 = 9_999_999

    func page(after cursor: EntryCursor?, limit: Int, on connection: any Connection) throws -> [EntryLine] {
        let start = cursor.flatMap(Self.start)
        var found: [EntryLine] = []
        if start.map({ $0.due < Self.noDay }) ?? true {
            for source in sources { found += try dated(source, after: start, limit: limit, on: connection) }
        }
        if !isDatedOnly, found.count < limit {
            let last = start.flatMap { $0.due == Self.noDay ? $0.id : nil }
            for source in sources { found += try undated(source, after: last, limit: limit, on: connection) }
        }
        var seen: Set<ID<Entry>> = []
        let merged = found.filter { seen.insert($0.entry.id).inserted }.sorted { Self.order($0) < Self.order($1) }
        return Array(merged.prefix(limit))
    }

    /// How many there are, counted no further than `limit`.
    func count(upTo limit: Int, on connection: any Connection) throws -> Int {
        guard !sources.isEmpty else { return 0 }
        return try connection.value("SELECT COUNT(*) FROM (\(some(limit))) AS found") ?? 0
    }

    /// How many there are in each ledger, counted no further than `limit` in all.
    func counts(upTo limit: Int, on connection: any Connection) throws -> [LedgerID: Int] {
        guard !sources.isEmpty else { return [:] }
        let counts = try connection.all("SELECT ledger, COUNT(*) FROM (\(some(limit))) AS found GROUP BY ledger") {
            row in
            (LedgerID(try row[0]), try row[1] as Int)
        }
        return Dictionary(counts) { first, _ in first }
    }

    /// So many of them, in no order.
    private func some(_ limit: Int) -> SQL {
        let dated: SQL = isDatedOnly ? " AND e.due_on IS NOT NULL" : ""
        let parts = sources.map { source -> SQL in
            // Each part is bounded as well: UNION gathers all of its parts before anything is cut off.
            """
            SELECT id, ledger FROM (
                SELECT e.id, e.ledger FROM entry e
                WHERE \(source) AND e.closed_on IS NULL\(dated) AND \(condition) LIMIT \(limit)
            ) AS part
            """
        }
        return "\(SQL.joined(parts, by: " UNION ")) LIMIT \(limit)"
    }

    /// Whether anything is due on a day or before it.
    func holdsDue(by day: Day, on connection: any Connection) throws -> Bool {
        for source in sources {
            let found = try connection.exists(
                """
                SELECT 1 FROM entry e WHERE \(source) AND e.closed_on IS NULL AND e.due_on <= \(day) AND \(condition)
                LIMIT 1
                """)
            if found { return true }
        }
        return false
    }

    func statement(_ source: SQL, after start: Start?, limit: Int) -> SQL {
        let later: SQL =
            start.map { start -> SQL in
                """
                 AND e.due_on >= \(start.due) AND (e.due_on > \(start.due) OR e.id > \(start.id))
                """
            } ?? ""
        return """
            SELECT \(Entry.columns), \(EntryLine.columns) FROM entry e JOIN organisation o ON o.id = e.owner
            WHERE \(source) AND e.closed_on IS NULL AND e.due_on IS NOT NULL\(later) AND \(condition)
            ORDER BY e.due_on, e.id LIMIT \(limit)
            """
    }

    struct Start {
        let due: Int64
        let id: ID<Entry>
    }

    private static func start(of cursor: EntryCursor) -> Start? {
        guard case .number(let due) = cursor.key else { return nil }
        return Start(due: due, id: cursor.id)
    }

    private static func order(_ line: EntryLine) -> (Int64, ID<Entry>) { (key(line.entry.due.day), line.entry.id) }
    private static func key(_ day: Day?) -> Int64 { day.map { Int64($0.sinceEpoch) } ?? noDay }

    private func dated(
        _ source: SQL, after start: Start?, limit: Int, on connection: any Connection
    ) throws -> [EntryLine] {
        try connection.all(statement(source, after: start, limit: limit)) { row in
            let due: Day? = try Entry(row: row).due.day
            return try EntryLine(row: row, cursor: .number(Self.key(due)))
        }
    }

    private func undated(
        _ source: SQL, after last: ID<Entry>?, limit: Int, on connection: any Connection
    ) throws -> [EntryLine] {
        let later: SQL = last.map { " AND e.id > \($0)" } ?? ""
        return try connection.all(
            """
            SELECT \(Entry.columns), \(EntryLine.columns) FROM entry e JOIN organisation o ON o.id = e.owner
            WHERE \(source) AND e.closed_on IS NULL AND e.due_on IS NULL\(later) AND \(condition)
            ORDER BY e.id LIMIT \(limit)
            """
        ) { try EntryLine(row: $0, cursor: .number(Self.noDay)) }
    }
}
