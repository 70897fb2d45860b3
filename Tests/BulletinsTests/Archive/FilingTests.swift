import Stage
import Store
import Testing

@testable import Bulletins
@testable import Kernel

@Suite("Under which union an article is filed") struct FilingTests {
    @Test(
        "Under the credited one below the issuer, else under the issuer; never under a foreign one",
        arguments: Stage.engines)
    func owners(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let text = IssueText.of("阳江市总工会", "阳春市总工会", "云浮市总工会", "罗定市总工会", "广东省总工会", "海珠区总工会")
            let id = try await room.issue(text, by: room.city)
            let owners = try await room.articles(of: id).map(\.owner)
            #expect(owners == [room.city, room.county, room.city, room.city, room.city, room.city].map(\.id))
        }
    }

    @Test("A foreign union that is credited is named, and its people do not find the article", arguments: Stage.engines)
    func foreignCredit(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let id = try await room.issue(IssueText.of("罗定市总工会"), by: room.city)
            let article = try #require(try await room.articles(of: id).first)
            let issuers = try await room.platform.database.read { try article.issuers(on: $0) }
            #expect(issuers.map(\.name) == ["罗定市总工会"])
            let officer = try await room.account((.officer, room.otherCity))
            #expect(try await room.listed(by: officer) == [])
            #expect(try await room.opens(article.id, officer) == false)
            #expect(try await room.searched("送温暖", by: officer) == [])
        }
    }

    @Test(
        "A moved union takes its articles along: who is over it now finds them, who was does not",
        arguments: Stage.engines)
    func moving(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let id = try await room.issue(IssueText.of("阳江市总工会", "阳春市总工会"), by: room.city)
            let articles = try await room.articles(of: id).map(\.id)
            let old = try await room.account((.officer, room.city))
            let new = try await room.account((.officer, room.otherCity))
            let own = try await room.account((.officer, room.county))
            #expect(try await room.listed(by: old) == Set(articles))
            try await room.platform.perform(
                MoveOrganisation(
                    room.county.id, on: .leadership, below: room.otherCity.id, from: room.platform.clock.now().day),
                as: .operator)
            let reaches: [(Actor.Identity, Set<ID<Article>>)] = [
                (old, [articles[0]]), (new, [articles[1]]), (own, [articles[1]]),
            ]
            for (person, found) in reaches {
                #expect(try await room.listed(by: person) == found)
                #expect(try await room.counted(by: person) == found.count)
                #expect(try await room.searched("送温暖", by: person) == found)
                for article in articles {
                    #expect(try await room.opens(article, person) == found.contains(article))
                }
            }
            let issues = try await room.platform.read(as: old) { connection, actor in
                try Bulletin.page(for: actor, below: nil, before: nil, on: connection).map(\.articles)
            }
            #expect(issues == [1], "the number beside the issue counts what the reader can open")
        }
    }

    @Test("Whoever reads an article but not its issue sees the article's own lines only", arguments: Stage.engines)
    func surroundings(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let text = IssueText.of("阳江市总工会", "阳春市总工会")
            let id = try await room.issue(text, by: room.city)
            let article = try await room.articles(of: id)[1]
            let officer = try await room.account((.officer, room.county))
            #expect(try await room.opens(article.id, officer))
            await #expect(throws: Refusal.notFound) {
                try await room.platform.read(as: officer) { try Bulletin.find(id, for: $1, on: $0) }
            }
            let original = Original(text, places: article.reading.source, withSurroundings: false)
            let shown = original.pieces.map(\.text).joined()
            #expect(shown.contains("阳春市总工会组织干部"))
            #expect(!shown.contains("阳江市总工会组织干部"))
        }
    }

    @Test("An issue that prints no day says that it stands under that of its import")
    func undated() throws {
        let day = try #require(Day(year: 2026, month: 11, day: 29))
        let (text, ids) = ("甲市总工会", IDMaker(clock: .system))
        func said(_ masthead: Masthead) -> Text {
            let bulletin = Bulletin(
                id: ids.next(Bulletin.self), issuer: ids.next(Organisation.self), issuerName: text, fileName: "甲.txt",
                format: "text", encoding: nil, title: "甲", day: day, masthead: masthead, importedAt: Clock.system.now())
            return IssuePage(bulletin: bulletin, articles: [], mayWithdraw: false).day
        }
        #expect(said(Masthead()).zh == "文中没有，排在导入那天：2026年11月29日")
        #expect(said(Masthead(date: EventDate(year: 2026, month: 11, day: 29))).zh == "2026年11月29日")
    }
}
