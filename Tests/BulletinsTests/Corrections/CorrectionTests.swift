import Stage
import Store
import Testing

@testable import Bulletins
@testable import Kernel

@Suite("Correcting what was read") struct CorrectionTests {
    /// One article with a person, a figure of its own and two points.
    static let text = """
        工会信息

        〔2026〕第3期

        2026年1月15日

        【工作动态】

        阳江市总工会开展冬季送温暖走访

        1月8日，阳江市总工会主席林秋实走访困难职工，三百二十六户职工收到了棉被。林秋实提出两点要求：一是摸清底数，二是上门送达。

        （阳江市总工会）
        """

    /// The only article of an issue with that text.
    private func article(in room: ArchiveRoom) async throws -> Article {
        let issue = try await room.issue(Self.text, by: room.city)
        return try #require(try await room.articles(of: issue).first)
    }

    private func reread(_ article: ID<Article>, in room: ArchiveRoom) async throws -> Article {
        try await room.platform.read(as: .operator) { try Article.find(article, for: $1, on: $0) }
    }

    private func figure(of article: Article) throws -> (place: Range<Int>, value: FactValue) {
        let fact = try #require(FactList(article.reading).facts(of: .figure).first)
        return (fact.place, fact.value)
    }

    private func corrected(_ value: FactValue, what: String) throws -> FactValue {
        guard case .figure(let number, let unit, _, let text) = value else { throw ArchiveRoom.WaysDiffer() }
        return .figure(value: number + 1, unit: unit, what: what, text: text)
    }

    @Test("It stands in article and table at once, and the journal tells who did it", arguments: Stage.engines)
    func atOnce(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let editor = try await room.account((.editor, room.city))
            let article = try await article(in: room)
            let (place, seen) = try figure(of: article)
            let now = try corrected(seen, what: "困难职工家庭")
            try await room.platform.perform(
                CorrectFact(article: article.id, kind: .figure, place: place, seen: seen, now: now), as: editor)
            #expect(try await reread(article.id, in: room).reading.fact(.figure, at: place) == now)
            let what: [String] = try await room.platform.database.read {
                try $0.all("SELECT what FROM article_figure WHERE article = \(article.id) ORDER BY ordinal") {
                    try $0[0]
                }
            }
            #expect(what.first == "困难职工家庭")
            let lines: Int? = try await room.platform.database.read {
                try $0.value("SELECT COUNT(*) FROM journal_line WHERE action = 'article.corrected'")
            }
            #expect(lines == 1)
        }
    }

    @Test("It survives withdrawing the issue and importing the file again", arguments: Stage.engines)
    func survives(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let article = try await article(in: room)
            let (place, seen) = try figure(of: article)
            let now = try corrected(seen, what: "职工家庭")
            let person = try #require(FactList(article.reading).facts(of: .person).first)
            for (kind, at, was, value) in [
                (FactKind.figure, place, seen, now), (.person, person.place, person.value, nil),
                (.points, article.reading.beginning, .points(2), .points(3)),
            ] as [(FactKind, Range<Int>, FactValue, FactValue?)] {
                try await room.platform.perform(
                    CorrectFact(article: article.id, kind: kind, place: at, seen: was, now: value), as: .operator)
            }
            try await room.platform.perform(WithdrawBulletin(bulletin: article.bulletin), as: .operator)
            let again = try await self.article(in: room)
            #expect(again.id != article.id)
            #expect(again.reading.fact(.figure, at: place) == now)
            #expect(again.reading.fact(.person, at: person.place) == nil)
            #expect(again.reading.points?.count == 3)
        }
    }

    @Test("Set back to what was read, it leaves no correction behind", arguments: Stage.engines)
    func undone(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let article = try await article(in: room)
            let (place, seen) = try figure(of: article)
            let now = try corrected(seen, what: "户")
            for (from, to) in [(seen, now), (now, nil), (nil, seen)] as [(FactValue?, FactValue?)] {
                try await room.platform.perform(
                    CorrectFact(article: article.id, kind: .figure, place: place, seen: from, now: to), as: .operator)
            }
            #expect(
                try await reread(article.id, in: room).reading.figures.map(\.fact)
                    == article.reading.figures.map(\.fact))
            let left = try await room.platform.database.read { try Correction.all(of: article.bulletin, on: $0).count }
            #expect(left == 0)
        }
    }

    @Test("Of two who correct the same fact the second is shown what the first wrote", arguments: Stage.engines)
    func second(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let article = try await article(in: room)
            let (place, seen) = try figure(of: article)
            let first = try corrected(seen, what: "困难职工")
            try await room.platform.perform(
                CorrectFact(article: article.id, kind: .figure, place: place, seen: seen, now: first), as: .operator)
            let late = CorrectFact(article: article.id, kind: .figure, place: place, seen: seen, now: nil)
            do {
                try await room.platform.perform(late, as: .operator)
                Issue.record("the second went through")
            } catch Refusal.conflict(let why) {
                #expect(why.zh.contains("困难职工"))
            }
            #expect(try await reread(article.id, in: room).reading.fact(.figure, at: place) == first)
        }
    }

    @Test(
        "A missed fact is found by its printed words, and stays when the file is read again", arguments: Stage.engines)
    func missed(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let article = try await article(in: room)
            let content = try await room.platform.database.read { try Bulletin.content(of: article.bulletin, on: $0) }
            let place = try #require(
                PrintedWords.place(of: "棉被", in: content, within: article.reading.source, besides: []))
            let added = FactValue.organisation(name: "棉被", meant: room.county.id)
            try await room.platform.perform(
                CorrectFact(article: article.id, kind: .organisation, place: place, seen: nil, now: added),
                as: .operator)
            let outcome = try await FileRereading(platform: room.platform, identity: .operator).run(article.bulletin)
            #expect(outcome.changesNothing)
            let after = try await reread(article.id, in: room)
            #expect(after.reading.fact(.organisation, at: place) == added)
            let traced = try #require(after.reading.organisations.first { $0.name == "棉被" }).trace.place
            #expect(String(decoding: Array(after.reading.body.utf8)[traced], as: UTF8.self) == "棉被")
            let known: Int? = try await room.platform.database.read {
                try $0.value(
                    "SELECT COUNT(*) FROM article_organisation WHERE article = \(article.id) AND organisation = \(room.county.id)"
                )
            }
            #expect(known == 1)
        }
    }

    @Test("Who reads it but may not import is told so; a place outside the article is absent", arguments: Stage.engines)
    func refused(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let article = try await article(in: room)
            let (place, seen) = try figure(of: article)
            let officer = try await room.account((.officer, room.city))
            let elsewhere = try await room.account((.editor, room.otherCity))
            let strike = CorrectFact(article: article.id, kind: .figure, place: place, seen: seen, now: nil)
            await #expect(throws: Refusal.notPermitted(.importBulletins)) {
                try await room.platform.perform(strike, as: officer)
            }
            await #expect(throws: Refusal.notFound) { try await room.platform.perform(strike, as: elsewhere) }
            for outside in [0..<3, 1_000_000..<1_000_003] {
                await #expect(throws: Refusal.notFound) {
                    try await room.platform.perform(
                        CorrectFact(article: article.id, kind: .figure, place: outside, seen: nil, now: seen),
                        as: .operator)
                }
            }
        }
    }
}
