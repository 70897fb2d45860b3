import Store

/// Sums of what entries contribute, kept in the transaction that changes an entry: by counting place, on either line, for
/// each day, month, year and all time.
///
/// A town's figure is one row; a province's is a range over some 1,800. No row stands above a town, so that two towns
/// never wait for each other.
public enum Tally {
    /// What an entry contributes now.
    static func contributions(of entry: ID<Entry>, on connection: any Connection) throws -> [Contribution] {
        try connection.all(
            "SELECT indicator, day, amount, entries, parts FROM contribution WHERE entry = \(entry)"
        ) { try Contribution(row: $0, from: 0) }
    }

    /// Replaces what an entry contributes, and posts the difference.
    static func post(
        from before: [Contribution], to after: [Contribution], of entry: Entry, on connection: any Connection
    ) throws {
        guard Set(before) != Set(after) else { return }
        try write(after, of: entry, replacing: !before.isEmpty, on: connection)
        var difference = TallySums()
        difference.add(before, times: -1, at: entry.owner.counting)
        difference.add(after, times: 1, at: entry.owner.counting)
        try difference.post(on: connection)
    }

    /// What an entry is kept to contribute; the sums are whoever calls to see to.
    static func write(
        _ contributions: [Contribution], of entry: Entry, replacing: Bool, on connection: any Connection
    ) throws {
        if replacing { try connection.run("DELETE FROM contribution WHERE entry = \(entry.id)") }
        for one in contributions { try insert(one, of: entry, on: connection) }
    }

    private static func insert(_ one: Contribution, of entry: Entry, on connection: any Connection) throws {
        let owner = entry.owner
        try connection.run(
            """
            INSERT INTO contribution (entry, indicator, day, amount, entries, parts, path, second_path, counting_path,
                counting_second_path)
            VALUES (\(entry.id), \(one.indicator), \(one.day), \(one.amount), \(one.entries),
                \(one.parts.joined(separator: "\n")), \(owner.place.path), \(owner.place.secondPath),
                \(owner.counting.path), \(owner.counting.secondPath))
            """)
    }
}

extension Contribution {
    /// - Parameter column: where indicator, day, amount, entries and parts begin.
    init(row: Row, from column: Int) throws {
        let parts: String = try row[column + 4]
        self.init(
            indicator: try row[column], day: try row[column + 1], amount: try row[column + 2],
            entries: try row[column + 3], parts: parts.split(separator: "\n").map(String.init))
    }
}
