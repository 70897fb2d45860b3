import Kernel
import Stage
import Store
import Testing

@testable import Bulletins

@Suite("Clippings and press conferences") struct PublicityTests {
    private static let today = Day(sinceEpoch: 20_778)
    private static func day(_ days: Int) -> Day { today.adding(days: days) }

    private static var clipping: Clipping {
        var clipping = Clipping()
        clipping.title = "夜校点亮工业园"
        clipping.outlet = "岭南工报"
        clipping.medium = .paper
        clipping.publishedOn = day(-3)
        clipping.link = "https://example.cn/a"
        return clipping
    }

    private static var conference: PressConference {
        var conference = PressConference()
        conference.title = "驿站建设新闻发布会"
        conference.host = "市政府新闻办"
        conference.heldOn = day(5)
        var speaker = PressSpeaker()
        (speaker.name, speaker.post) = ("麦知秋", "市总工会副主席")
        conference.speakers = [speaker]
        return conference
    }

    private static func asked(_ answers: String...) -> FieldValue {
        PressQuestion.fieldValue(
            of: answers.map { answer in
                var question = PressQuestion()
                (question.outlet, question.question, question.answer) = ("岭南工报", "夜里开放吗？", answer)
                return question
            })
    }

    @Test("A clipping counts on the day it was printed, once another has looked it over", arguments: Stage.engines)
    func clippings(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, BulletinsModule.ledgers) { walk async throws in
            let clerk = try await walk.stage.account("clerk", at: walk.tree.east, .officer)
            let other = try await walk.stage.account("other", at: walk.tree.east, .officer)
            var broken = Self.clipping
            broken.link = "javascript:alert(1)"
            #expect(try await walk.refused(opening: broken, of: walk.tree.east, as: clerk)?.field == "link")
            var signed = Self.clipping
            signed.reporter = String(repeating: "麦", count: 120)
            let id = try await walk.open(signed, of: walk.tree.east, as: clerk)
            #expect(try await walk.refused(taking: "file", on: id, as: clerk)?.isConflict == true)
            try await walk.take("file", on: id, as: other)
            let adopted = try await walk.open(Self.clipping, of: walk.tree.east, as: clerk)
            try await walk.take(
                "fileAdopted", on: adopted, ["adoptedBy": .text("省总工会信息"), "adoptedOn": .day(Self.today)], as: other)
            let handed = try await walk.open(Self.clipping, of: walk.tree.east, as: clerk)
            try await walk.take(
                "submit", on: handed, ["submittedTo": .text("省总工会信息"), "answerBy": .day(Self.day(20))], as: other)
            #expect(try await walk.entry(handed).due.day == Self.day(20))
            try await walk.take(
                "adopt", on: handed, ["adoptedBy": .text("全总工会信息"), "adoptedOn": .day(Self.today)], as: clerk)
            let rejected = try await walk.open(Self.clipping, of: walk.tree.east, as: clerk)
            try await walk.take("reject", on: rejected, ["reason": .text("重复")], as: clerk)
            let printed = Self.day(-3)...Self.day(-3)
            #expect(try await walk.figure("clippings.published", in: walk.tree.east, printed) == 3)
            #expect(try await walk.figure("clippings.submitted", in: walk.tree.east, printed) == 1)
            #expect(try await walk.figure("clippings.adopted", in: walk.tree.east, Self.today...Self.today) == 2)
        }
    }

    @Test("A question that was not answered there is answered by the day promised", arguments: Stage.engines)
    func questions(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, BulletinsModule.ledgers) { walk async throws in
            let id = try await walk.open(Self.conference, of: walk.tree.east)
            let statement: [String: FieldValue] = ["statement": .text("全市驿站情况")]
            let open = statement.merging(["questions": Self.asked("全天开放", "")]) { $1 }
            #expect(try await walk.refused(taking: "hold", on: id, open)?.field == "questions")
            try await walk.take("owe", on: id, open.merging(["answerBy": .day(Self.day(8))]) { $1 })
            #expect(try await walk.entry(id).due.day == Self.day(8))
            let late: [String: FieldValue] = ["answeredOn": .day(Self.day(7))]
            let still = late.merging(["questions": Self.asked("全天开放", "")]) { $1 }
            #expect(try await walk.refused(taking: "answer", on: id, still)?.field == "questions")
            try await walk.take(
                "answer", on: id, late.merging(["questions": Self.asked("全天开放", "镇街到九点")]) { $1 })
            let held = Self.day(5)...Self.day(5)
            #expect(try await walk.figure("press-conferences.held", in: walk.tree.east, held) == 1)
            #expect(try await walk.figure("press-conferences.questions", in: walk.tree.east, held) == 2)
        }
    }

    @Test(
        "Moved it has its new day; held without a question it ends; cancelled it was never held",
        arguments: Stage.engines)
    func quiet(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, BulletinsModule.ledgers) { walk async throws in
            let id = try await walk.open(Self.conference, of: walk.tree.east)
            try await walk.take("move", on: id, ["heldOn": .day(Self.day(9)), "reason": .text("场地检修")])
            #expect(try await walk.entry(id).due.day == Self.day(9))
            try await walk.take("holdQuietly", on: id, ["statement": .text("全市驿站情况")])
            let cancelled = try await walk.open(Self.conference, of: walk.tree.east)
            try await walk.take("cancel", on: cancelled, ["reason": .text("改为书面发布")])
            #expect(try await walk.figure("press-conferences.held", in: walk.tree.east, Self.today...Self.day(20)) == 1)
        }
    }
}
