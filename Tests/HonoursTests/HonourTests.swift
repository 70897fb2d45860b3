import Kernel
import Stage
import Store
import Testing

@testable import Honours

@Suite("Honours of units") struct HonourTests {
    private static let today = Day(sinceEpoch: 20_778)
    private static func day(_ days: Int) -> Day { today.adding(days: days) }

    static var honour: Honour {
        var honour = Honour()
        honour.unit = Employer(name: "桥头纺织厂工会")
        honour.title = "工会工作先进单位"
        honour.level = .city
        honour.grantor = "东江市总工会"
        honour.year = 2026
        honour.deeds = "全年处理职工诉求四十件，件件有回音"
        return honour
    }

    private static let decision: [String: FieldValue] = [
        "decidedOn": .day(day(9)), "decision": .text("东工〔2026〕9号"),
    ]

    /// A pack of the province that gives the notice five working days.
    private static func pack() throws -> RulePack {
        try RulePack(
            yaml: """
                pack: lingnan-honours
                title: {zh: 岭南表彰, en: Honours of Lingnan}
                region: CN
                sources:
                  notice: {zh: 评选通知, en: Notice of the selection}
                rules:
                  - id: A12-notice
                    part: unit
                    title: {zh: 公示期, en: Public notice}
                    limit: 5 working days
                    starts: {zh: 开始公示, en: the day it is put up}
                    source: notice
                    article: §1
                    confidence: H
                    from: "2026-01-01"
                """)
    }

    /// An honour that one officer put forward and another reviewed and named in public.
    private func noticed(
        _ walk: LedgerWalk, by first: Actor.Identity, _ second: Actor.Identity
    ) async throws -> ID<Entry> {
        let id = try await walk.open(Self.honour, of: walk.tree.east, as: first)
        try await walk.take("review", on: id, ["opinion": .text("材料齐全")], as: second)
        try await walk.take("publish", on: id, ["notice": .text("市总工会网站")], as: first)
        return id
    }

    @Test(
        "Whoever put it forward does not review it; it is told and counted on the day it is given",
        arguments: Stage.engines)
    func given(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, HonoursModule.ledgers) { walk async throws in
            let first = try await walk.stage.account("first", at: walk.tree.east, .officer)
            let second = try await walk.stage.account("second", at: walk.tree.east, .officer)
            let id = try await walk.open(Self.honour, of: walk.tree.east, as: first)
            let own = try await walk.refused(taking: "review", on: id, ["opinion": .text("好")], as: first)
            #expect(own?.isConflict == true)
            try await walk.take("review", on: id, ["opinion": .text("材料齐全")], as: second)
            try await walk.take("publish", on: id, ["notice": .text("市总工会网站")], as: first)
            #expect(try await walk.entry(id).due.isUnset, "no pack that ships says how long")
            let early = try await walk.refused(taking: "honour", on: id, Self.decision, as: first)
            #expect(early?.isConflict == true, "she named it in public herself")
            try await walk.take("honour", on: id, Self.decision, as: second)
            #expect(try await walk.figure("honours.honoured", in: walk.tree.east, Self.day(9)...Self.day(9)) == 1)
            #expect(try await walk.figure("honours.honoured", in: walk.tree.east, Self.today...Self.today) == 0)
        }
    }

    @Test("Where a pack sets the notice, nobody decides before it has run out", arguments: Stage.engines)
    func term(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, HonoursModule.ledgers, packs: [try Self.pack()]) { walk async throws in
            let first = try await walk.stage.account("first", at: walk.tree.east, .officer)
            let second = try await walk.stage.account("second", at: walk.tree.east, .officer)
            let id = try await noticed(walk, by: first, second)
            let last = try #require(try await walk.entry(id).due.day)
            #expect(last == Self.day(6), "Monday to Friday, from a Saturday")
            walk.stage.clock.advance(days: 6)
            let early = try await walk.refused(taking: "honour", on: id, Self.decision, as: second)
            #expect(early?.isConflict == true)
            walk.stage.clock.advance(days: 1)
            try await walk.take("honour", on: id, Self.decision, as: second)
            #expect(try await walk.entry(id).status == "honoured")
        }
    }

    @Test("A notice that is paused does not run out", arguments: Stage.engines)
    func paused(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, HonoursModule.ledgers, packs: [try Self.pack()]) { walk async throws in
            let first = try await walk.stage.account("first", at: walk.tree.east, .officer)
            let second = try await walk.stage.account("second", at: walk.tree.east, .officer)
            let head = try await walk.stage.account("head", at: walk.tree.east, .leader)
            let id = try await noticed(walk, by: first, second)
            walk.stage.clock.advance(days: 3)
            try await walk.stage.perform(
                PauseTerm(id, of: "honours", because: "网站停机", in: walk.book), as: head)
            #expect(try await walk.entry(id).due.isPaused)
            walk.stage.clock.advance(days: 30)
            let early = try await walk.refused(taking: "honour", on: id, Self.decision, as: second)
            #expect(early?.isConflict == true)
            try await walk.stage.perform(ResumeTerm(id, of: "honours", in: walk.book), as: head)
            let last = try #require(try await walk.entry(id).due.day)
            #expect(last > Self.day(33))
            walk.stage.clock.advance(days: 10)
            try await walk.take("honour", on: id, Self.decision, as: second)
        }
    }

    @Test("An objection stops it; unfounded, it is named again; proven, it is not honoured", arguments: Stage.engines)
    func objection(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, HonoursModule.ledgers) { walk async throws in
            let first = try await walk.stage.account("first", at: walk.tree.east, .officer)
            let second = try await walk.stage.account("second", at: walk.tree.east, .officer)
            let id = try await noticed(walk, by: first, second)
            try await walk.take("object", on: id, ["objection": .text("欠缴经费")], as: second)
            let meanwhile = try await walk.refused(taking: "honour", on: id, Self.decision, as: first)
            #expect(meanwhile?.isConflict == true)
            try await walk.take(
                "publishAgain", on: id, ["findings": .text("已补缴"), "notice": .text("市总工会网站")], as: first)
            try await walk.take("object", on: id, ["objection": .text("发生欠薪")], as: second)
            try await walk.take("decline", on: id, ["reason": .text("欠薪属实")], as: first)
            #expect(try await walk.figure("honours.declined", in: walk.tree.east, Self.today...Self.today) == 1)
            #expect(try await walk.figure("honours.honoured", in: walk.tree.east, Self.today...Self.day(30)) == 0)
        }
    }
}
