extension PostgresConnection {
    /// Rows of one statement at most, and bytes of one column, about.
    private static let most = (rows: 1000, bytes: 16_000_000)

    /// Few statements, as each costs a way to the server and back: each column is one parameter, so that their text is the same for
    /// any number of rows and is planned once.
    func insert(_ head: SQL, _ rows: BoundRows, _ tail: SQL) throws {
        try refuse(rows.flaw, in: head)
        var start = 0
        var arrays = Array(repeating: PostgresArray(), count: rows.columns)
        var (row, first) = (0, 0)
        func write() throws {
            if row - first > 1, arrays.canHold {
                try run("\(head) \(arrays.rows) \(tail)")
            } else {
                try rows.at(Array(first..<row)).each { values in
                    try run("\(head) VALUES \(list: values) \(tail)")
                }
            }
            arrays = Array(repeating: PostgresArray(), count: rows.columns)
            first = row
        }
        for (place, cell) in rows.cells.enumerated() {
            let column = place % rows.columns
            arrays[column].append(cell, rows.bytes[start..<(cell.end ?? start)])
            start = cell.end ?? start
            guard column + 1 == rows.columns else { continue }
            row += 1
            if row - first == Self.most.rows || arrays.contains(where: { $0.length > Self.most.bytes }) { try write() }
        }
        if row > first { try write() }
    }
}
