import Store

/// The hash of any stretch of the journal's tree, as RFC 9162 §2.1 splits it, from the subtrees that are stored.
struct TreeWalk {
    /// What is stored with a leaf.
    struct Node: Hashable {
        /// From 1.
        let seq: Int64
        /// The leaf alone, or the largest complete subtree that ends with it.
        let isLeaf: Bool
    }

    let look: (Node) throws -> TreeHash

    /// - Parameter leaves: counted from 0, at least one.
    func hash(_ leaves: Range<Int64>) throws -> TreeHash {
        let count = leaves.upperBound - leaves.lowerBound
        if count == 1 { return try look(Node(seq: leaves.upperBound, isLeaf: true)) }
        let isComplete = count.nonzeroBitCount == 1
        if isComplete, leaves.upperBound.trailingZeroBitCount == count.trailingZeroBitCount {
            return try look(Node(seq: leaves.upperBound, isLeaf: false))
        }
        let (left, right) = Self.halves(of: leaves)
        return .node(try hash(left), try hash(right))
    }

    /// The left one is the largest complete tree that leaves something for the right one.
    static func halves(of leaves: Range<Int64>) -> (left: Range<Int64>, right: Range<Int64>) {
        let count = leaves.upperBound - leaves.lowerBound
        let middle = leaves.lowerBound + 1 << (63 - (count - 1).leadingZeroBitCount)
        return (leaves.lowerBound..<middle, middle..<leaves.upperBound)
    }
}

extension TreeWalk {
    /// Does some work with the tree as it is stored; what it needs is read by one statement.
    ///
    /// - Throws: ``JournalDamage`` when a leaf of it is missing.
    static func read<T>(on connection: any Connection, _ work: (TreeWalk) throws -> T) throws -> T {
        var wanted: Set<Int64> = []
        _ = try work(
            TreeWalk { node in
                wanted.insert(node.seq)
                return .empty
            })
        var stored: [Int64: (hash: TreeHash, subtree: TreeHash?)] = [:]
        try connection.each(
            "SELECT seq, hash, subtree FROM journal_leaf WHERE seq IN \(list: wanted.sorted())"
        ) { stored[try $0[0]] = (hash: try $0[1], subtree: try $0[2]) }
        return try work(
            TreeWalk { node in
                guard let found = stored[node.seq] else { throw JournalDamage(size: node.seq) }
                return node.isLeaf ? found.hash : found.subtree ?? found.hash
            })
    }
}
