public import Store

/// The entries of a ledger within a person's reach that a filter leaves: the same set for list, count, search and export.
public struct EntrySelection {
    let ledger: AnyLedger
    let filter: EntryFilter
    let actor: Actor
    let today: Day

    public init(_ ledger: AnyLedger, _ filter: EntryFilter, for actor: Actor, on today: Day) {
        (self.ledger, self.filter, self.actor, self.today) = (ledger, filter, actor, today)
    }

    /// One page, by key.
    ///
    /// The head of a province walks all entries in order and a prefecture's its own; whoever reaches less reads her range
    /// and sorts it. So the cost follows the page, not the ledger.
    ///
    /// - Parameter shown: the listed fields whose values are wanted; `nil` for all of them.
    public func page(
        _ sort: EntrySort = .newest, after cursor: EntryCursor? = nil, limit: Int = 50,
        showing shown: [FieldDescription]? = nil, on connection: any Connection
    ) throws -> [EntryLine] {
        if case .field(let name) = sort.by { try ledger.description.checkOrdering(by: name) }
        let key = sort.expression(in: ledger.id)
        var conditions = try conditions(walking: sort.by == .entered, on: connection)
        if let cursor, cursor.fits(sort) { conditions.append(Self.after(cursor, key, descending: sort.isDescending)) }
        let order: SQL =
            sort.by == .entered
            ? (sort.isDescending ? "e.id DESC" : "e.id")
            : (sort.isDescending ? "\(key) DESC, e.id DESC" : "\(key), e.id")
        var lines = try connection.all(
            """
            SELECT \(Entry.columns), \(EntryLine.columns), \(key) FROM entry e
            JOIN organisation o ON o.id = e.owner\(sort.join(in: ledger.id))
            WHERE \(SQL.joined(conditions, by: " AND ")) ORDER BY \(order) LIMIT \(limit)
            """
        ) { row in try EntryLine(row: row, cursor: Self.key(row)) }
        try addValues(of: shown ?? ledger.description.listed, to: &lines, on: connection)
        return lines
    }

    /// How many there are, counted no further than `limit`.
    public func count(upTo limit: Int = 10_000, on connection: any Connection) throws -> Int {
        guard filter.isEmpty else { return try counted(upTo: limit, on: connection) }
        let all = Counted(ledger: ledger.id, scope: actor.scope(of: ledger.read), limit: limit)
        return try connection.untilCommit(all) { try counted(upTo: limit, on: connection) }
    }

    /// What the number of all entries follows from.
    private struct Counted: Hashable {
        let ledger: LedgerID
        let scope: Scope
        let limit: Int
    }

    private func counted(upTo limit: Int, on connection: any Connection) throws -> Int {
        if let kept = try kept(on: connection) { return min(kept, limit) }
        let conditions = try conditions(walking: false, on: connection)
        return try connection.value(
            """
            SELECT COUNT(*) FROM (SELECT 1 FROM entry e WHERE \(SQL.joined(conditions, by: " AND ")) LIMIT \(limit))
            AS found
            """) ?? 0
    }

    /// Of all within one subtree the sums know how many there are: one row of each town, where counting walks thousands.
    private func kept(on connection: any Connection) throws -> Int? {
        guard filter.isEmpty, let heads = actor.scope(of: ledger.read).heads, heads.count == 1,
            let entered = ledger.description.counts.first(where: { $0.indicator == "\(ledger.id).entered" }),
            case let all = FigureStretch(FigureAsked(entered, in: heads[0], today...today)),
            try !all.isFoundByEntry(on: connection)
        else { return nil }
        return try connection.value(
            """
            SELECT COALESCE(SUM(entries), 0) FROM tally
            WHERE indicator = \(entered.indicator) AND part = '' AND period = \(TallyPeriod.ever)
                AND line = \(all.reach.line) AND path >= \(all.reach.path) AND path < \(all.reach.path.end)
            """)
    }

    private static func key(_ row: Row) throws -> EntryCursor.Key {
        if let number = try? row[25] as Int64 { return .number(number) }
        return .words(try row[25])
    }

    private static func after(_ cursor: EntryCursor, _ key: SQL, descending: Bool) -> SQL {
        let value: SQL =
            switch cursor.key {
            case .number(let number): "\(number)"
            case .words(let words): "\(words)"
            }
        return descending
            ? "(\(key) < \(value) OR (\(key) = \(value) AND e.id < \(cursor.id)))"
            : "(\(key) > \(value) OR (\(key) = \(value) AND e.id > \(cursor.id)))"
    }

    private func addValues(
        of listed: [FieldDescription], to lines: inout [EntryLine], on connection: any Connection
    ) throws {
        guard !lines.isEmpty, !listed.isEmpty else { return }
        let names = Dictionary(listed.map { (ListedValue.name($0.name, in: ledger.id), $0) }) { first, _ in first }
        var places: [ID<Entry>: Int] = [:]
        for index in lines.indices {
            places[lines[index].entry.id] = index
            lines[index].values.reserveCapacity(listed.count)
        }
        try connection.each(
            """
            SELECT entry, field, number, words FROM entry_listed
            WHERE entry IN \(list: lines.map(\.entry.id)) AND field IN \(list: names.keys.sorted())
            """
        ) { row in
            guard let place = places[try row[0]], let field = names[try row[1]] else { return }
            lines[place].values[field.name] = ListedValue.value(field.kind, try row[2], try row[3])
        }
    }
}
