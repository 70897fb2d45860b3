import Kernel
import Stage
import Store
import Testing

@testable import Directives

@Suite("Meetings of leading bodies") struct MeetingTests {
    private static let today = Day(sinceEpoch: 20_778)
    private static func day(_ days: Int) -> Day { today.adding(days: days) }

    private static var meeting: Meeting {
        var meeting = Meeting()
        meeting.kind = .chairsOffice
        meeting.title = "第11次主席办公会议"
        meeting.day = today
        meeting.chair = "冼望舒"
        var topic = MeetingTopic()
        topic.topic = "研究年底送温暖"
        meeting.agenda = [topic]
        return meeting
    }

    private static func decided(by organisation: ID<Organisation>?) -> [String: FieldValue] {
        var decision = MeetingDecision()
        decision.matter = "12月20日前完成困难职工入户走访"
        decision.responsible = organisation
        decision.until = day(29)
        var second = MeetingDecision()
        second.matter = "拟定送温暖方案"
        second.until = day(9)
        return written.merging(["decisions": MeetingDecision.fieldValue(of: [decision, second])]) { $1 }
    }

    private static let written: [String: FieldValue] = {
        var somebody = MeetingAttendance()
        somebody.name = "冼望舒"
        somebody.presence = .present
        return ["attendance": MeetingAttendance.fieldValue(of: [somebody]), "minutes": .text("会议议定两件事。")]
    }()

    @Test(
        "What is decided becomes tasks of those responsible, linked, with its day and number", arguments: Stage.engines)
    func deciding(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, DirectivesModule.ledgers) { walk async throws in
            let officer = try await walk.stage.account("officer", at: walk.tree.east, .officer)
            let id = try await walk.open(Self.meeting, of: walk.tree.east, as: officer)
            #expect(try await walk.figure("meetings.held", in: walk.tree.east, Self.today...Self.today) == 0)
            try await walk.take("decide", on: id, Self.decided(by: walk.tree.eastCity), as: officer)
            let tasks = try await walk.links(of: id, in: "tasks")
            #expect(tasks.count == 2)
            let first = try await walk.entry(try #require(tasks.first))
            #expect(first.owner.organisation == walk.tree.eastCity && first.due.day == Self.day(29))
            #expect(first.title == "1 12月20日前完成困难职工入户走访")
            let second = try await walk.entry(try #require(tasks.last))
            #expect(second.owner.organisation == walk.tree.east, "nobody named: the meeting's own")
            #expect(try await walk.values(of: first.id)["assigner"] == .organisation(walk.tree.east))
            #expect(try await walk.figure("meetings.decisions", in: walk.tree.east, Self.today...Self.today) == 2)
            #expect(try await walk.refused(taking: "close", on: id, as: officer)?.isConflict == true)
            for task in tasks { try await walk.take("withdraw", on: task, ["opinion": .text("并入年度计划")]) }
            try await walk.take("close", on: id, as: officer)
            #expect(try await walk.entry(id).isOpen == false)
        }
    }

    @Test("No chair, no minutes, somebody else's union: refused", arguments: Stage.engines)
    func refusals(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, DirectivesModule.ledgers) { walk async throws in
            let officer = try await walk.stage.account("officer", at: walk.tree.east, .officer)
            var meeting = Self.meeting
            meeting.chair = ""
            #expect(try await walk.refused(opening: meeting, of: walk.tree.east)?.field == "chair")
            let id = try await walk.open(Self.meeting, of: walk.tree.east, as: officer)
            var silent = Self.written
            silent["minutes"] = nil
            #expect(try await walk.refused(taking: "conclude", on: id, silent)?.field == "minutes")
            await #expect(throws: Refusal.notFound) {
                try await walk.take("decide", on: id, Self.decided(by: walk.tree.west), as: officer)
            }
            #expect(try await walk.entry(id).status == "called")
        }
    }
}
