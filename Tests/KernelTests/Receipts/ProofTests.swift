import Testing

@testable import Kernel

@Suite("Proofs in the journal’s tree") struct ProofTests {
    /// A tree as it is stored, leaf by leaf, and its root at each size.
    private struct Tree {
        let leaves: [TreeHash]
        let subtrees: [TreeHash]
        let roots: [TreeHash]

        init(_ count: Int) {
            leaves = (0..<count).map { .leaf([UInt8($0)]) }
            var frontier = Frontier()
            var (subtrees, roots) = ([TreeHash](), [TreeHash]())
            for leaf in leaves {
                subtrees.append(frontier.append(leaf))
                roots.append(frontier.root)
            }
            (self.subtrees, self.roots) = (subtrees, roots)
        }

        var walk: TreeWalk { TreeWalk { $0.isLeaf ? leaves[Int($0.seq) - 1] : subtrees[Int($0.seq) - 1] } }

        func head(_ size: Int) -> SignedHead {
            SignedHead(
                size: Int64(size), previous: 0, root: roots[size - 1], at: Instant(microseconds: 0),
                key: KeyFile(created: Instant(microseconds: 0)).current.id, signature: [])
        }
    }

    private let tree = Tree(40)

    @Test("Each leaf is proven in each tree, and no other leaf in its place") func inclusion() throws {
        for size in 1...40 {
            for seq in 1...size {
                let proof = try InclusionProof(of: Int64(seq), in: Int64(size), tree.walk)
                #expect(proof.root(over: tree.leaves[seq - 1]) == tree.roots[size - 1])
                let other = tree.leaves[seq % 40]
                #expect(proof.root(over: other) != tree.roots[size - 1])
                let longer = InclusionProof(seq: proof.seq, size: proof.size, path: proof.path + [.empty])
                #expect(longer.root(over: tree.leaves[seq - 1]) != tree.roots[size - 1])
            }
        }
    }

    @Test("Each tree is proven to have grown from each before it, and from no other") func consistency() throws {
        for second in 1...40 {
            for first in 1...second {
                let proof = try ConsistencyProof(from: Int64(first), to: Int64(second), tree.walk)
                let (old, new) = (tree.head(first), tree.head(second))
                #expect(proof.holds(from: old, to: new))
                let forged = SignedHead(
                    size: old.size, previous: 0, root: .empty, at: old.at, key: old.key, signature: [])
                #expect(!proof.holds(from: forged, to: new))
                if first < second { #expect(!proof.holds(from: new, to: old)) }
            }
        }
    }
}
