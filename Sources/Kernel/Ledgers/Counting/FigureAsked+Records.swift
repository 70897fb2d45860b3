public import Store

extension FigureAsked {
    /// The figure from the sums; below a town, where no sums are kept, from the entries.
    ///
    /// A province of 1,800 counting places costs some 0.2 ms on SQLite.
    public func find(on connection: any Connection) throws -> FigureFound {
        switch kind {
        case .flow: try sum(periods: "t.period IN \(list: TallyPeriod.covering(days))", on: connection)
        case .stock: try stock(on: connection)
        }
    }

    /// The same for each organisation directly below: one query for all of them.
    public func findBelow(
        _ children: [Organisation], on connection: any Connection
    ) throws -> [ID<Organisation>: FigureFound] {
        var found: [ID<Organisation>: FigureFound] = [:]
        for child in children {
            var asked = self
            asked.reach = Reach(line: .leadership, path: child.path)
            found[child.id] = try asked.find(on: connection)
        }
        return found
    }

    /// All that ever came, less what came afterwards: few rows, as most questions are about now.
    private func stock(on connection: any Connection) throws -> FigureFound {
        let day = days.upperBound
        let rest = day.endOfMonth.sinceEpoch - day.sinceEpoch
        let later = (0..<rest).map { TallyPeriod.day(day.adding(days: $0 + 1)) }
        let after: SQL = """
            (t.period IN \(list: later) OR (t.period > \(TallyPeriod.month(day)) AND t.period < \(TallyPeriod.lastMonth)))
            """
        let ever = try sum(periods: "t.period = \(TallyPeriod.ever)", on: connection)
        let since = try sum(periods: after, on: connection)
        return FigureFound(amount: ever.amount - since.amount, entries: ever.entries - since.entries)
    }

    private func sum(periods: SQL, on connection: any Connection) throws -> FigureFound {
        let found = try connection.first(
            """
            SELECT COALESCE(SUM(t.amount), 0), COALESCE(SUM(t.entries), 0) FROM tally t
            WHERE t.indicator = \(indicator) AND t.part = \(part) AND \(periods) AND t.line = \(reach.line)
                AND t.path >= \(reach.path) AND t.path < \(reach.path.end)
            """
        ) { FigureFound(amount: try $0[0], entries: try $0[1]) }
        return found ?? .none
    }
}
