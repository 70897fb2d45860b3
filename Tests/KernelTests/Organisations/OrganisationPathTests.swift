import Stage
import Store
import Testing

@testable import Kernel

@Suite("Paths of organisations") struct OrganisationPathTests {
    /// A random tree as parents by index, each before its children, the first at the top.
    static func tree(_ count: Int, _ random: inout SeededGenerator) -> [Int?] {
        [nil] + (1..<count).map { Int.random(in: 0..<$0, using: &random) }
    }

    private static func paths(_ parents: [Int?], numbers: [Int]) -> [OrganisationPath] {
        var paths: [OrganisationPath] = []
        for (index, parent) in parents.enumerated() {
            paths.append(
                OrganisationPath(below: parent.map { paths[$0] }, number: OrganisationNumber(numbers[index])))
        }
        return paths
    }

    private static func isBelowOrSame(_ index: Int, _ above: Int, _ parents: [Int?]) -> Bool {
        var next: Int? = index
        while let step = next {
            if step == above { return true }
            next = parents[step]
        }
        return false
    }

    @Test("The range of a path, and what it covers, is exactly the subtree", arguments: 1...20)
    func subtree(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let parents = Self.tree(40, &random)
        // Numbers whose digits are prefixes of each other, and the highest.
        let pool = [1, 32, 33, 1024, 1025, 32 * 1024, 32 * 32 * 1024, OrganisationNumber.last] + Array(34...80)
        let paths = Self.paths(parents, numbers: Array(pool.shuffled(using: &random).prefix(40)))
        for above in paths.indices {
            for index in paths.indices {
                let inside = Self.isBelowOrSame(index, above, parents)
                #expect(paths[above].covers(paths[index]) == inside)
                let text = Array(paths[index].text.utf8)
                let inRange =
                    !text.lexicographicallyPrecedes(paths[above].text.utf8)
                    && text.lexicographicallyPrecedes(paths[above].end.utf8)
                #expect(inRange == inside)
            }
        }
    }

    @Test("33/01 does not swallow 33/011, nor any path that its digits begin")
    func prefixes() throws {
        let short = try #require(OrganisationPath("00013/00001/"))
        for text in ["00013/00010/", "00013/00011/", "00013/0001Z/", "00131/00001/", "00013/00002/"] {
            let other = try #require(OrganisationPath(text))
            #expect(!short.covers(other))
            #expect(!other.covers(short))
        }
        #expect(short.covers(try #require(OrganisationPath("00013/00001/00011/"))))
        #expect(!short.covers(try #require(OrganisationPath("00013/"))))
    }

    @Test("The database cuts the same subtrees, bytewise", arguments: Stage.engines)
    func database(_ engine: Engine) async throws {
        try await Stage.withPlatform(engine) { stage async throws in
            var random = SeededGenerator(seed: 7)
            let parents = Self.tree(80, &random)
            var ids: [ID<Organisation>] = []
            for (index, parent) in parents.enumerated() {
                ids.append(try await stage.found("第\(index)工会", .base, below: parent.map { ids[$0] }, kind: .base))
            }
            let founded = ids
            try await stage.read { (connection: any Connection) throws in
                for above in founded.indices {
                    let path = try Organisation.find(founded[above], for: .operator, on: connection).path
                    let found = try connection.all(
                        "SELECT id FROM organisation WHERE path >= \(path) AND path < \(path.end) ORDER BY path"
                    ) { try $0[0] as ID<Organisation> }
                    let wanted = founded.indices.filter { Self.isBelowOrSame($0, above, parents) }
                    #expect(Set(found) == Set(wanted.map { founded[$0] }))
                }
            }
        }
    }

    @Test(
        "What is not a path is refused",
        arguments: [
            "", "/", "00001", "0001/", "000001/", "00001//", "00001/0001/", "0000a/", "0000I/", "0000 /", "00001/ ",
            "é001/", "%%%%%/", "00001/'; --/",
        ])
    func refused(_ text: String) {
        #expect(OrganisationPath(text) == nil)
    }

    @Test("A path is read back to its numbers, from the top")
    func numbers() throws {
        let path = try #require(OrganisationPath("00001/00010/ZZZZZ/"))
        #expect(path.numbers.map(\.number) == [1, 32, OrganisationNumber.last])
        #expect(path.depth == 3)
    }

    @Test("When the numbers are used up, nothing more is founded", arguments: Stage.engines)
    func usedUp(_ engine: Engine) async throws {
        try await Stage.withPlatform(engine) { stage async throws in
            let top = try await stage.found("岭南省总工会", .province, below: nil)
            try await stage.platform.database.write { (connection: any Connection) throws in
                try connection.run("UPDATE organisation SET number = \(OrganisationNumber.last)")
            }
            let refusal = await #expect(throws: Refusal.self) {
                _ = try await stage.found("东江市总工会", .city, below: top)
            }
            #expect(refusal?.isConflict == true)
        }
    }
}
