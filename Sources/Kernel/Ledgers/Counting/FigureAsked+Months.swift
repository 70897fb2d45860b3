public import Store

extension FigureAsked {
    /// The figure of each of the last months, the oldest first: what happened in them, or stood at their ends. The last of
    /// them ends where the period does.
    ///
    /// - Returns: each month as a figure of its own that can be asked for, by two queries however many there are.
    public func findMonths(
        _ number: Int, on connection: any Connection
    ) throws -> [(asked: FigureAsked, found: FigureFound)] {
        let months = Self.months(number, until: days.upperBound)
        guard let first = months.first, let last = months.last else { return [] }
        var whole = self
        whole.days = first.lowerBound...last.upperBound
        let changes = try whole.changes(on: connection)
        var standing = kind == .stock ? try whole.find(on: connection) : FigureFound.none
        var found: [(asked: FigureAsked, found: FigureFound)] = []
        for days in months.reversed() {
            var one = self
            one.days = days
            let change = changes[TallyPeriod.month(days.lowerBound)] ?? FigureFound.none
            found.append((one, kind == .stock ? standing : change))
            standing = standing - change
        }
        return found.reversed()
    }

    private static func months(_ number: Int, until last: Day) -> [ClosedRange<Day>] {
        var months: [ClosedRange<Day>] = []
        var end = last
        for _ in 0..<number {
            let first = end.adding(days: 1 - end.civil.day)
            months.append(first...end)
            end = first.adding(days: -1)
        }
        return months.reversed()
    }

    /// What came and went in each month of the period.
    private func changes(on connection: any Connection) throws -> [Int: FigureFound] {
        let stretch = FigureStretch(self, as: .flow)
        let byEntry = try stretch.isFoundByEntry(on: connection)
        let sums: [Int: FigureFound] = try FigureFound.grouped(
            byEntry
                ? """
                SELECT c.day, SUM(c.amount), SUM(c.entries)
                \(stretch.contributions(of: [indicator], part: part)) GROUP BY 1
                """
                : stretch.kept(of: [indicator], where: "part = \(part)", by: "period", monthly: true), on: connection)
        return sums.reduce(into: [:]) { months, sum in
            let month = byEntry ? TallyPeriod.month(Day(sinceEpoch: sum.key)) : TallyPeriod.month(of: sum.key)
            months[month] = (months[month] ?? FigureFound.none) + sum.value
        }
    }
}
