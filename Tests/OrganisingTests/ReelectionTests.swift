import Kernel
import Stage
import Store
import Testing

@testable import Organising

@Suite("Electing a committee anew") struct ReelectionTests {
    private static let today = FoundingTests.today

    /// A term of the mill that ends in a month, and the election that comes of it, as far as the notice has run out.
    private static func noticed(on walk: LedgerWalk) async throws -> (term: ID<Entry>, election: ID<Entry>) {
        var term = CommitteeTerm()
        (term.title, term.number, term.level, term.years) = ("桥头纺织厂工会委员会", 1, .base, .three)
        term.beganOn = Day("2023-12-20")
        let id = try await walk.open(term, of: walk.tree.bridge)
        var form = Reelection(after: term)
        #expect(form.number == 2 && form.endsOn == Day("2026-12-20"))
        form.union = walk.tree.mill
        let election = try await walk.stage.perform(
            OpenEntry(
                in: "reelections", of: walk.tree.bridge,
                [
                    "union": .organisation(walk.tree.mill), "title": .text(form.title), "number": .number(2),
                    "endsOn": .day(try #require(form.endsOn)),
                ], from: id, book: walk.book))
        try await walk.take("request", on: election, ["requestedOn": .day(today)])
        try await walk.take(
            "approve", on: election, ["approvalNumber": .text("桥工发〔2026〕18号"), "approvedOn": .day(today)])
        var named = FoundingTests.named(FoundingTests.four)
        named["womenMembers"] = nil
        try await walk.take("nominate", on: election, named)
        try await walk.take("publish", on: election, ["notice": .text("厂区公告栏")])
        FoundingTests.pass(11, on: walk)
        return (id, election)
    }

    @Test(
        "Those elected take the posts from those who held them, and the next term begins", arguments: Stage.engines)
    func seated(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.all) { walk async throws in
            let (mill, on) = (walk.tree.mill, FoundingTests.day(9))
            for (title, holder) in [("主席", "古今"), ("委员", "古今"), ("经费审查委员会主任", "古今")] {
                try await walk.stage.perform(
                    AddPost(title, holder: holder, at: mill, since: Self.today.adding(days: -900)))
            }
            let (term, election) = try await Self.noticed(on: walk)
            let few = FoundingTests.cast(FoundingTests.voted(70, 70, 70, 69), present: 79)
            #expect(try await walk.refused(taking: "elect", on: election, few)?.field == "present")
            try await walk.take("elect", on: election, FoundingTests.cast(FoundingTests.voted(51, 90, 80, 50)))
            try await walk.take("report", on: election, ["reportedOn": .day(on)])
            let early: [String: FieldValue] = ["resultNumber": .text("桥工发〔2026〕19号"), "since": .day(Self.today)]
            #expect(try await walk.refused(taking: "seat", on: election, early)?.field == "since")
            try await walk.take(
                "seat", on: election, ["resultNumber": .text("桥工发〔2026〕19号"), "since": .day(on)])

            let posts = try await walk.stage.read { try OrganisationPost.all(of: mill, on: $0) }
            #expect(
                Set(posts.filter { $0.until == nil }.map { "\($0.title) \($0.holder ?? "")" }) == [
                    "主席 关小满", "副主席 欧阳静", "委员 王一鸣", "经费审查委员会主任 古今",
                ], "the audit committee was not elected")
            #expect(posts.filter { $0.until == on.adding(days: -1) }.count == 2)
            #expect(try await walk.entry(term).status == "succeeded")
            let next = try #require(try await walk.links(of: term, in: "committee-terms").first)
            #expect(try await walk.values(of: next)["number"] == .number(2))
            #expect(try await walk.values(of: next)["beganOn"] == .day(on))
            #expect(try await walk.figure("reelections.seated", in: walk.tree.east, on...on) == 1)
        }
    }

    @Test("Whoever the law keeps out is refused here too, and a form comes of no entry that one may not read")
    func refused() async throws {
        try await Stage.withLedgers(.sqlite, OrganisingModule.all) { walk async throws in
            let (term, election) = try await Self.noticed(on: walk)
            try await walk.take("nominateAgain", on: election, ["opinion": .text("异议成立")])
            var named = FoundingTests.named(
                Array(FoundingTests.four.dropLast()) + [FoundingTests.candidate("丁文", .chair, .personnel)])
            named["womenMembers"] = nil
            let barred = try await walk.refused(taking: "nominate", on: election, named)
            #expect(barred?.field == "candidates" && barred?.reason?.contains("§6") == true)
            let stranger = try await walk.stage.account("stranger", at: walk.tree.banyan, .officer)
            let values: [String: FieldValue] = [
                "union": .organisation(walk.tree.banyan), "title": .text("榕树县总工会委员会"), "number": .number(3),
                "endsOn": .day(Self.today),
            ]
            let foreign = OpenEntry(in: "reelections", of: walk.tree.banyan, values, from: term, book: walk.book)
            #expect(try await walk.refused(foreign, as: stranger) == .notFound)
            let other = OpenEntry(in: "reelections", of: walk.tree.bridge, values, from: election, book: walk.book)
            #expect(try await walk.refused(other) == .notFound, "an election comes of a term alone")
        }
    }
}
