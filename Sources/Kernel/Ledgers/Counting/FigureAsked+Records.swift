public import Store

extension FigureAsked {
    /// The figure from the sums; below a town, where no sums are kept, from the entries.
    ///
    /// A province of 1,800 counting places costs some 0.2 ms on SQLite.
    public func find(on connection: any Connection) throws -> FigureFound {
        try Self.find([self], on: connection)[self] ?? FigureFound.none
    }

    /// Several figures; those that differ in nothing but the indicator are found by one query.
    public static func find(
        _ asked: [FigureAsked], on connection: any Connection
    ) throws -> [FigureAsked: FigureFound] {
        var found: [FigureAsked: FigureFound] = [:]
        for (stretch, group) in Dictionary(grouping: asked, by: FigureStretch.init) {
            let sums = try stretch.sums(of: group.map(\.indicator), on: connection)
            for one in group { found[one] = sums[one.indicator] ?? FigureFound.none }
        }
        return found
    }

    /// What makes up the figure, entry by entry: `FROM` and `WHERE`, under the table name `c`.
    var contributions: SQL { FigureStretch(self).contributions(of: [indicator], part: part) }

    /// The same for each organisation directly below on the line of the figure: by two queries, however many there are.
    ///
    /// - Parameter children: what hangs directly below the head of the subtree on its line.
    public func findBelow(
        _ children: [Organisation], on connection: any Connection
    ) throws -> [ID<Organisation>: FigureFound] {
        let (large, small) = (children.filter { $0.rank <= .town }, children.filter { $0.rank > .town })
        var found: [ID<Organisation>: FigureFound] = [:]
        if !large.isEmpty {
            let sums = try keptBelow(on: connection)
            for child in large { found[child.id] = sums[child.reach(on: reach.line).path.text] ?? FigureFound.none }
        }
        if !small.isEmpty {
            let sums = try addedUp(small, on: connection)
            for child in small { found[child.id] = sums[child.id] ?? FigureFound.none }
        }
        return found
    }

    /// By the paths of those directly below; what is counted at the head itself stands under its own path.
    private func keptBelow(on connection: any Connection) throws -> [String: FigureFound] {
        let length = reach.path.text.utf8.count + OrganisationPath.segment
        let upper: SQL = "SUBSTR(path, 1, CAST(\(length) AS INTEGER))"
        return try FigureFound.grouped(
            FigureStretch(self).kept(of: [indicator], where: "part = \(part)", by: upper), on: connection)
    }

    /// For those that no sums are kept for: each reads its own range of the entries.
    private func addedUp(
        _ children: [Organisation], on connection: any Connection
    ) throws -> [ID<Organisation>: FigureFound] {
        let stretch = FigureStretch(self)
        let path = stretch.column
        // One without a second parent is the head of its second line.
        let head: SQL = reach.line == .leadership ? "o.path" : "COALESCE(o.second_path, o.path)"
        return try FigureFound.grouped(
            """
            SELECT o.id, SUM(c.amount), SUM(c.entries) FROM organisation o
            JOIN \(stretch.source) c ON \(path) >= \(head) AND \(path) < SUBSTR(\(head), 1, LENGTH(\(head)) - 1) || '0'
            WHERE o.id IN \(list: children.map(\.id)) AND \(stretch.conditions(of: [indicator], part: part)) GROUP BY 1
            """, on: connection)
    }

    /// The figure of several parts: by one query.
    public func findParts(_ parts: [String], on connection: any Connection) throws -> [String: FigureFound] {
        try findParts(where: "part IN \(list: parts)", on: connection)
    }

    /// - Parameter parts: which are wanted at least, as a condition on `part`.
    func findParts(where parts: SQL, on connection: any Connection) throws -> [String: FigureFound] {
        let stretch = FigureStretch(self)
        guard try stretch.isFoundByEntry(on: connection) else {
            return try FigureFound.grouped(stretch.kept(of: [indicator], where: parts, by: "part"), on: connection)
        }
        let together: [String: FigureFound] = try FigureFound.grouped(
            "SELECT c.parts, SUM(c.amount), SUM(c.entries) \(stretch.contributions(of: [indicator], part: "")) GROUP BY 1",
            on: connection)
        return together.reduce(into: [:]) { found, sum in
            for part in sum.key.split(separator: "\n").map(String.init) {
                found[part] = (found[part] ?? FigureFound.none) + sum.value
            }
        }
    }
}
