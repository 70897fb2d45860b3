import Store

/// A line that waits for its leaf.
struct WaitingLine: Equatable {
    let line: Int64
    let hash: TreeHash

    /// Takes the first lines out of the queue, in the order of their keys.
    static func take(_ limit: Int, on connection: any Connection) throws -> [WaitingLine] {
        let first = try connection.all("SELECT line, hash FROM journal_unsettled ORDER BY line LIMIT \(limit)") {
            WaitingLine(line: try $0[0], hash: try $0[1])
        }
        // A line that another has committed meanwhile, with a smaller key, is not in this snapshot and is not deleted.
        if let last = first.last { try connection.run("DELETE FROM journal_unsettled WHERE line <= \(last.line)") }
        return first
    }

    /// Where each group is settled before it is committed no line waits longer: the queue of this connection no longer
    /// stands in the file, which costs each commit a page less.
    static func waitInMemory(on connection: any Connection) throws {
        try connection.run(
            "CREATE TEMP TABLE IF NOT EXISTS journal_unsettled (line INTEGER PRIMARY KEY, hash BLOB NOT NULL)")
    }
}

/// A settled line: its number in the journal, and its hashes in the tree.
struct Leaf: Equatable {
    let seq: Int64
    let line: Int64
    let hash: TreeHash
    /// Of the largest complete subtree that ends here; `nil` at odd numbers, where that is the leaf itself.
    let subtree: TreeHash?

    static func insert(_ leaves: [Leaf], on connection: any Connection) throws {
        try connection.insert(
            "INSERT INTO journal_leaf (seq, line, hash, subtree)",
            BoundRows(of: leaves) { rows, leaf in rows.add(leaf.seq, leaf.line, leaf.hash, leaf.subtree) })
    }
}
