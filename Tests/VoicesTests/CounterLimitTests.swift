import Kernel
import Testing

@Suite("How often one address may speak up") struct CounterLimitTests {
    private static let noon = Instant(startOf: Day(sinceEpoch: 20_778)).adding(seconds: 43_200)

    private func refusals(_ limit: CounterLimit, _ times: Int, from address: String, at now: Instant) -> Int {
        (0..<times).reduce(0) { count, _ in
            do {
                try limit.count(.speak, from: address, at: now)
                return count
            } catch { return count + 1 }
        }
    }

    @Test("Sixty times an hour, each address by itself, and anew in the next hour") func speaking() {
        let limit = CounterLimit()
        #expect(refusals(limit, 62, from: "203.0.113.7", at: Self.noon) == 2)
        #expect(refusals(limit, 60, from: "203.0.113.8", at: Self.noon) == 0)
        #expect(refusals(limit, 60, from: "203.0.113.7", at: Self.noon.adding(seconds: 3600)) == 0)
        #expect(refusals(limit, 500, from: "127.0.0.1", at: Self.noon) == 0)
    }

    @Test("Whoever has a network of addresses is counted as one") func networks() {
        let limit = CounterLimit()
        #expect(refusals(limit, 60, from: "2001:db8:7:1::1", at: Self.noon) == 0)
        #expect(refusals(limit, 3, from: "2001:0db8:0007:0001:ffff::9", at: Self.noon) == 3)
        #expect(refusals(limit, 3, from: "2001:db8:7:2::1", at: Self.noon) == 0)
        #expect(refusals(limit, 60, from: "::ffff:203.0.113.9", at: Self.noon) == 0)
        #expect(refusals(limit, 1, from: "::ffff:203.0.113.10", at: Self.noon) == 0)
    }
}
