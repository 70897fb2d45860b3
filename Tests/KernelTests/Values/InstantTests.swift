import Foundation
import Kernel
import Stage
import Testing

@Suite("Instants") struct InstantTests {
    @Test("The day, hour and second are those of Asia/Shanghai")
    func shanghai() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "Asia/Shanghai"))
        var random = SeededGenerator(seed: 3)
        // From 1992: the summer time of 1986 to 1991 is not kept.
        for _ in 0..<2000 {
            let seconds = Int64.random(in: 694_224_000...4_102_444_800, using: &random)
            let instant = Instant(microseconds: seconds * 1_000_000 + 999_999)
            let parts = calendar.dateComponents(
                [.year, .month, .day, .hour, .minute, .second], from: Date(timeIntervalSince1970: Double(seconds)))
            let civil = instant.day.civil
            #expect(civil.year == parts.year && civil.month == parts.month && civil.day == parts.day)
            #expect(
                instant.secondOfDay == (parts.hour ?? 0) * 3600 + (parts.minute ?? 0) * 60 + (parts.second ?? 0))
        }
    }

    @Test("Midnight in Shanghai begins the day, one microsecond earlier ends the last")
    func midnight() {
        let midnight = Instant(microseconds: -28_800_000_000)
        #expect(midnight.day.description == "1970-01-01")
        #expect(midnight.secondOfDay == 0)
        let before = Instant(microseconds: -28_800_000_001)
        #expect(before.day.description == "1969-12-31")
        #expect(before.secondOfDay == 86_399)
    }

    @Test("The stamp has two digits everywhere")
    func stamp() {
        let clock = StageClock(noonOf: Day(sinceEpoch: 20_778))
        clock.advance(seconds: -4 * 3600 + 65)
        #expect(clock.now.stamp == "2026-11-21 08:01:05")
    }
}
