import Kernel
import Stage
import Store
import Testing

@testable import Directives

@Suite("Task lists") struct WorkTaskTests {
    private static let today = Day(sinceEpoch: 20_778)
    private static func day(_ days: Int) -> Day { today.adding(days: days) }

    private static var task: WorkTask {
        var task = WorkTask()
        task.number = "2.1"
        task.text = "逐企核对会员名册\n缺的补齐"
        task.source = "全市工会建设推进会"
        task.until = day(20)
        return task
    }

    private static let done: [String: FieldValue] = ["evidence": .text("名册四十份"), "doneOn": .day(today)]

    @Test("Taken up, reported on, finished, sent back, finished again, accepted by another", arguments: Stage.engines)
    func walk(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, DirectivesModule.ledgers) { walk async throws in
            let city = try await walk.stage.account("city", at: walk.tree.east, .leader)
            let county = try await walk.stage.account("county", at: walk.tree.eastCity, .officer)
            let id = try await walk.open(Self.task, of: walk.tree.eastCity, as: city)
            #expect(try await walk.entry(id).title == "2.1 逐企核对会员名册")
            let taken: [String: FieldValue] = ["responsible": .text("关小满"), "until": .day(Self.day(20))]
            try await walk.take("takeUp", on: id, taken, as: county)
            try await walk.take("report", on: id, ["percent": .number(60), "progress": .text("已核二十四家")], as: county)
            #expect(try await walk.values(of: id)["percent"] == .number(60))
            try await walk.take("finish", on: id, Self.done, as: county)
            #expect(try await walk.refused(taking: "accept", on: id, as: county)?.isConflict == true)
            try await walk.take("sendBack", on: id, ["opinion": .text("缺两家")], as: city)
            try await walk.take("finish", on: id, Self.done, as: county)
            try await walk.take("accept", on: id, as: city)
            #expect(try await walk.entry(id).status == "accepted")
            for indicator in ["tasks.done", "tasks.in-time"] {
                #expect(try await walk.figure(indicator, in: walk.tree.east, Self.today...Self.today) == 1)
            }
        }
    }

    @Test(
        "Numbers nest, per cent has its bounds, and what was given is not changed by whoever got it",
        arguments: Stage.engines)
    func refusals(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, DirectivesModule.ledgers) { walk async throws in
            let city = try await walk.stage.account("city", at: walk.tree.east, .officer)
            let county = try await walk.stage.account("county", at: walk.tree.eastCity, .officer)
            var task = Self.task
            for number in ["一", "1.", ".1", "1..2"] {
                task.number = number
                #expect(try await walk.refused(opening: task, of: walk.tree.east)?.field == "number")
            }
            let id = try await walk.open(Self.task, of: walk.tree.eastCity, as: city)
            for (field, value) in [("text", FieldValue.text("少做一点")), ("until", .day(Self.day(90)))] {
                #expect(
                    try await walk.refused(changing: id, [field: value], as: county)?.field == field)
            }
            #expect(try await walk.refused(taking: "finish", on: id, Self.done)?.isConflict == true)
            try await walk.take(
                "takeUp", on: id, ["responsible": .text("关小满"), "until": .day(Self.day(20))], as: county)
            let over: [String: FieldValue] = ["percent": .number(101), "progress": .text("超额")]
            #expect(
                try await walk.refused(taking: "report", on: id, over, as: county)?.field == "percent")
        }
    }

    @Test("Done is done whole, whatever was reported last") func completion() {
        var task = Self.task
        #expect(task.completion == 0)
        task.percent = 80
        task.status = .underway
        #expect(task.completion == 80)
        task.status = .accepted
        #expect(task.completion == 100)
    }
}
