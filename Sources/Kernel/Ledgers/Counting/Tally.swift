import Store

/// Sums of what entries contribute, kept in the transaction that changes an entry: by counting place, on either line, for
/// each day, month and all time.
///
/// A town's figure is one row; a province's is a range over some 1,800. No row stands above a town, so that two towns
/// never wait for each other.
enum Tally {
    /// What an entry contributes now.
    static func contributions(of entry: ID<Entry>, on connection: any Connection) throws -> [Contribution] {
        try connection.all(
            "SELECT indicator, day, amount, parts FROM contribution WHERE entry = \(entry)"
        ) { row in
            let parts: String = try row[3]
            return Contribution(
                indicator: try row[0], day: try row[1], amount: try row[2],
                parts: parts.split(separator: "\n").map(String.init))
        }
    }

    /// Replaces what an entry contributes, and posts the difference.
    static func post(
        from before: [Contribution], to after: [Contribution], of entry: Entry, on connection: any Connection
    ) throws {
        guard Set(before) != Set(after) else { return }
        if !before.isEmpty { try connection.run("DELETE FROM contribution WHERE entry = \(entry.id)") }
        for one in after { try insert(one, of: entry, on: connection) }
        var difference = TallyDifference()
        difference.add(before, times: -1)
        difference.add(after, times: 1)
        try difference.post(at: entry.owner.counting, on: connection)
    }

    private static func insert(_ one: Contribution, of entry: Entry, on connection: any Connection) throws {
        let owner = entry.owner
        try connection.run(
            """
            INSERT INTO contribution (entry, indicator, day, amount, parts, path, second_path, counting_path,
                counting_second_path)
            VALUES (\(entry.id), \(one.indicator), \(one.day), \(one.amount), \(one.parts.joined(separator: "\n")),
                \(owner.place.path), \(owner.place.secondPath), \(owner.counting.path), \(owner.counting.secondPath))
            """)
    }
}

/// What is to be added to the sums of one counting place.
struct TallyDifference {
    private struct Key: Hashable {
        let indicator: String
        let part: String
        let period: Int
    }

    private var sums: [Key: (amount: Int, entries: Int)] = [:]

    mutating func add(_ contributions: [Contribution], times sign: Int) {
        for one in contributions {
            for part in [""] + one.parts {
                for period in TallyPeriod.all(of: one.day) {
                    let key = Key(indicator: one.indicator, part: part, period: period)
                    sums[key, default: (0, 0)].amount += sign * one.amount
                    sums[key, default: (0, 0)].entries += sign
                }
            }
        }
    }

    /// In one order everywhere, so that two transactions never wait for each other in a circle.
    func post(at place: CountingPlace, on connection: any Connection) throws {
        let rows = sums.filter { $0.value != (0, 0) }.sorted {
            ($0.key.indicator, $0.key.part, $0.key.period) < ($1.key.indicator, $1.key.part, $1.key.period)
        }
        guard !rows.isEmpty else { return }
        var lines: [(line: Line, path: OrganisationPath)] = [(.leadership, place.path)]
        if let second = place.secondPath { lines.append((.second, second)) }
        let tuples = lines.flatMap { line, path in
            rows.map { key, sum -> SQL in
                "(\(key.indicator), \(key.part), \(key.period), \(line), \(path), \(sum.amount), \(sum.entries))"
            }
        }
        try connection.run(
            "INSERT INTO tally (indicator, part, period, line, path, amount, entries) VALUES "
                + SQL.joined(tuples, by: ", ") + """
                     ON CONFLICT (indicator, part, period, line, path) DO UPDATE SET
                    amount = tally.amount + excluded.amount, entries = tally.entries + excluded.entries
                    """)
    }
}
