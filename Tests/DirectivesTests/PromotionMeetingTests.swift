import Kernel
import Stage
import Store
import Testing

@testable import Directives

@Suite("Promotion meetings") struct PromotionMeetingTests {
    private static let today = Day(sinceEpoch: 20_778)
    private static let on = today...today
    private static func day(_ days: Int) -> Day { today.adding(days: days) }

    private static var meeting: PromotionMeeting {
        var meeting = PromotionMeeting()
        meeting.title = "建会与维权现场推进会"
        meeting.kind = .onSite
        meeting.areas = [.building, .rights]
        meeting.day = today
        meeting.chair = "冼望舒"
        return meeting
    }

    private static let written: [String: FieldValue] = ["attendance": .number(120), "speech": .text("先易后难")]

    private static func assigned(to union: ID<Organisation>) -> [String: FieldValue] {
        var own = PromotionPoint()
        (own.point, own.until) = ("汇总未建会企业名单", day(10))
        var below = PromotionPoint()
        (below.point, below.responsible, below.until) = ("完成园区建会", union, day(30))
        return written.merging(["points": PromotionPoint.fieldValue(of: [below, own])]) { $1 }
    }

    @Test(
        "Each point becomes a task of the union named; the meeting is closed when all are done",
        arguments: Stage.engines)
    func assigning(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, DirectivesModule.ledgers) { walk async throws in
            let city = try await walk.stage.account("city", at: walk.tree.east, .officer)
            let id = try await walk.open(Self.meeting, of: walk.tree.east, as: city)
            try await walk.take("assign", on: id, Self.assigned(to: walk.tree.eastCity), as: city)
            let tasks = try await walk.links(of: id, in: "tasks")
            #expect(tasks.count == 2)
            let below = try await walk.entry(try #require(tasks.first))
            #expect(below.owner.organisation == walk.tree.eastCity && below.title == "1 完成园区建会")
            #expect(try await walk.values(of: below.id)["source"] == .text("建会与维权现场推进会（\(Self.today)）"))
            #expect(try await walk.entry(try #require(tasks.last)).owner.organisation == walk.tree.east)
            #expect(try await walk.refused(taking: "close", on: id, as: city)?.isConflict == true)
            for task in tasks { try await walk.take("withdraw", on: task, ["opinion": .text("并入年度计划")]) }
            try await walk.take("close", on: id, as: city)
            for (indicator, amount) in [("held", 1), ("attendance", 120), ("points", 2)] {
                #expect(try await walk.figure("promotion-meetings.\(indicator)", in: walk.tree.east, Self.on) == amount)
            }
        }
    }

    @Test(
        "Points are not passed over, nor given beyond one's reach; a meeting is called off with a reason",
        arguments: Stage.engines)
    func refusals(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, DirectivesModule.ledgers) { walk async throws in
            let city = try await walk.stage.account("city", at: walk.tree.east, .officer)
            var meeting = Self.meeting
            meeting.areas = []
            #expect(try await walk.refused(opening: meeting, of: walk.tree.east)?.field == "areas")
            let id = try await walk.open(Self.meeting, of: walk.tree.east, as: city)
            await #expect(throws: Refusal.notFound) {
                try await walk.take("assign", on: id, Self.assigned(to: walk.tree.west), as: city)
            }
            try await walk.take("cancel", on: id, ["reason": .text("改为视频会")], as: city)
            #expect(try await walk.figure("promotion-meetings.held", in: walk.tree.east, Self.on) == 0)
            var point = PromotionPoint()
            (point.point, point.until) = ("汇总名单", Self.day(10))
            meeting = Self.meeting
            meeting.points = [point]
            let other = try await walk.open(meeting, of: walk.tree.east)
            #expect(try await walk.refused(taking: "conclude", on: other, Self.written)?.field == "points")
        }
    }
}
