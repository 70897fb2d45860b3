extension Connection {
    /// Writes many rows with few statements. The counts of rows are powers of two, so that few texts are prepared.
    ///
    /// - Parameters:
    ///   - head: up to and with `VALUES`.
    ///   - rows: each in brackets.
    ///   - tail: what to do with a row that is there already.
    public func insert(_ head: SQL, _ rows: [SQL], _ tail: SQL = "") throws {
        var rest = rows[...]
        while !rest.isEmpty {
            let count = min(64, 1 << (Int.bitWidth - 1 - rest.count.leadingZeroBitCount))
            try run(head + " " + SQL.joined(Array(rest.prefix(count)), by: ", ") + " " + tail)
            rest = rest.dropFirst(count)
        }
    }
}
