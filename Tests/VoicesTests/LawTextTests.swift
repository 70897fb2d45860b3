import Kernel
import Stage
import Store
import Testing

@testable import Voices

@Suite("Laws and rules, by version") struct LawTextTests {
    private static func day(_ year: Int, _ month: Int = 1, _ day: Int = 1) throws -> Day {
        try #require(Day(year: year, month: month, day: day))
    }

    private static func law() throws -> LawText {
        var law = LawText()
        law.title = "岭南省工会法律服务办法"
        law.kind = .unionRule
        law.version = "2018年"
        law.issuer = "岭南省总工会"
        law.from = try day(2018, 7)
        law.text = RichText(typed: "为规范工会法律服务，制定本办法。")
        return law
    }

    /// The titles of what was in force on a day, as the figure opens into them.
    private func inForce(_ walk: LedgerWalk, on day: Day) async throws -> [String] {
        let ledger = AnyLedger(LawText.ledger)
        let count = try #require(walk.book.count("law-texts.in-force")?.count)
        let path = try await walk.stage.organisation(walk.tree.province).path
        var filter = EntryFilter()
        filter.figure = FigureAsked(count, in: Reach(line: .leadership, path: path), day...day)
        return try await walk.stage.read { [filter, today = walk.stage.today] connection in
            let selection = EntrySelection(ledger, filter, for: .operator, on: today)
            return try selection.page(.newest, limit: 50, on: connection).map(\.entry.title)
        }
    }

    @Test("A new version is an entry of its own, and each day finds the one that held", arguments: Stage.engines)
    func versions(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let clerk = try await walk.stage.account("clerk", at: walk.tree.province, .officer)
            let reader = try await walk.stage.account("reader", at: walk.tree.province, .officer)
            let old = try await walk.open(try Self.law(), of: walk.tree.province, as: clerk)
            #expect(try await inForce(walk, on: try Self.day(2020)) == [], "nobody has checked it yet")
            #expect(try await walk.refused(taking: "check", on: old, as: clerk)?.isConflict == true)
            try await walk.take("check", on: old, as: reader)
            let early: [String: FieldValue] = ["next": .text("2024年修订"), "nextFrom": .day(try Self.day(2018))]
            #expect(try await walk.refused(taking: "replace", on: old, early, as: clerk)?.field == "nextFrom")
            try await walk.take(
                "replace", on: old, ["next": .text("2024年修订"), "nextFrom": .day(try Self.day(2024, 3))], as: clerk)
            let new = try #require(try await walk.links(of: old, in: "law-texts").first)
            #expect(try await walk.values(of: new)["title"] == .text("岭南省工会法律服务办法"))
            try await walk.take("check", on: new, as: reader)
            let (first, second) = ("岭南省工会法律服务办法（2018年）", "岭南省工会法律服务办法（2024年修订）")
            #expect(try await inForce(walk, on: try Self.day(2018, 6, 30)) == [])
            #expect(try await inForce(walk, on: try Self.day(2018, 7)) == [first])
            #expect(try await inForce(walk, on: try Self.day(2024, 2, 29)) == [first])
            #expect(try await inForce(walk, on: try Self.day(2024, 3)) == [second])
        }
    }

    @Test("Where law helps is open until the agreement ends, and longer when it is renewed", arguments: Stage.engines)
    func resources(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            var centre = LegalResource()
            (centre.name, centre.kind, centre.offers) = ("区法律援助中心工作站", .aid, [.consult, .represent])
            (centre.since, centre.until, centre.lawyers) = (try Self.day(2020), try Self.day(2025), 6)
            let id = try await walk.open(centre, of: walk.tree.eastCity)
            #expect(try await walk.entry(id).due.day == Self.day(2025))
            var post = RightsPost()
            (post.duty, post.name, post.from) = (.mediation, "麦知秋", try Self.day(2020))
            let person = try await walk.open(post, of: walk.tree.eastCity)
            let closed = try Self.day(2025, 12).endOfMonth
            for ledger in ["legal-resources", "rights-posts"] as [LedgerID] {
                try await walk.stage.perform(
                    ClosePeriod(ledger, of: walk.tree.east, through: closed, because: "已上报", book: walk.book))
            }
            try await walk.change(id, ["lawyers": .number(9), "offers": .choices(["consult", "mediate"])])
            try await walk.change(person, ["isFullTime": .flag(true)])
            try await walk.take(
                "renew", on: id, ["until": .day(try Self.day(2028)), "appraisal": .text("代理四十件")])
            #expect(try await walk.entry(id).due.day == Self.day(2028))
            try await walk.take(
                "end", on: id, ["endedOn": .day(try Self.day(2027)), "reason": .text("并入市中心")])
            for (day, amount) in [(try Self.day(2021), 1), (try Self.day(2027), 0)] {
                #expect(try await walk.figure("legal-resources.open", in: walk.tree.east, day...day) == amount)
            }
        }
    }

    @Test("What is repealed held until then; what was dropped never did", arguments: Stage.engines)
    func repealed(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let id = try await walk.open(try Self.law(), of: walk.tree.province)
            try await walk.take("check", on: id)
            try await walk.take(
                "repeal", on: id, ["repealedOn": .day(try Self.day(2022)), "reason": .text("由新办法取代")])
            #expect(try await inForce(walk, on: try Self.day(2021, 12, 31)).count == 1)
            #expect(try await inForce(walk, on: try Self.day(2022)).isEmpty)
            let other = try await walk.open(try Self.law(), of: walk.tree.east)
            try await walk.take("drop", on: other, ["reason": .text("重复")])
            #expect(try await inForce(walk, on: try Self.day(2020)).count == 1)
        }
    }
}
