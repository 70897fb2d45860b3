import Store

/// Sums of what entries contribute, kept in the transaction that changes an entry: by counting place, on either line, for
/// each day, month, year and all time.
///
/// A town's figure is one row; a province's is a range over some 1,800. No row stands above a town, so that two towns
/// never wait for each other.
public enum Tally {
    /// What an entry contributes now.
    static func contributions(of entry: ID<Entry>, on connection: any Connection) throws -> [Contribution] {
        try contributions(of: [entry], on: connection)[entry] ?? []
    }

    /// What each of some entries contributes now; those that contribute nothing are left out.
    static func contributions(
        of entries: [ID<Entry>], on connection: any Connection
    ) throws -> [ID<Entry>: [Contribution]] {
        var found: [ID<Entry>: [Contribution]] = [:]
        try connection.each(
            """
            SELECT entry, indicator, day, amount, entries, parts FROM contribution WHERE entry IN \(list: entries)
            """
        ) { found[try $0[0], default: []].append(try Contribution(row: $0, from: 1)) }
        return found
    }

    /// Brings the sums of a place from what an entry contributed to what it contributes.
    static func post(
        from before: [Contribution], to after: [Contribution], at place: CountingPlace, on connection: any Connection
    ) throws {
        guard Set(before) != Set(after) else { return }
        var difference = TallySums()
        difference.add(before, times: -1, at: place)
        difference.add(after, times: 1, at: place)
        try difference.post(on: connection)
    }

    /// Entries contribute nothing any more; the sums are whoever calls to see to.
    static func remove(_ entries: [ID<Entry>], on connection: any Connection) throws {
        guard !entries.isEmpty else { return }
        try connection.run("DELETE FROM contribution WHERE entry IN \(list: entries)")
    }

    /// The sums are whoever calls to see to.
    static func insert(
        _ contributions: [(entry: Entry, contribution: Contribution)], on connection: any Connection
    ) throws {
        try connection.insert(
            """
            INSERT INTO contribution (entry, indicator, day, amount, entries, parts, path, second_path, counting_path,
                counting_second_path)
            """,
            BoundRows(of: contributions) { rows, contribution in
                let ((entry, one), owner) = (contribution, contribution.entry.owner)
                rows.add(
                    entry.id, one.indicator, one.day, one.amount, one.entries, one.parts.joined(separator: "\n"),
                    owner.place.path, owner.place.secondPath, owner.counting.path, owner.counting.secondPath)
            })
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
