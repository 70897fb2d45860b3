public import Store

extension [EntryLine] {
    /// The same lines with all that stands in their entries, not only what lists show of it.
    ///
    /// Cost: one statement for five hundred of them.
    public func whole(of ledger: AnyLedger, on connection: any Connection) throws -> [EntryLine] {
        var bodies: [ID<Entry>: String] = [:]
        for start in stride(from: 0, to: count, by: 500) {
            let ids = self[start..<Swift.min(start + 500, count)].map(\.entry.id)
            try connection.each("SELECT entry, body FROM entry_body WHERE entry IN \(list: ids)") {
                bodies[try $0[0]] = try $0[1] as String
            }
        }
        return try map { line in
            var line = line
            line.values = ledger.values(with: try line.entry.content(of: ledger, in: bodies[line.entry.id]))
            return line
        }
    }
}
