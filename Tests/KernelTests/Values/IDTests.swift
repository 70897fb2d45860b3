import Foundation
import Kernel
import Stage
import Store
import Testing

@Suite("Keys") struct IDTests {
    private enum Thing {}

    private let clock = StageClock(noonOf: Day(sinceEpoch: 20_778))

    @Test("A key is read back from its text, in either case")
    func roundTrip() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<1000 {
            let id = ID<Thing>(Int64.random(in: 0...Int64.max, using: &random))
            #expect(id.flatMap { ID<Thing>($0.description) } == id)
            #expect(id.flatMap { ID<Thing>($0.description.lowercased()) } == id)
        }
        #expect(ID<Thing>(0)?.description == "0000000000000")
        #expect(ID<Thing>(Int64.max)?.description == "7ZZZZZZZZZZZZ")
    }

    @Test(
        "What is not a key is refused",
        arguments: [
            "", "0", "000000000000", "00000000000000", "8000000000000", "ZZZZZZZZZZZZZ", "000000000000U",
            "000000000000I", "00000000000 0", "-000000000001", "00000000000é", "０００００００００００００", "'; DROP TABLE",
        ])
    func refused(_ text: String) {
        #expect(ID<Thing>(text) == nil)
    }

    @Test("A negative number is no key, from the database neither")
    func negative() {
        #expect(ID<Thing>(-1) == nil)
        #expect(ID<Thing>(sqlValue: .integer(-1)) == nil)
        #expect(ID<Thing>(sqlValue: .text("0000000000001")) == nil)
    }

    @Test("The order of the texts is the order of the numbers")
    func order() throws {
        var random = SeededGenerator(seed: 2)
        for _ in 0..<1000 {
            let first = try #require(ID<Thing>(Int64.random(in: 0...Int64.max, using: &random)))
            let second = try #require(ID<Thing>(Int64.random(in: 0...Int64.max, using: &random)))
            #expect((first < second) == (first.number < second.number))
            #expect((first < second) == first.description.utf8.lexicographicallyPrecedes(second.description.utf8))
        }
    }

    @Test("Keys rise strictly within a millisecond, over more than its sequence holds")
    func rising() {
        let maker = IDMaker(clock: clock.clock)
        let made = (0..<20_000).map { _ in maker.next(Thing.self) }
        #expect(zip(made, made.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test("Keys go on rising when the clock is set back")
    func clockSetBack() {
        let maker = IDMaker(clock: clock.clock)
        let before = maker.next(Thing.self)
        clock.advance(days: -400)
        let during = maker.next(Thing.self)
        clock.advance(days: 401)
        let after = maker.next(Thing.self)
        #expect(before < during)
        #expect(during < after)
    }

    @Test("A later millisecond gives a higher key, whichever server makes it")
    func timeOrder() {
        let low = IDMaker(server: 255, clock: clock.clock).next(Thing.self)
        clock.advance(seconds: 1)
        #expect(low < IDMaker(server: 0, clock: clock.clock).next(Thing.self))
    }

    @Test("Servers never make the same key, also when one overruns its milliseconds")
    func servers() {
        let makers = [0, 1, 2, 255].map { IDMaker(server: $0, clock: clock.clock) }
        let made = makers.flatMap { maker in (0..<20_000).map { _ in maker.next(Thing.self).number } }
        #expect(Set(made).count == made.count)
    }

    @Test("Many threads at once get different keys")
    func threads() async {
        let maker = IDMaker(clock: clock.clock)
        let made = await withTaskGroup(of: [Int64].self) { group in
            for _ in 0..<8 { group.addTask { (0..<2000).map { _ in maker.next(Thing.self).number } } }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(Set(made).count == 16_000)
    }

    @Test("In JSON a key is its text")
    func json() throws {
        let id = try #require(ID<Thing>(1_234_567_890))
        let data = try JSONEncoder().encode([id])
        #expect(String(decoding: data, as: UTF8.self) == "[\"\(id)\"]")
        #expect(try JSONDecoder().decode([ID<Thing>].self, from: data) == [id])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([ID<Thing>].self, from: Data("[\"no\"]".utf8))
        }
    }
}
