import Store

/// Where, when and how figures are asked for: those that have it in common are found by one query.
struct FigureStretch: Hashable {
    let reach: Reach
    let days: ClosedRange<Day>
    let kind: CountDescription.Kind
    let part: String
    let isOwn: Bool
    /// Whether members are counted, and not entries.
    let ofMembers: Bool

    init(_ asked: FigureAsked) { self.init(asked, as: asked.kind) }

    init(_ asked: FigureAsked, as kind: CountDescription.Kind) {
        reach = asked.reach
        days = asked.days
        self.kind = kind
        part = asked.part
        isOwn = asked.isOwn
        ofMembers = MemberFigures.indicators.contains(asked.indicator)
    }

    /// What the figures are made of, one by one.
    var source: SQL { ofMembers ? "member_contribution" : "contribution" }

    /// What makes up the figures, entry by entry: `FROM` and `WHERE`, under the table name `c`.
    func contributions(of indicators: [String], part: String) -> SQL {
        let inside: SQL =
            isOwn ? "\(column) = \(reach.path)" : "\(column) >= \(reach.path) AND \(column) < \(reach.path.end)"
        return "FROM \(source) c WHERE \(conditions(of: indicators, part: part)) AND \(inside)"
    }

    /// The same without saying where.
    func conditions(of indicators: [String], part: String) -> SQL {
        var conditions: SQL = "c.indicator IN \(list: indicators) AND c.day <= \(days.upperBound)"
        if kind == .flow { conditions = conditions + " AND c.day >= \(days.lowerBound)" }
        // Words are told apart by case as well, which LIKE does on one engine only.
        if !part.isEmpty {
            let parts: SQL = "'\n' || c.parts || '\n'"
            conditions = conditions + " AND REPLACE(\(parts), \("\n\(part)\n"), '') <> \(parts)"
        }
        return conditions
    }

    /// Where a contribution stands on the line.
    var column: SQL { reach.line == .leadership ? "c.path" : "c.second_path" }

    /// The kept sums that make up the figures: a statement that gives a key over the columns of the table, an amount and a
    /// number of entries.
    ///
    /// - Parameters:
    ///   - parts: which parts of them, as a condition on `part`.
    ///   - monthly: whether each month's come by themselves, for a key that tells months apart.
    ///
    /// A stock is all that ever came, less what came afterwards: few rows, as most questions are about now.
    func kept(of indicators: [String], where parts: SQL, by key: SQL, monthly: Bool = false) -> SQL {
        func sums(_ periods: SQL, _ sign: SQL = "") -> SQL {
            """
            SELECT \(key) AS told, \(sign)SUM(amount) AS amount, \(sign)SUM(entries) AS entries FROM tally
            WHERE indicator IN \(list: indicators) AND \(parts) AND \(periods) AND line = \(reach.line)
                AND path >= \(reach.path) AND path < \(reach.path.end) GROUP BY 1
            """
        }
        if kind == .flow {
            let cover = TallyCover(days, monthly: monthly)
            let added = sums("period IN \(list: cover.added)")
            return cover.taken.isEmpty
                ? added : together([added, sums("period IN \(list: cover.taken)", "0 - ")])
        }
        let day = days.upperBound
        let rest = day.endOfMonth.sinceEpoch - day.sinceEpoch
        let later = (0..<rest).map { TallyPeriod.day(day.adding(days: $0 + 1)) }
        let months: SQL = "period > \(TallyPeriod.month(day)) AND period < \(TallyPeriod.lastMonth)"
        var all = [sums("period = \(TallyPeriod.ever)"), sums(months, "0 - ")]
        if !later.isEmpty { all.append(sums("period IN \(list: later)", "0 - ")) }
        return together(all)
    }

    private func together(_ sums: [SQL]) -> SQL {
        """
        SELECT t.told, SUM(t.amount), SUM(t.entries) FROM (\(SQL.joined(sums, by: " UNION ALL "))) t GROUP BY 1
        """
    }

    /// Whether no sums are kept for it: below a town, and for what an organisation owns itself.
    func isFoundByEntry(on connection: any Connection) throws -> Bool {
        if isOwn { return true }
        guard let number = reach.path.numbers.last else { return false }
        let rank: Rank? = try connection.value("SELECT rank FROM organisation WHERE number = \(number.number)")
        return rank.map { $0 > .town } ?? false
    }

    /// The figures of several indicators.
    func sums(of indicators: [String], on connection: any Connection) throws -> [String: FigureFound] {
        let byEntry = try isFoundByEntry(on: connection)
        return try FigureFound.grouped(
            byEntry
                ? """
                SELECT c.indicator, SUM(c.amount), SUM(c.entries)
                \(contributions(of: indicators, part: part)) GROUP BY 1
                """
                : kept(of: indicators, where: "part = \(part)", by: "indicator"), on: connection)
    }
}

extension FigureFound {
    /// The sums of a statement that gives a key, an amount and a number of entries.
    static func grouped<Key: Hashable & Bindable>(
        _ statement: SQL, on connection: any Connection
    ) throws -> [Key: FigureFound] {
        var found: [Key: FigureFound] = [:]
        try connection.each(statement) { row in
            found[try row[0]] = FigureFound(amount: try row[1], entries: try row[2])
        }
        return found
    }
}
