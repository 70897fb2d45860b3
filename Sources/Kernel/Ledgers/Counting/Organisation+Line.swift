public import Store

extension Organisation {
    /// Its subtree on a line.
    public func reach(on line: Line) -> Reach { place.reach(on: line) }

    /// The organisations directly below it on a line, whoever asks; those that ended come last.
    public func below(on line: Line, limit: Int = 1000, on connection: any Connection) throws -> [Organisation] {
        let parent: SQL = line == .leadership ? "o.parent" : "o.second_parent"
        return try connection.all(
            """
            SELECT \(Self.columns) FROM organisation o WHERE \(parent) = \(id)
            ORDER BY CASE WHEN o.status = 'active' THEN 0 ELSE 1 END, o.rank, o.number LIMIT \(limit)
            """, Organisation.init)
    }
}
