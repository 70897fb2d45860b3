/// What is needed of a tree to go on appending to it: its complete subtrees, the largest first.
///
/// A tree of 13 leaves has three, of 8, 4 and 1 leaves: one for each bit of the size. Appending costs one hash on average.
struct Frontier: Equatable {
    private(set) var size: Int64
    private var peaks: [TreeHash]

    /// Of a tree without leaves.
    init() {
        size = 0
        peaks = []
    }

    /// - Returns: `nil` unless there is one subtree for each bit of the size.
    init?(size: Int64, peaks: [TreeHash]) {
        guard size >= 0, peaks.count == size.nonzeroBitCount else { return nil }
        self.size = size
        self.peaks = peaks
    }

    /// - Returns: the hash of the largest complete subtree that ends with this leaf.
    @discardableResult mutating func append(_ leaf: TreeHash) -> TreeHash {
        size += 1
        var subtree = leaf
        for _ in 0..<size.trailingZeroBitCount {
            guard let left = peaks.popLast() else { break }
            subtree = .node(left, subtree)
        }
        peaks.append(subtree)
        return subtree
    }

    var root: TreeHash {
        guard var root = peaks.last else { return .empty }
        for peak in peaks.dropLast().reversed() { root = .node(peak, root) }
        return root
    }

    /// The numbers of the leaves with which the complete subtrees of a tree end; 13 gives 8, 12, 13.
    static func ends(of size: Int64) -> [Int64] {
        var ends: [Int64] = []
        var rest = size
        while rest > 0 {
            ends.append(rest)
            rest &= rest - 1
        }
        return ends.reversed()
    }
}
