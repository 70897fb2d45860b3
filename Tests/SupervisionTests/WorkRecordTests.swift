import Kernel
import Stage
import Store
import Testing

@testable import Supervision

@Suite("Work records") struct WorkRecordTests {
    private static let today = Day(sinceEpoch: 20_778)
    private static let on = today...today

    private static var record: WorkRecord {
        var record = WorkRecord()
        record.title = "厂区乒乓球赛"
        record.kind = .culture
        record.startedOn = today.adding(days: -3)
        record.until = today
        return record
    }

    private static func result(on day: Day) -> [String: FieldValue] {
        ["doneOn": .day(day), "persons": .number(64), "result": .text("八个班组参加")]
    }

    @Test("Any union keeps it: begun, noted, done, counted", arguments: Stage.engines)
    func walk(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, SupervisionModule.ledgers) { walk async throws in
            let mill = try await walk.stage.account("mill", at: walk.tree.mill, .officer)
            let id = try await walk.open(Self.record, of: walk.tree.mill, as: mill)
            #expect(try await walk.entry(id).due.day == Self.today)
            try await walk.take("note", on: id, ["progress": .text("已报名")], as: mill)
            let early = Self.result(on: Self.today.adding(days: -4))
            #expect(try await walk.refused(taking: "finish", on: id, early, as: mill)?.field == "doneOn")
            try await walk.take("finish", on: id, Self.result(on: Self.today), as: mill)
            for (indicator, amount) in [("done", 1), ("in-time", 1), ("persons", 64)] {
                #expect(try await walk.figure("work-records.\(indicator)", in: walk.tree.bridge, Self.on) == amount)
            }
        }
    }

    @Test("Without a day nothing is due; what is dropped is not done", arguments: Stage.engines)
    func dropped(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, SupervisionModule.ledgers) { walk async throws in
            var record = Self.record
            record.until = nil
            let id = try await walk.open(record, of: walk.tree.mill)
            #expect(try await walk.entry(id).due.day == nil)
            #expect(try await walk.refused(taking: "drop", on: id)?.field == "reason")
            try await walk.take("drop", on: id, ["reason": .text("场地停用")])
            #expect(try await walk.figure("work-records.done", in: walk.tree.bridge, Self.on) == 0)
        }
    }
}
