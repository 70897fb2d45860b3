/// That a leaf is one of those over which a head was signed (RFC 9162 §2.1.3): at most one hash for each doubling of the tree.
public struct InclusionProof: Hashable, Sendable {
    /// The number of the leaf, from 1.
    let seq: Int64
    /// Of the tree.
    let size: Int64
    let path: [TreeHash]
}

extension InclusionProof {
    /// - Parameter seq: at most `size`.
    init(of seq: Int64, in size: Int64, _ walk: TreeWalk) throws {
        self.init(seq: seq, size: size, path: try Self.path(to: seq - 1, in: 0..<size, walk))
    }

    private static func path(to leaf: Int64, in leaves: Range<Int64>, _ walk: TreeWalk) throws -> [TreeHash] {
        guard leaves.upperBound - leaves.lowerBound > 1 else { return [] }
        let (left, right) = TreeWalk.halves(of: leaves)
        return leaf < left.upperBound
            ? try path(to: leaf, in: left, walk) + [walk.hash(right)]
            : try path(to: leaf, in: right, walk) + [walk.hash(left)]
    }

    /// The root that the leaf and the path give; `nil` when the path is not as long as the tree is high.
    func root(over leaf: TreeHash) -> TreeHash? {
        guard seq > 0, seq <= size else { return nil }
        var (place, last) = (seq - 1, size - 1)
        var root = leaf
        for hash in path {
            guard last > 0 else { return nil }
            if place & 1 == 1 || place == last {
                root = .node(hash, root)
                while place & 1 == 0, place > 0 { (place, last) = (place >> 1, last >> 1) }
            } else {
                root = .node(root, hash)
            }
            (place, last) = (place >> 1, last >> 1)
        }
        return last == 0 ? root : nil
    }
}
