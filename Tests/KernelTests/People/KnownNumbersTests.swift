import Stage
import Store
import Testing

@testable import Kernel

/// What a load remembers and adds up in few bytes.
@Suite("What a load remembers") struct KnownNumbersTests {
    @Test("The row that had a number first; shares are all numbers in their order", arguments: [0, 1, 511, 512, 3000])
    func shares(_ count: Int) {
        var random = SeededGenerator(seed: UInt64(count))
        // Half of them begin alike, so that they stand at the end of the table and go on at its beginning.
        let prefixes = (0..<count).map { row -> Int64 in
            let any = Int64.random(in: .min ... .max, using: &random)
            return row.isMultiple(of: 2) ? any : Int64.max - any & 0xFFF
        }
        var (numbers, first): (KnownNumbers, [Int64: Int]) = (KnownNumbers(for: count), [:])
        for (row, prefix) in prefixes.enumerated() {
            let earlier = first[prefix] ?? row
            first[prefix] = earlier
            #expect(numbers.first(prefix, row) == earlier)
        }
        for bits in [0, 1, 5, 10] {
            let shares = (0..<1 << bits).flatMap { numbers.share($0, bits: bits) }
            #expect(shares.map(\.prefix) == first.keys.sorted())
            #expect(shares.allSatisfy { first[$0.prefix] == $0.row })
        }
    }

    @Test("Whoever is registered may be; of others few", arguments: Stage.engines)
    func possible(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            var random = SeededGenerator(seed: 7)
            let prefixes = (0..<2000).map { _ in Int64.random(in: .min ... .max, using: &random) }
            let others = (0..<2000).map { _ in Int64.random(in: .min ... .max, using: &random) }
            try await room.stage.platform.database.write { connection in
                try connection.insert(
                    SealedIdentity.keyInsertion,
                    BoundRows(of: prefixes.dropLast().enumerated()) { $0.add($1.element, $1.offset) })
                try SealedIdentity.overflow(prefixes[1999], ID(unchecked: 1), on: connection)
            }
            let (some, none) = try await room.stage.read {
                (try PossibleNumbers(for: 100, on: $0), try PossibleNumbers(for: 10, on: $0))
            }
            #expect(none == nil)
            let possible = try #require(some)
            #expect(prefixes.allSatisfy(possible.holds))
            #expect(others.filter(possible.holds).count < 200)
        }
    }

    @Test("A kind fits into eight bytes, which rise with place, day and group") func kinds() throws {
        let days = try [(1, 1, 1), (1949, 10, 1), (9999, 12, 31)].map { year, month, day in
            try #require(Day(year: year, month: month, day: day))
        }
        let kinds = [0, 1, 1_600, 1 << 24 - 1].flatMap { place in
            days.flatMap { day in [0, 1, 65_535].map { LoadedKind(place: place, joinedOn: day, group: $0) } }
        }
        #expect(kinds.map(\.packed) == kinds.map(\.packed).sorted())
        #expect(kinds.map { LoadedKind(packed: $0.packed) } == kinds)
        let counted = LoadedKind.counted(kinds.flatMap { Array(repeating: $0.packed, count: $0.group % 3 + 1) })
        #expect(counted.map(\.kind) == kinds)
        #expect(counted.map(\.count) == kinds.map { $0.group % 3 + 1 })
        #expect(LoadedKind.counted([]).isEmpty)
    }

    @Test("Sums are those that each member adds to one by one", arguments: 0..<5)
    func sums(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let paths = try ["00001/", "00001/00002/", "00001/00003/", "00001/00004/"].map {
            try #require(OrganisationPath($0))
        }
        let places = [
            CountingPlace(path: paths[1], secondPath: nil), CountingPlace(path: paths[2], secondPath: paths[3]),
            CountingPlace(path: paths[0], secondPath: paths[3]),
        ]
        let members = (0..<300).map { _ in
            LoadedKind(
                place: Int.random(in: 0..<3, using: &random),
                joinedOn: Day(sinceEpoch: 20_000 + Int.random(in: 0..<6, using: &random) * 73),
                group: Int.random(in: 0..<3, using: &random))
        }
        let weights = [1, 0, -2]
        var expected = TallySums()
        for member in members where weights[member.group] != 0 {
            let weight = weights[member.group]
            let one = Contribution(
                indicator: "x", day: member.joinedOn, amount: weight, entries: weight, parts: [])
            expected.add([one], times: 1, at: places[member.place])
        }
        let spots = LoadSpots(places)
        let sums = spots.sums(of: LoadedKind.counted(members.map(\.packed).sorted()), weighing: weights)
        var found = TallySums()
        for sum in sums where sum.count != 0 {
            let spot = spots[sum.spot]
            let key = TallySums.Key(line: spot.line, path: spot.path, indicator: "x", part: "", period: sum.period)
            #expect(found[key] == .none, "\(key) stands twice")
            found.add(FigureFound(amount: sum.count, entries: sum.count), to: key)
        }
        #expect(found == expected)
        let order = sums.map { ($0.period, spots[$0.spot].line.rawValue, spots[$0.spot].path) }
        #expect(zip(order, order.dropFirst()).allSatisfy { $0 < $1 })
    }
}
