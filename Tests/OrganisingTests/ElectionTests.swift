import Kernel
import Stage
import Store
import Testing

@testable import Organising

@Suite("By-elections and recalls") struct ElectionTests {
    private static let today = FoundingTests.today

    private static func posts(of union: ID<Organisation>, on walk: LedgerWalk) async throws -> [String] {
        try await walk.stage.read { connection in
            try OrganisationPost.all(of: union, on: connection).map {
                "\($0.title) \($0.holder ?? "") \($0.until == nil ? "在任" : "已免")"
            }
        }
    }

    private static func paper(_ name: String, of id: ID<Entry>, on walk: LedgerWalk) async throws -> OfficialPaper {
        let entry = try await walk.entry(id)
        let ledger = try walk.book.ledger(entry.ledger)
        let (terms, today) = (walk.book.terms, walk.stage.today)
        return try await walk.stage.read {
            try OfficialPaper.made(name, of: entry, in: ledger, by: terms, today: today, on: $0)
        }
    }

    @Test("A recall takes more than half of all, not of those present, and ends the post", arguments: Stage.engines)
    func recalled(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.all) { walk async throws in
            let mill = walk.tree.mill
            try await walk.stage.perform(AddPost("主席", holder: "古今", at: mill, since: Self.today.adding(days: -90)))
            var recall = Recall()
            (recall.union, recall.post, recall.holder) = (mill, .chair, "古今")
            (recall.proposedBy, recall.electors, recall.supporters) = (.members, 120, 39)
            let id = try await walk.open(recall, of: walk.tree.bridge)
            let convened: [String: FieldValue] = ["meetsOn": .day(Self.today)]
            #expect(try await walk.refused(taking: "convene", on: id, convened)?.reason?.contains("§17") == true)
            try await walk.change(id, ["supporters": .number(40)])
            try await walk.take("convene", on: id, convened)
            let half: [String: FieldValue] = ["votedOn": .day(Self.today), "inFavour": .number(60)]
            #expect(try await walk.refused(taking: "recall", on: id, half)?.reason?.contains("§18") == true)
            let more = half.merging(["inFavour": .number(61)]) { $1 }
            #expect(try await walk.refused(taking: "keep", on: id, more)?.field == "inFavour")
            try await walk.take("recall", on: id, more)
            #expect(try await Self.posts(of: mill, on: walk) == ["主席 古今 已免"])
            let vacancy = try #require(try await walk.links(of: id, in: "by-elections").first)
            #expect(
                try await walk.entry(vacancy).due.rule?.contains("A2-vacancy") == true, "the vacancy is seen coming")
            let report = try await Self.paper("result", of: id, on: walk)
            #expect(report.title == "桥头纺织厂工会关于罢免主席表决结果的报告" && report.to == "桥头镇总工会")
            #expect(report.parts.contains(.paragraph("表决结果：罢免通过，古今不再担任主席。")))
            let words = report.parts.map { "\($0)" }.joined()
            #expect(words.contains("赞成罢免61票，符合") && words.contains("《工会法》第十八条"))
            let approval = try await Self.paper("approval", of: id, on: walk)
            #expect(approval.to == "桥头纺织厂工会" && approval.number.isEmpty && approval.day == nil)
        }
    }

    @Test("A vacant post is due since it fell vacant, and filled with whoever was elected", arguments: Stage.engines)
    func filled(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.all) { walk async throws in
            let mill = walk.tree.mill
            var vacancy = ByElection()
            (vacancy.union, vacancy.post, vacancy.cause) = (mill, .chair, .moved)
            vacancy.vacantOn = Self.today.adding(days: -20)
            let id = try await walk.open(vacancy, of: walk.tree.bridge)
            #expect(try await walk.entry(id).due.day?.description == "2027-02-01")
            func named(_ candidates: Candidate...) -> [String: FieldValue] {
                ["candidates": Candidate.fieldValue(of: candidates)]
            }
            let other = named(FoundingTests.candidate("丁文", .member))
            #expect(try await walk.refused(taking: "nominate", on: id, other)?.field == "candidates")
            try await walk.take("nominate", on: id, named(FoundingTests.candidate("丁文", .chair)))
            try await walk.take("publish", on: id, ["notice": .text("公告栏")])
            FoundingTests.pass(11, on: walk)
            try await walk.take(
                "elect", on: id, FoundingTests.cast([FoundingTests.candidate("丁文", .chair, votes: 88)]))
            let approval: [String: FieldValue] = [
                "decision": .text("桥工发〔2026〕10号"), "since": .day(FoundingTests.day(9)),
            ]
            try await walk.take("fill", on: id, approval)
            #expect(try await Self.posts(of: mill, on: walk) == ["主席 丁文 在任"])
            let report = try await Self.paper("result", of: id, on: walk)
            #expect(report.title == "桥头纺织厂工会关于补选主席结果的报告")
            guard case .table(_, let rows) = report.parts[5] else {
                Issue.record("the report has no table")
                return
            }
            #expect(rows == [["丁文", "主席", "88", "当选"]])
            let paper = try await Self.paper("approval", of: id, on: walk)
            #expect(paper.number == "桥工发〔2026〕10号" && paper.day == FoundingTests.day(9))
            #expect(paper.parts[1] == .paragraph("丁文任主席，任职时间自\(FoundingTests.day(9).onPaper)起计算。"))

            var beyond = vacancy
            beyond.union = walk.tree.school
            let far = try await walk.open(beyond, of: walk.tree.bridge)
            try await walk.take("nominate", on: far, named(FoundingTests.candidate("丁文", .chair)))
            try await walk.take("publish", on: far, ["notice": .text("公告栏")])
            FoundingTests.pass(11, on: walk)
            try await walk.take(
                "elect", on: far, FoundingTests.cast([FoundingTests.candidate("丁文", .chair, votes: 88)]))
            #expect(try await walk.refused(taking: "fill", on: far, approval)?.isConflict == true)
            #expect(try await Self.posts(of: walk.tree.school, on: walk) == [], "no union fills posts beyond its reach")
        }
    }
}
