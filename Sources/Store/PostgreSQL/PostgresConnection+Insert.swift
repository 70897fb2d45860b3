extension PostgresConnection {
    /// Rows of one statement at most.
    private static let together = 64

    /// Few statements, as each costs a way to the server and back. The counts of rows are powers of two, so that few texts
    /// are prepared.
    func insert(_ head: SQL, _ rows: BoundRows, _ tail: SQL) throws {
        var (left, count, waiting): (Int, Int, [SQL]) = (rows.count, 0, [])
        try rows.each { values in
            if waiting.isEmpty { count = min(Self.together, 1 << (Int.bitWidth - 1 - left.leadingZeroBitCount)) }
            waiting.append(BoundRows.brackets(values))
            guard waiting.count == count else { return }
            try run(head + " " + SQL.joined(waiting, by: ", ") + " " + tail)
            (left, waiting) = (left - count, [])
        }
    }
}
