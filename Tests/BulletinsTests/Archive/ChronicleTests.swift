import Stage
import Store
import Testing

@testable import Bulletins
@testable import Kernel

@Suite("The chronicle") struct ChronicleTests {
    @Test(
        "It tells the dated events of a subtree in the order of their days, within reach only", arguments: Stage.engines
    )
    func order(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            _ = try await room.issue(IssueText.of("阳春市总工会"), by: room.county)
            _ = try await room.issue(IssueText.of("云浮市总工会"), by: room.otherCity)
            let period = Period(
                from: try #require(Day(year: 2026, month: 1, day: 1)),
                to: try #require(Day(year: 2026, month: 12, day: 31)))
            func entries(_ centre: Organisation, _ who: Actor.Identity) async throws -> [Chronicle.Entry] {
                try await room.platform.read(as: who) {
                    try Chronicle.load(of: centre, in: period, for: $1, on: $0).entries
                }
            }
            let all = try await entries(room.province, .operator)
            let days = all.compactMap(\.date.firstDay)
            #expect(!days.isEmpty && days == days.sorted())
            #expect(Set(all.map(\.owner)) == ["阳春市总工会", "云浮市总工会"])
            let city = try await room.account((.officer, room.city))
            #expect(Set(try await entries(room.province, city).map(\.owner)) == ["阳春市总工会"])
            #expect(try await entries(room.otherCity, city).isEmpty)
        }
    }

    @Test("Days are written as people write them")
    func words() {
        var date = EventDate(year: 2018, month: 10, day: 17)
        #expect(date.written == Text("10月17日", en: "17 October"))
        date.endMonth = 10
        date.endDay = 18
        #expect(date.written == Text("10月17日至18日", en: "17 October to 18 October"))
        date.endMonth = 11
        #expect(date.written.zh == "10月17日至11月18日")
        #expect(EventDate(year: 2018, month: 8).written == Text("8月", en: "August"))
    }
}
