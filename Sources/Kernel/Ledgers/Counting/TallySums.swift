import Store

/// Sums by counting place and stretch of time: what is to be added to the kept ones, or what they should be.
struct TallySums: Equatable {
    struct Key: Hashable {
        let line: Line
        let path: OrganisationPath
        let indicator: String
        let part: String
        let period: Int
    }

    /// None of them is nothing.
    private(set) var sums: [Key: FigureFound] = [:]

    var isEmpty: Bool { sums.isEmpty }
    var count: Int { sums.count }
    var keys: Dictionary<Key, FigureFound>.Keys { sums.keys }

    subscript(key: Key) -> FigureFound { sums[key] ?? .none }

    mutating func add(_ contributions: [Contribution], times sign: Int, at place: CountingPlace) {
        add(contributions, times: sign, on: .leadership, at: place.path)
        if let second = place.secondPath { add(contributions, times: sign, on: .second, at: second) }
    }

    mutating func add(_ contributions: [Contribution], times sign: Int, on line: Line, at path: OrganisationPath) {
        for one in contributions {
            let change = FigureFound(amount: sign * one.amount, entries: sign * one.entries)
            for part in [""] + one.parts {
                for period in TallyPeriod.all(of: one.day) {
                    add(change, to: Key(line: line, path: path, indicator: one.indicator, part: part, period: period))
                }
            }
        }
    }

    mutating func add(_ change: FigureFound, to key: Key) {
        let sum = self[key]
        let next = FigureFound(amount: sum.amount + change.amount, entries: sum.entries + change.entries)
        sums[key] = next == .none ? nil : next
    }

    /// What must be added to the other sums to arrive at these.
    func less(_ other: TallySums) -> TallySums {
        var difference = self
        for (key, sum) in other.sums {
            difference.add(FigureFound(amount: -sum.amount, entries: -sum.entries), to: key)
        }
        return difference
    }

    /// The kept sums of some indicators at one place of one line.
    static func kept(
        of indicators: [String], _ line: Line, _ path: OrganisationPath, on connection: any Connection
    ) throws -> TallySums {
        var kept = TallySums()
        try connection.each(
            """
            SELECT indicator, part, period, amount, entries FROM tally
            WHERE path = \(path) AND line = \(line) AND indicator IN \(list: indicators)
            """
        ) { row in
            let key = Key(line: line, path: path, indicator: try row[0], part: try row[1], period: try row[2])
            kept.add(FigureFound(amount: try row[3], entries: try row[4]), to: key)
        }
        return kept
    }

    /// Adds these to the kept sums. In one order everywhere, so that two transactions never wait for each other in a
    /// circle.
    func post(on connection: any Connection) throws {
        try connection.insert(
            Self.insertion,
            BoundRows(of: sums.sorted { $0.key < $1.key }) { rows, one in
                let (key, sum) = one
                rows.add(key.indicator, key.part, key.period, key.line, key.path, sum.amount, sum.entries)
            }, Self.adding)
    }

    static let insertion: SQL = "INSERT INTO tally (indicator, part, period, line, path, amount, entries)"
    static let adding: SQL = """
        ON CONFLICT (indicator, part, period, line, path) DO UPDATE SET
        amount = tally.amount + excluded.amount, entries = tally.entries + excluded.entries
        """
}

extension TallySums.Key: Comparable {
    static func < (first: Self, second: Self) -> Bool {
        (first.indicator, first.part, first.period, first.line.rawValue, first.path)
            < (second.indicator, second.part, second.period, second.line.rawValue, second.path)
    }
}
