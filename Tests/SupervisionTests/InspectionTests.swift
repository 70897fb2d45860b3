import Kernel
import Stage
import Store
import Testing

@testable import Supervision

@Suite("Inspection rounds, and putting right what they find") struct InspectionTests {
    private static let today = Day(sinceEpoch: 20_778)
    private static func day(_ days: Int) -> Day { today.adding(days: days) }

    static var round: Inspection {
        var round = Inspection()
        round.title = "基层工会建设集中攻坚行动督查"
        round.campaign = "集中攻坚行动"
        round.days = today...today
        var member = InspectionMember()
        member.name = "麦知秋"
        member.title = "东江市总工会组织部"
        round.group = [member]
        var site = InspectionSite()
        site.employer = Employer(name: "城区总工会")
        site.kind = .federation
        round.sites = [site]
        return round
    }

    private static func finding(for organisation: ID<Organisation>) -> [String: FieldValue] {
        var finding = InspectionFinding()
        finding.what = "十二家企业只挂牌、没有选举"
        finding.requirement = "补开会员大会，选举结果上报"
        finding.responsible = organisation
        finding.until = day(30)
        return ["opinion": .text("抓得紧，但基础不牢"), "findings": InspectionFinding.fieldValue(of: [finding])]
    }

    /// A round of the city whose one finding the inner city has to put right.
    private func inspected(
        _ walk: LedgerWalk, by inspector: Actor.Identity
    ) async throws -> (round: ID<Entry>, matter: ID<Entry>) {
        let round = try await walk.open(Self.round, of: walk.tree.east, as: inspector)
        try await walk.take("giveFindings", on: round, Self.finding(for: walk.tree.eastCity), as: inspector)
        return (round, try #require(try await walk.links(of: round, in: "rectifications").first))
    }

    private func report(_ walk: LedgerWalk, _ matter: ID<Entry>, as identity: Actor.Identity) async throws {
        try await walk.take(
            "takeUp", on: matter, ["responsible": .text("关小满"), "measures": .text("逐家补开大会")], as: identity)
        try await walk.take(
            "report", on: matter, ["evidence": .text("十二份选举结果报告"), "doneOn": .day(Self.today)], as: identity)
    }

    @Test("A finding becomes a matter of the union that has to put it right", arguments: Stage.engines)
    func findings(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, SupervisionModule.ledgers) { walk async throws in
            let inspector = try await walk.stage.account("inspector", at: walk.tree.east, .officer)
            let (round, matter) = try await inspected(walk, by: inspector)
            let entry = try await walk.entry(matter)
            #expect(entry.owner.organisation == walk.tree.eastCity && entry.due.day == Self.day(30))
            #expect(try await walk.values(of: matter)["inspector"] == .organisation(walk.tree.east))
            #expect(try await walk.links(of: matter, in: "inspections") == [round])
            #expect(try await walk.figure("inspections.findings", in: walk.tree.east, Self.today...Self.today) == 1)
            #expect(
                try await walk.figure("rectifications.in-hand", in: walk.tree.eastCity, Self.today...Self.today) == 1)
        }
    }

    @Test(
        "Nobody gives a finding to a union that is not below her, and then nothing is given", arguments: Stage.engines)
    func foreign(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, SupervisionModule.ledgers) { walk async throws in
            let inspector = try await walk.stage.account("inspector", at: walk.tree.east, .officer)
            let round = try await walk.open(Self.round, of: walk.tree.east, as: inspector)
            await #expect(throws: Refusal.notFound) {
                try await walk.take("giveFindings", on: round, Self.finding(for: walk.tree.banyan), as: inspector)
            }
            #expect(try await walk.entry(round).status == "planned")
            #expect(try await walk.links(of: round, in: "rectifications").isEmpty)
        }
    }

    @Test("Whoever reports it done does not accept it, nor does a union that stands below", arguments: Stage.engines)
    func acceptance(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, SupervisionModule.ledgers) { walk async throws in
            let inspector = try await walk.stage.account("inspector", at: walk.tree.east, .officer)
            let county = try await walk.stage.account("county", at: walk.tree.eastCity, .officer)
            let opinion: [String: FieldValue] = ["opinion": .text("属实")]
            let (round, matter) = try await inspected(walk, by: inspector)
            let early = try await walk.refused(taking: "close", on: round, as: inspector)
            #expect(early?.isConflict == true)
            try await report(walk, matter, as: inspector)
            let own = try await walk.refused(taking: "accept", on: matter, opinion, as: inspector)
            #expect(own?.isConflict == true, "she reported it herself")
            let below = try await walk.refused(taking: "accept", on: matter, opinion, as: county)
            #expect(below?.isConflict == true)
            let colleague = try await walk.stage.account("colleague", at: walk.tree.east, .officer)
            try await walk.take("accept", on: matter, opinion, as: colleague)
            try await walk.take("close", on: round, as: inspector)
            #expect(
                try await walk.figure("rectifications.accepted", in: walk.tree.east, Self.today...Self.today) == 1)
            #expect(try await walk.figure("rectifications.in-time", in: walk.tree.east, Self.today...Self.today) == 1)
        }
    }

    @Test("Of the province, which has nobody above, a second officer accepts", arguments: Stage.engines)
    func top(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, SupervisionModule.ledgers) { walk async throws in
            let first = try await walk.stage.account("first", at: walk.tree.province, .officer)
            let second = try await walk.stage.account("second", at: walk.tree.province, .officer)
            let county = try await walk.stage.account("county", at: walk.tree.eastCity, .officer)
            let round = try await walk.open(Self.round, of: walk.tree.province, as: first)
            try await walk.take("giveFindings", on: round, Self.finding(for: walk.tree.province), as: first)
            let matter = try #require(try await walk.links(of: round, in: "rectifications").first)
            let later: [String: FieldValue] = ["until": .day(Self.day(60))]
            try await walk.take(
                "takeUp", on: matter, ["responsible": .text("关小满"), "measures": .text("补开大会")], as: first)
            let own = try await walk.refused(taking: "postpone", on: matter, later, as: first)
            #expect(own?.isConflict == true, "nobody gives herself more time")
            try await walk.take("postpone", on: matter, later, as: second)
            try await walk.take(
                "report", on: matter, ["evidence": .text("选举结果报告"), "doneOn": .day(Self.today)], as: first)
            let opinion: [String: FieldValue] = ["opinion": .text("属实")]
            #expect(try await walk.refused(taking: "accept", on: matter, opinion, as: first)?.isConflict == true)
            #expect(try await walk.refused(taking: "accept", on: matter, opinion, as: county) == .notFound)
            try await walk.take("accept", on: matter, opinion, as: second)
            #expect(try await walk.entry(matter).status == "accepted")
        }
    }

    @Test("The union inspected does not move its own day; the one above does", arguments: Stage.engines)
    func fixedDay(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, SupervisionModule.ledgers) { walk async throws in
            let inspector = try await walk.stage.account("inspector", at: walk.tree.east, .officer)
            let county = try await walk.stage.account("county", at: walk.tree.eastCity, .officer)
            let (_, matter) = try await inspected(walk, by: inspector)
            let later: [String: FieldValue] = ["until": .day(Self.day(60))]
            #expect(try await walk.refused(changing: matter, later, as: county)?.field == "until")
            try await walk.take(
                "takeUp", on: matter, ["responsible": .text("关小满"), "measures": .text("补开大会")], as: county)
            let postponed = try await walk.refused(taking: "postpone", on: matter, later, as: county)
            #expect(postponed?.isConflict == true)
            try await walk.take("postpone", on: matter, later, as: inspector)
            #expect(try await walk.entry(matter).due.day == Self.day(60))
        }
    }

    @Test(
        "A return visit is planned, overdue, made, planned again; what slid back is put right again",
        arguments: Stage.engines)
    func returnVisits(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, SupervisionModule.ledgers) { walk async throws in
            let inspector = try await walk.stage.account("inspector", at: walk.tree.east, .officer)
            let county = try await walk.stage.account("county", at: walk.tree.eastCity, .officer)
            let (_, matter) = try await inspected(walk, by: inspector)
            try await report(walk, matter, as: county)
            try await walk.take(
                "acceptAndRevisit", on: matter, ["opinion": .text("属实"), "revisitOn": .day(Self.day(10))], as: inspector
            )
            let visit = try #require(try await walk.links(of: matter, in: "return-visits").first)
            let planned = try await walk.entry(visit)
            #expect(planned.owner.organisation == walk.tree.east, "the group's own, not that of the union visited")
            #expect(!planned.isOverdue(on: Self.day(10)) && planned.isOverdue(on: Self.day(11)))
            walk.stage.clock.advance(days: 12)
            func made(_ more: [String: FieldValue]) -> [String: FieldValue] {
                let seen: [String: FieldValue] = [
                    "visitedOn": .day(Self.day(12)), "visitors": .text("麦知秋"), "seen": .text("看过台账和公示栏"),
                ]
                return seen.merging(more) { $1 }
            }
            try await walk.take("visitAgain", on: visit, made(["nextOn": .day(Self.day(40))]), as: inspector)
            let next = try #require(try await walk.links(of: visit, in: "return-visits").first)
            #expect(try await walk.entry(next).due.day == Self.day(40))
            let again: [String: FieldValue] = [
                "organisation": .organisation(walk.tree.eastCity), "requirement": .text("重新选举"),
                "until": .day(Self.day(60)),
            ]
            try await walk.take("relapse", on: next, made(again), as: inspector)
            let second = try #require(try await walk.links(of: next, in: "rectifications").first)
            #expect(try await walk.entry(second).owner.organisation == walk.tree.eastCity)
            #expect(try await walk.figure("return-visits.made", in: walk.tree.east, Self.day(12)...Self.day(12)) == 2)
        }
    }
}
