import Kernel
import Stage
import Store
import Testing

@testable import Supervision

@Suite("Leaders' contact points") struct ContactPointTests {
    private static let today = Day(sinceEpoch: 20_778)
    private static let on = today...today
    private static func day(_ days: Int) -> Day { today.adding(days: days) }

    private static var point: ContactPoint {
        var point = ContactPoint()
        point.site = "晨帆制衣厂"
        point.kind = .double
        (point.leader, point.title) = ("冼望舒", "省总工会副主席")
        point.startsOn = day(-30)
        point.until = day(40)
        point.duty = 2
        return point
    }

    private static func plan(_ days: Int) -> [String: FieldValue] {
        ["visitOn": .day(day(days)), "subject": .text("车间走访")]
    }

    @Test(
        "Each visit is planned as one of the visits; the duty is done when enough took place", arguments: Stage.engines)
    func fulfilling(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, SupervisionModule.ledgers) { walk async throws in
            let id = try await walk.open(Self.point, of: walk.tree.province)
            #expect(try await walk.entry(id).due.day == Self.day(40))
            for days in [0, 0, 1] { try await walk.take("planVisit", on: id, Self.plan(days)) }
            let visits = try await walk.links(of: id, in: "visits")
            #expect(visits.count == 3)
            let first = try #require(visits.first)
            #expect(try await walk.entry(first).due.day == Self.today)
            #expect(try await walk.values(of: first)["kind"] == .choice("contact"))
            let heard: [String: FieldValue] = ["heard": .text("工时正常")]
            try await walk.take("conclude", on: first, heard)
            try await walk.take("cancel", on: visits[2], ["reason": .text("台风")])
            let early = try await walk.refused(taking: "fulfil", on: id, ["summary": .text("走了一次")])
            #expect(early?.isConflict == true, "one visit took place, one was called off")
            try await walk.take("conclude", on: visits[1], heard)
            try await walk.take("fulfil", on: id, ["summary": .text("解决两件事")])
            #expect(try await walk.figure("contact-points.fulfilled", in: walk.tree.province, Self.on) == 1)
            #expect(
                try await walk.figure("contact-points.duty", in: walk.tree.province, Self.day(-30)...Self.today) == 2)
            #expect(
                try await walk.figure("contact-points.standing", in: walk.tree.province, Self.day(-1)...Self.day(-1))
                    == 1)
            #expect(try await walk.figure("contact-points.standing", in: walk.tree.province, Self.on) == 0)
        }
    }

    @Test(
        "Fewer visits than due needs a reason from the union itself; one that ended owes nothing",
        arguments: Stage.engines)
    func otherEnds(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, SupervisionModule.ledgers) { walk async throws in
            var never = Self.point
            never.duty = 0
            #expect(try await walk.refused(opening: never, of: walk.tree.east)?.field == "duty")
            let id = try await walk.open(Self.point, of: walk.tree.east)
            let city = try await walk.stage.account("city", at: walk.tree.east, .officer)
            #expect(try await walk.refused(taking: "fallShort", on: id, as: city)?.field == "reason")
            try await walk.take("fallShort", on: id, ["reason": .text("停产检修")], as: city)
            let ended = try await walk.open(Self.point, of: walk.tree.east)
            try await walk.take("end", on: ended, ["reason": .text("企业搬迁")], as: city)
            #expect(try await walk.figure("contact-points.duty", in: walk.tree.east, Self.day(-30)...Self.today) == 2)
            #expect(try await walk.figure("contact-points.fulfilled", in: walk.tree.east, Self.on) == 0)
        }
    }
}
