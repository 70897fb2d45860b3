import Kernel
import Stage
import Store
import Testing

@testable import Partnerships

@Suite("Paired aid") struct PairedAidTests {
    private static let today = Day(sinceEpoch: 20_778)
    private static func day(_ days: Int) -> Day { today.adding(days: days) }

    private static var project: PairedAid {
        var project = PairedAid()
        project.title = "援建职工书屋"
        project.kind = .books
        project.region = "某边疆县"
        project.partner = "某边疆县总工会"
        project.months = today...day(120)
        project.budget = Yuan(fen: 30_000_000)
        project.purpose = "三间书屋，配书和桌椅"
        return project
    }

    private static let end: [String: FieldValue] = [
        "finishedOn": .day(day(110)), "built": .number(3), "served": .number(900),
        "result": .text("三间书屋全部开放"),
    ]

    private static func grants(_ sums: Int...) -> [String: FieldValue] {
        let rows = sums.enumerated().map { place, fen in
            var grant = AidGrant()
            (grant.on, grant.sum, grant.receiver) = (day(10 * (place + 1)), Yuan(fen: fen), "某边疆县总工会")
            return grant
        }
        return ["grants": AidGrant.fieldValue(of: rows)]
    }

    @Test("What an earlier shape had spent stands as one grant", arguments: Stage.engines)
    func earlier(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, PartnershipsModule.ledgers) { walk async throws in
            let id = try await walk.open(Self.project, of: walk.tree.east)
            let body = #"{"title":"援建职工书屋","spent":9000000,"startedOn":"2026-11-24"}"#
            try await walk.stage.platform.database.write { connection in
                try connection.run("UPDATE entry_body SET body = \(body) WHERE entry = \(id)")
                try connection.run("UPDATE entry SET shape = 1 WHERE id = \(id)")
            }
            let grant: [String: FieldValue] = ["sum": .yuan(Yuan(fen: 9_000_000)), "on": .day(Self.day(3))]
            #expect(try await walk.values(of: id)["grants"] == .rows([grant]))
        }
    }

    @Test("It counts when it starts, and what it cost and whom it served when it is finished", arguments: Stage.engines)
    func finished(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, PartnershipsModule.ledgers) { walk async throws in
            let first = try await walk.stage.account("first", at: walk.tree.east, .officer)
            let second = try await walk.stage.account("second", at: walk.tree.east, .officer)
            let id = try await walk.open(Self.project, of: walk.tree.east, as: first)
            #expect(try await walk.entry(id).due.day == Self.day(120))
            try await walk.take("start", on: id, ["startedOn": .day(Self.day(3))], as: first)
            try await walk.take("grant", on: id, Self.grants(9_000_000, 19_000_000), as: first)
            var visit = AidVisit()
            (visit.on, visit.who) = (Self.day(40), "冼望舒，省总工会副主席")
            try await walk.take("visit", on: id, ["visits": AidVisit.fieldValue(of: [visit])], as: first)
            try await walk.take("report", on: id, ["progress": .text("一间完工")], as: first)
            let own = try await walk.refused(taking: "finish", on: id, Self.end, as: first)
            #expect(own?.isConflict == true, "another hand says that it is finished")
            try await walk.take("finish", on: id, Self.end, as: second)
            let city = walk.tree.east
            #expect(try await walk.figure("paired-aid.started", in: city, Self.day(3)...Self.day(3)) == 1)
            #expect(try await walk.figure("paired-aid.spent", in: city, Self.day(110)...Self.day(110)) == 28_000_000)
            #expect(try await walk.figure("paired-aid.built", in: city, Self.day(110)...Self.day(110)) == 3)
            #expect(try await walk.figure("paired-aid.served", in: city, Self.day(110)...Self.day(110)) == 900)
        }
    }

    @Test(
        "It does not finish before it starts; extended it has its new end, stopped it counts as begun, without money",
        arguments: Stage.engines)
    func stopped(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, PartnershipsModule.ledgers) { walk async throws in
            let id = try await walk.open(Self.project, of: walk.tree.east)
            try await walk.take("start", on: id, ["startedOn": .day(Self.day(3))])
            var early = Self.end
            early["finishedOn"] = .day(Self.day(2))
            #expect(try await walk.refused(taking: "finish", on: id, early)?.field == "finishedOn")
            try await walk.take(
                "extend", on: id,
                [
                    "startedOn": .day(Self.day(3)), "months": .days(Self.today...Self.day(200)),
                    "reason": .text("冬季停工"),
                ])
            #expect(try await walk.entry(id).due.day == Self.day(200))
            try await walk.take("stop", on: id, ["reason": .text("选址变更，另立项目")])
            #expect(try await walk.figure("paired-aid.spent", in: walk.tree.east, Self.today...Self.day(300)) == 0)
            #expect(try await walk.figure("paired-aid.started", in: walk.tree.east, Self.today...Self.day(300)) == 1)
        }
    }
}
