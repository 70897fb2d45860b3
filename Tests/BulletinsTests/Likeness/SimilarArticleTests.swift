import Stage
import Store
import Testing

@testable import Bulletins
@testable import Kernel

@Suite("Linking articles that tell the same") struct SimilarArticleTests {
    private static let story = """
        3月1日上午，阳江市总工会在合山镇举行户外劳动者驿站揭牌仪式，二十八位环卫工人、骑手和货车司机走进新驿站。\
        驿站设在旧车站的候车室里，墙上挂着开水炉和充电柜，靠窗摆着六张旧课桌，是附近小学换下来的。市总工会副主席梁知秋说，\
        这间屋子原先堆杂物，腾出来只花了九天，钱不多，要紧的是有人天天开门。揭牌后，大家围着课桌说起冬天在街边吃冷饭的事，\
        一位骑手说，往后中午能坐着把饭吃完了。驿站由镇工会轮流值守，每天早上六点开门，晚上十点锁门，节假日也不关。
        """
    private static let other = """
        3月2日，全省职工阅读活动在云浮启动，三百名职工带来自己读旧的书，在石板街上摆成一条长桌。有人换走一本电工手册，\
        有人抱回一套县志。活动持续到月底，各厂的图书角都添了座位，夜班工人下班后可以坐到天亮，门口的灯由值班员看着。
        """

    private func issue(_ body: String, title: String, by union: String) -> String {
        """
        \(union)简报
        第1期
        \(union)办公室　　2026年3月5日

        \(title)
        　　\(body)（\(union)办公室）
        """
    }

    private func article(_ room: ArchiveRoom, _ issue: ID<Bulletin>) async throws -> ID<Article> {
        try #require(try await room.articles(of: issue).first).id
    }

    private func similar(
        _ room: ArchiveRoom, to article: ID<Article>, as who: Actor.Identity = .operator
    ) async throws -> [SimilarArticle] {
        try await room.platform.read(as: who) { try SimilarArticle.all(of: article, for: $1, on: $0) }
    }

    private func rows(_ room: ArchiveRoom) async throws -> [Int] {
        let tables: [SQL] = ["article_sketch", "article_shingle", "article_likeness"]
        return try await room.platform.database.read { connection in
            try tables.map { try connection.value("SELECT COUNT(*) FROM \($0)") ?? -1 }
        }
    }

    @Test(
        "The same article in two bulletins is linked both ways, an unrelated one to neither", arguments: Stage.engines)
    func linked(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let city = try await room.issue(issue(Self.story, title: "合山驿站开门了", by: "阳江市总工会"), by: room.city)
            let province = try await room.issue(
                issue(Self.story, title: "阳江：旧候车室变身驿站", by: "广东省总工会"), by: room.province)
            let far = try await room.issue(issue(Self.other, title: "长桌换书", by: "云浮市总工会"), by: room.otherCity)
            let (first, second) = (try await article(room, city), try await article(room, province))
            let found = try await similar(room, to: first)
            #expect(found.map(\.line.id) == [second])
            #expect(found.map(\.degree) == [.nearlyAll])
            #expect(found.map(\.line.title) == ["阳江：旧候车室变身驿站"])
            #expect(try await similar(room, to: second).map(\.line.id) == [first])
            #expect(try await similar(room, to: try await article(room, far)).isEmpty)
        }
    }

    @Test(
        "A shortened article is linked to the long one, whichever comes first", arguments: Stage.engines, [true, false])
    func shortened(_ engine: Engine, _ shortFirst: Bool) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let short = issue(
                String(Self.story.prefix(120)) + "大家都说好。", title: "驿站开门", by: "广东省总工会")
            let long = issue(Self.story, title: "合山驿站开门了", by: "阳江市总工会")
            let texts =
                shortFirst ? [(short, room.province), (long, room.city)] : [(long, room.city), (short, room.province)]
            var articles: [ID<Article>] = []
            for (text, issuer) in texts {
                articles.append(try await article(room, try await room.issue(text, by: issuer)))
            }
            #expect(try await similar(room, to: articles[0]).map(\.line.id) == [articles[1]])
            #expect(try await similar(room, to: articles[1]).map(\.degree) == [.most])
        }
    }

    @Test("Whoever may not read the other article does not learn of it", arguments: Stage.engines)
    func reach(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let own = try await room.issue(issue(Self.story, title: "驿站", by: "阳江市总工会"), by: room.city)
            _ = try await room.issue(issue(Self.story, title: "驿站", by: "云浮市总工会"), by: room.otherCity)
            let article = try await article(room, own)
            let officer = try await room.account((.officer, room.city))
            #expect(try await similar(room, to: article, as: officer).isEmpty)
            let above = try await room.account((.officer, room.province))
            #expect(try await similar(room, to: article, as: above).count == 1)
        }
    }

    @Test("A withdrawn issue takes its links along, and brings them back when it returns", arguments: Stage.engines)
    func withdrawn(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let city = try await room.issue(issue(Self.story, title: "驿站", by: "阳江市总工会"), by: room.city)
            let before = try await rows(room)
            let text = issue(Self.story, title: "驿站开门", by: "广东省总工会")
            let province = try await room.issue(text, by: room.province)
            #expect(try await rows(room).last == 2)
            try await room.platform.perform(WithdrawBulletin(bulletin: province), as: .operator)
            #expect(try await rows(room) == before)
            #expect(try await similar(room, to: try await article(room, city)).isEmpty)
            _ = try await room.issue(text, by: room.province)
            #expect(try await similar(room, to: try await article(room, city)).count == 1)
        }
    }

    @Test("Put again with another text, an article loses the links of the old one", arguments: Stage.engines)
    func reread(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let city = try await room.issue(issue(Self.story, title: "驿站", by: "阳江市总工会"), by: room.city)
            _ = try await room.issue(issue(Self.story, title: "驿站", by: "广东省总工会"), by: room.province)
            let article = try await article(room, city)
            try await room.platform.database.write {
                try ArticleLikeness.put(article, body: Self.other, on: $0)
            }
            #expect(try await similar(room, to: article).isEmpty)
            try await room.platform.database.write {
                try ArticleLikeness.put(article, body: Self.story, on: $0)
            }
            #expect(try await similar(room, to: article).count == 1)
            #expect(try await rows(room) == [2, 32, 2])
        }
    }

    @Test("Articles of one issue are not linked to each other", arguments: Stage.engines)
    func oneIssue(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let issue = try await room.issue(IssueText.of("阳江市总工会", "阳江市总工会"), by: room.city)
            for article in try await room.articles(of: issue) {
                #expect(try await similar(room, to: article.id).isEmpty)
            }
        }
    }

    @Test("A text that hundreds of issues print alike links each to a bounded number", arguments: Stage.engines)
    func common(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            var last: ID<Bulletin>?
            for number in 0..<45 {
                last = try await room.issue(
                    issue(Self.story, title: "驿站第\(number)次开门", by: "阳江市总工会"), by: room.city)
            }
            let article = try await article(room, try #require(last))
            let links: Int? = try await room.platform.database.read {
                try $0.value("SELECT COUNT(*) FROM article_likeness WHERE article = \(article)")
            }
            #expect(links == 32)
            #expect(try await similar(room, to: article).count == 20)
        }
    }
}
