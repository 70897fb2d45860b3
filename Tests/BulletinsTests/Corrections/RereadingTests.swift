import Stage
import Store
import Testing

@testable import Bulletins
@testable import Kernel

@Suite("Reading an issue anew") struct RereadingTests {
    /// Takes away what a newer reader would find, as if an older one had read the issue.
    private func age(_ article: Article, in room: ArchiveRoom) async throws {
        var old = article.reading
        old.figures = []
        old.title = "旧题"
        let reading = old
        let stale = ReadingAsOf(article: article, reading: reading)
        try await room.platform.perform(stale, as: .operator)
    }

    @Test(
        "A preview tells what would change and writes nothing; then it changes, and keys stay", arguments: Stage.engines
    )
    func preview(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let issue = try await room.issue(IssueText.of("阳江市总工会", "阳春市总工会"), by: room.city)
            let before = try await room.articles(of: issue)
            try await age(try #require(before.first), in: room)
            let work = FileRereading(platform: room.platform, identity: .operator)
            for _ in 1...2 {
                let outcome = try await work.preview(issue)
                #expect((outcome.changed, outcome.added, outcome.gone) == (1, 0, 0))
            }
            let (_, plan) = try await work.plan(issue)
            let differences = try #require(plan.changed.first).differences
            #expect(differences.map(\.label.zh) == ["标题", "数字"])
            #expect(differences.first?.before == "旧题")
            _ = try await work.run(issue)
            let after = try await room.articles(of: issue)
            #expect(after.map(\.id) == before.map(\.id))
            #expect(after.map(\.reading) == before.map(\.reading))
            #expect(try await work.preview(issue).changesNothing)
        }
    }

    @Test(
        "Articles that a reader parts otherwise come and go with all that is drawn from them", arguments: Stage.engines)
    func parted(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let issue = try await room.issue(IssueText.of("阳江市总工会", "阳春市总工会"), by: room.city)
            let articles = try await room.articles(of: issue)
            // An older reader took the second article for a part of the first.
            var whole = articles[0].reading
            whole.source = [
                (whole.source.first?.lowerBound ?? 0)..<(articles[1].reading.source.last?.upperBound ?? 0)
            ]
            let merged = BulletinReading(masthead: Masthead(), articles: [whole])
            let plan = try await room.platform.perform(RereadBulletin(bulletin: issue, reading: merged), as: .operator)
            #expect(plan.gone.map(\.id) == [articles[1].id])
            #expect(try await room.searched("阳春", by: .operator).isEmpty)
            let again = try await FileRereading(platform: room.platform, identity: .operator).run(issue)
            #expect((again.changed, again.added, again.gone) == (0, 1, 0))
            #expect(try await room.articles(of: issue).map(\.ordinal) == [1, 2])
            #expect(try await room.searched("阳春", by: .operator).count == 1)
        }
    }

    @Test("Who may not import there cannot, nor see what would change", arguments: Stage.engines)
    func refused(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let issue = try await room.issue(IssueText.of("阳江市总工会"), by: room.city)
            for (role, place, refusal) in [
                (.officer, room.city, .notPermitted(.importBulletins)), (.editor, room.otherCity, .notFound),
                (.editor, room.county, .notFound),
            ] as [(Role, Organisation, Refusal)] {
                let work = FileRereading(platform: room.platform, identity: try await room.account((role, place)))
                await #expect(throws: refusal) { _ = try await work.preview(issue) }
                await #expect(throws: refusal) { _ = try await work.run(issue) }
            }
        }
    }
}

/// Files an article as an older reader would have left it.
private struct ReadingAsOf: Command {
    static var requires: Permission? { .importBulletins }
    let article: Article
    let reading: ArticleReading

    func perform(at desk: Desk) throws {
        try ArticleFiling(of: article.bulletin, on: desk.connection)
            .refile(article.id, reading, ordinal: article.ordinal, at: desk)
    }
}
