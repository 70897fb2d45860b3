extension PostgresConnection {
    /// Few statements, as each costs a way to the server and back. The counts of rows are powers of two, so that few texts
    /// are prepared.
    func insert(_ head: SQL, _ rows: [SQL], _ tail: SQL) throws {
        var rest = rows[...]
        while !rest.isEmpty {
            let count = min(64, 1 << (Int.bitWidth - 1 - rest.count.leadingZeroBitCount))
            try run(head + " " + SQL.joined(Array(rest.prefix(count)), by: ", ") + " " + tail)
            rest = rest.dropFirst(count)
        }
    }
}
