import Kernel
import Stage
import Store
import Testing

@testable import Organising

@Suite("Plans, their pillars and their tasks") struct PlanTests {
    private static let today = Day(sinceEpoch: 20_778)
    private static let on = today...today
    private static func day(_ days: Int) -> Day { today.adding(days: days) }

    private static var plan: WorkPlan {
        var plan = WorkPlan()
        (plan.title, plan.kind) = ("双服务实施意见", .opinion)
        plan.days = today...day(1095)
        plan.adoptBy = day(30)
        return plan
    }

    private static func measure(_ pillar: String, _ words: String, at owner: ID<Organisation>) -> PlanMeasure {
        var measure = PlanMeasure()
        (measure.pillar, measure.measure, measure.organisation) = (pillar, words, owner)
        (measure.until, measure.aspect) = (day(200), .mass)
        return measure
    }

    private static func deployed(_ measures: [PlanMeasure]) -> [String: FieldValue] {
        [
            "adoptedAt": .text("六届四次全委会"), "adoptedOn": .day(today),
            "measures": PlanMeasure.fieldValue(of: measures),
        ]
    }

    private func done(_ task: ID<Entry>, _ walk: LedgerWalk, by first: Actor.Identity, _ second: Actor.Identity)
        async throws
    {
        try await walk.take("takeUp", on: task, ["responsible": .text("卢见山")], as: first)
        let evidence: [String: FieldValue] = ["evidence": .text("建会台账 12 件"), "doneOn": .day(Self.today)]
        try await walk.take("finish", on: task, evidence, as: first)
        #expect(try await walk.refused(taking: "accept", on: task, as: first)?.isConflict == true)
        try await walk.take("accept", on: task, as: second)
    }

    @Test(
        "Each measure is a task of its owner, in the group of its pillar; the plan waits for all of them",
        arguments: Stage.engines)
    func deploying(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.all) { walk async throws in
            let tree = walk.tree
            let first = try await walk.stage.account("first", at: tree.east, .officer)
            let second = try await walk.stage.account("second", at: tree.east, .officer)
            let id = try await walk.open(Self.plan, of: tree.east, as: first)
            let abroad = Self.deployed([Self.measure("强基固本", "培训主席", at: tree.west)])
            #expect(try await walk.refused(taking: "deploy", on: id, abroad, as: first) != nil, "beyond her reach")
            let measures = [
                Self.measure("强基固本", "培训主席", at: tree.eastCity), Self.measure("暖心关爱", "建驿站", at: tree.bridge),
                Self.measure("强基固本", "规范台账", at: tree.east),
            ]
            try await walk.take("deploy", on: id, Self.deployed(measures), as: first)
            #expect(try await walk.figure("work-plans.measures", in: tree.east, Self.on) == 3)
            let tasks = try await walk.links(of: id, in: "plan-tasks")
            #expect(try await walk.entry(tasks[0]).owner.organisation == tree.eastCity)
            try await done(tasks[0], walk, by: first, second)
            let (entry, actor) = (try await walk.entry(id), try await walk.stage.actor(first))
            let links = try await walk.stage.read { try entry.links(in: walk.book, for: actor, on: $0) }
            let base = links.filter { $0.group == "强基固本" }
            #expect(base.count == 2 && base.count { !$0.isOpen } == 1 && links.count == 3)
            let summary: [String: FieldValue] = ["summary": .text("基本完成"), "summedOn": .day(Self.today)]
            #expect(try await walk.refused(taking: "sumUp", on: id, summary, as: first)?.isConflict == true)
            for task in tasks.dropFirst() { try await done(task, walk, by: first, second) }
            try await walk.take("sumUp", on: id, summary, as: first)
            #expect(try await walk.figure("plan-tasks.in-time", in: tree.east, Self.on) == 3)
        }
    }

    @Test(
        "An attached plan is drafted by its owner, and summed up before the one it is part of", arguments: Stage.engines
    )
    func attached(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.all) { walk async throws in
            let tree = walk.tree
            var plan = Self.plan
            var row = AttachedPlan()
            (row.title, row.organisation, row.adoptBy) = ("培训三年方案", tree.eastCity, Self.day(60))
            plan.attached = [row]
            let id = try await walk.open(plan, of: tree.east)
            let measure = Self.measure("强基固本", "规范台账", at: tree.east)
            try await walk.take("deploy", on: id, Self.deployed([measure]))
            let child = try #require(try await walk.links(of: id, in: "work-plans").first)
            #expect(try await walk.entry(child).due.day == Self.day(60))
            #expect(try await walk.values(of: child)["parent"] == .text("双服务实施意见"))
            let own = try #require(try await walk.links(of: id, in: "plan-tasks").first)
            try await walk.take("withdraw", on: own, ["opinion": .text("并入配套方案")])
            let summary: [String: FieldValue] = ["summary": .text("完成"), "summedOn": .day(Self.today)]
            #expect(try await walk.refused(taking: "sumUp", on: id, summary)?.isConflict == true)
            try await walk.take("drop", on: child, ["reason": .text("并入年度计划")])
            try await walk.take("sumUp", on: id, summary)
            #expect(try await walk.figure("work-plans.summed", in: tree.east, Self.on) == 1)
        }
    }

    @Test(
        "What reaches the base is no more than there is, and counts once a second has looked", arguments: Stage.engines)
    func shares(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.all) { walk async throws in
            let first = try await walk.stage.account("first", at: walk.tree.east, .officer)
            let second = try await walk.stage.account("second", at: walk.tree.east, .officer)
            var share = BaseShare()
            (share.title, share.days, share.reportBy) = ("三季度", Self.day(-90)...Self.today, Self.day(10))
            let id = try await walk.open(share, of: walk.tree.east, as: first)
            var report: [String: FieldValue] = [
                "money": .yuan(Yuan(fen: 800_000)), "baseMoney": .yuan(Yuan(fen: 900_000)), "staff": .number(40),
                "baseStaff": .number(13), "effort": .text("三名干部驻点"),
            ]
            #expect(try await walk.refused(taking: "report", on: id, report, as: first)?.field == "baseMoney")
            report["baseMoney"] = .yuan(Yuan(fen: 600_000))
            try await walk.take("report", on: id, report, as: first)
            #expect(try await walk.refused(taking: "confirm", on: id, as: first)?.isConflict == true)
            #expect(try await walk.figure("base-shares.base-money", in: walk.tree.east, Self.on) == 0)
            try await walk.take("confirm", on: id, as: second)
            #expect(try await walk.figure("base-shares.base-money", in: walk.tree.east, Self.on) == 600_000)
            let ledger = try walk.book.ledger("base-shares")
            let entry = try await walk.entry(id)
            let content = try await walk.stage.read { try entry.content(of: ledger, on: $0) }
            #expect(ledger.values(with: content)["moneyShare"] == .number(75))
            #expect(ledger.values(with: content)["staffShare"] == .number(33))
        }
    }
}
