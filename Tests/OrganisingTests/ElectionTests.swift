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
