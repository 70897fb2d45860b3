/// That a tree only grew from one head to a later one (RFC 9162 §2.1.4): nothing before was changed.
public struct ConsistencyProof: Hashable, Sendable {
    let path: [TreeHash]
}

extension ConsistencyProof {
    /// - Parameter first: at least 1 and at most `second`.
    init(from first: Int64, to second: Int64, _ walk: TreeWalk) throws {
        path = first == second ? [] : try Self.path(first, in: 0..<second, isWhole: true, walk)
    }

    private static func path(
        _ first: Int64, in leaves: Range<Int64>, isWhole: Bool, _ walk: TreeWalk
    ) throws -> [TreeHash] {
        if first == leaves.upperBound { return isWhole ? [] : [try walk.hash(leaves)] }
        let (left, right) = TreeWalk.halves(of: leaves)
        return first <= left.upperBound
            ? try path(first, in: left, isWhole: isWhole, walk) + [walk.hash(right)]
            : try path(first, in: right, isWhole: false, walk) + [walk.hash(left)]
    }

    /// Whether it leads from the one root to the other.
    func holds(from first: SignedHead, to second: SignedHead) -> Bool {
        guard first.size > 0, first.size <= second.size else { return false }
        if first.size == second.size { return path.isEmpty && first.root == second.root }
        var hashes = (first.size.nonzeroBitCount == 1 ? [first.root] : []) + path
        guard !hashes.isEmpty else { return false }
        let start = hashes.removeFirst()
        var (place, last) = (first.size - 1, second.size - 1)
        while place & 1 == 1 { (place, last) = (place >> 1, last >> 1) }
        var (old, new) = (start, start)
        for hash in hashes {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                (old, new) = (.node(hash, old), .node(hash, new))
                while place & 1 == 0, place > 0 { (place, last) = (place >> 1, last >> 1) }
            } else {
                new = .node(new, hash)
            }
            (place, last) = (place >> 1, last >> 1)
        }
        return last == 0 && old == first.root && new == second.root
    }
}
