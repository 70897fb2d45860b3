import Stage
import Store
import Testing

@testable import Bulletins
@testable import Kernel

@Suite("The chronicle") struct ChronicleTests {
    private static let book = Result {
        LedgerBook(BulletinsModule.ledgers, terms: EntryTerms(rules: try .shipped(), calendar: try .shipped()))
    }

    @Test(
        "It tells the dated events of a subtree in the order of their days, within reach only", arguments: Stage.engines
    )
    func order(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            _ = try await room.issue(IssueText.of("阳春市总工会"), by: room.county)
            _ = try await room.issue(IssueText.of("云浮市总工会"), by: room.otherCity)
            let entries = try Self.reader(of: room)
            let all = try await entries(room.province, .operator)
            let days = all.compactMap(\.date.firstDay)
            #expect(!days.isEmpty && days == days.sorted())
            #expect(Set(all.map(\.owner)) == ["阳春市总工会", "云浮市总工会"])
            let city = try await room.account((.officer, room.city))
            #expect(Set(try await entries(room.province, city).map(\.owner)) == ["阳春市总工会"])
            #expect(try await entries(room.otherCity, city).isEmpty)
        }
    }

    @Test("What ledgers tell stands between the articles, for those alone who may read it", arguments: Stage.engines)
    func events(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            _ = try await room.issue(IssueText.of("阳春市总工会"), by: room.county)
            let entries = try Self.reader(of: room)
            let before = try await entries(room.province, .operator)
            let last = try #require(before.compactMap(\.date.firstDay).last)
            let day = Day(sinceEpoch: last.sinceEpoch + 1)
            let id = try await Self.conference(on: day, of: room.county, in: room)
            #expect(try await entries(room.province, .operator).count == before.count, "it is only planned")
            try await room.platform.perform(
                TakeStep(
                    "holdQuietly", on: id, of: "press-conferences", version: 1, ["statement": .text("介绍驿站建设")],
                    book: try Self.book.get()), as: .operator)
            let after = try await entries(room.province, .operator)
            #expect(after.count == before.count + 1 && after.last?.words == "驿站建设新闻发布会")
            #expect(after.last?.kind?.zh == "召开新闻发布会" && after.last?.date.firstDay == day)
            let neighbour = try await room.account((.officer, room.neighbour))
            #expect(try await entries(room.province, neighbour).allSatisfy { $0.kind == nil })
            let stranger = try await room.account((.systemAdministrator, room.province))
            #expect(try await entries(room.province, stranger).isEmpty)
        }
    }

    private static func reader(
        of room: ArchiveRoom
    ) throws -> (_ centre: Organisation, _ who: Actor.Identity) async throws -> [Chronicle.Entry] {
        let book = try book.get()
        let period = Period(
            from: try #require(Day(year: 2026, month: 1, day: 1)),
            to: try #require(Day(year: 2026, month: 12, day: 31)))
        return { centre, who in
            try await room.platform.read(as: who) {
                try Chronicle.load(of: centre, in: period, for: $1, book: book, on: $0).entries
            }
        }
    }

    private static func conference(
        on day: Day, of owner: Organisation, in room: ArchiveRoom
    ) async throws -> ID<Kernel.Entry> {
        var conference = PressConference()
        (conference.title, conference.host, conference.heldOn) = ("驿站建设新闻发布会", "市政府新闻办", day)
        var speaker = PressSpeaker()
        (speaker.name, speaker.post) = ("麦知秋", "市总工会副主席")
        conference.speakers = [speaker]
        return try await room.platform.perform(
            OpenEntry(conference, of: owner.id, book: try book.get()), as: .operator)
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
