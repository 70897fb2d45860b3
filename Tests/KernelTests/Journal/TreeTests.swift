import Crypto
import Stage
import Store
import Testing

@testable import Kernel

@Suite("Hashing the journal's tree") struct TreeTests {
    /// RFC 9162 §2.1.1, word for word.
    static func naiveRoot(_ leaves: ArraySlice<[UInt8]>) -> [UInt8] {
        guard let first = leaves.first else { return Array(SHA256.hash(data: [UInt8]())) }
        if leaves.count == 1 { return Array(SHA256.hash(data: [0x00] + first)) }
        var split = 1
        while split * 2 < leaves.count { split *= 2 }
        let middle = leaves.startIndex + split
        return Array(SHA256.hash(data: [0x01] + naiveRoot(leaves[..<middle]) + naiveRoot(leaves[middle...])))
    }

    static let leaves = (0..<70).map { Array("leaf \($0)".utf8) }

    @Test("The root of every size up to 70 is that of the definition")
    func naive() {
        var frontier = Frontier()
        #expect(frontier.root.bytes == Self.naiveRoot([]))
        for size in 1...70 {
            frontier.append(.leaf(Self.leaves[size - 1]))
            #expect(frontier.root.bytes == Self.naiveRoot(Self.leaves[..<size]))
            #expect(frontier.size == Int64(size))
        }
    }

    @Test("The root of the eight leaves that Certificate Transparency tests with is the published one")
    func published() throws {
        let inputs = [
            "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
        ]
        var frontier = Frontier()
        for input in inputs { frontier.append(.leaf(try #require(Hexadecimal.bytes(input)))) }
        #expect(frontier.root.description == "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")
    }

    @Test("From the stored subtrees the root of every earlier size can be read", arguments: Stage.engines)
    func stored(_ engine: Engine) async throws {
        try await JournalRoom.with(engine) { room in
            let leaves = Self.leaves
            let roots = try await room.database.write { connection in
                var frontier = Frontier()
                let rows = leaves.map { bytes in
                    let subtree = frontier.append(.leaf(bytes))
                    return Leaf(
                        seq: frontier.size, line: frontier.size, hash: .leaf(bytes),
                        subtree: frontier.size.isMultiple(of: 2) ? subtree : nil)
                }
                try Leaf.insert(rows, on: connection)
                return try (0...71).map { try Frontier.load(size: $0, on: connection)?.root.bytes }
            }
            for size in 0...leaves.count { #expect(roots[size] == Self.naiveRoot(leaves[..<size])) }
            #expect(roots[71] == .some(nil))
        }
    }

    @Test("Different fields never give the same canonical bytes")
    func canonical() {
        func bytes(_ fields: [String?]) -> [UInt8] {
            var canonical = CanonicalBytes(format: "test")
            for field in fields { canonical.add(field) }
            return canonical.bytes
        }
        let forms = [["ab", "c"], ["a", "bc"], ["abc", ""], ["", "abc"], ["abc", nil], [nil, "abc"], ["abc"]].map(bytes)
        #expect(Set(forms).count == forms.count)
    }
}
