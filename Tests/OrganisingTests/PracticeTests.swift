import Kernel
import Stage
import Store
import Testing

@testable import Organising

@Suite("Best practices and where they are tried") struct PracticeTests {
    private static let today = Day(sinceEpoch: 20_778)
    private static let on = today...today
    private static func day(_ days: Int) -> Day { today.adding(days: days) }

    private static var practice: Practice {
        var practice = Practice()
        practice.title = "园区驿站轮值"
        practice.kind = .services
        practice.foundOn = today
        practice.summary = "十二家企业轮流值守"
        return practice
    }

    private static let written: [String: FieldValue] = [
        "method": .text("一周一家，物业兜底"), "results": .text("全年不断档"), "recommendedOn": .day(today),
    ]

    private static func spread(to unions: [ID<Organisation>]) -> [String: FieldValue] {
        let rows = unions.map { union in
            var row = PracticeSpread()
            (row.organisation, row.until) = (union, day(60))
            return row
        }
        return ["spread": PracticeSpread.fieldValue(of: rows), "spreadOn": .day(today)]
    }

    @Test(
        "Cultivated, recommended, spread; each union tells what came of it before it is concluded",
        arguments: Stage.engines)
    func spreading(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.ledgers) { walk async throws in
            let city = try await walk.stage.account("city", at: walk.tree.east, .officer)
            let county = try await walk.stage.account("county", at: walk.tree.eastCity, .officer)
            let id = try await walk.open(Self.practice, of: walk.tree.east, as: city)
            try await walk.take(
                "cultivate", on: id, ["plan": .text("配齐设施"), "cultivateUntil": .day(Self.day(30))], as: city)
            #expect(try await walk.entry(id).due.day == Self.day(30))
            try await walk.take("recommend", on: id, Self.written, as: city)
            try await walk.take("spread", on: id, Self.spread(to: [walk.tree.eastCity, walk.tree.northBank]), as: city)
            let adoptions = try await walk.links(of: id, in: "practice-adoptions")
            let first = try #require(adoptions.first)
            let second = try #require(adoptions.last)
            #expect(try await walk.entry(first).owner.organisation == walk.tree.eastCity)
            #expect(try await walk.values(of: first)["recommender"] == .organisation(walk.tree.east))
            #expect(
                try await walk.refused(taking: "conclude", on: id, ["effect": .text("好")], as: city)?.isConflict == true
            )
            try await walk.take(
                "adopt", on: first, ["responsible": .text("关小满"), "plan": .text("先试两处")], as: county)
            let told: [String: FieldValue] = ["result": .text("两处都开"), "doneOn": .day(Self.today)]
            try await walk.take("report", on: first, told, as: county)
            #expect(try await walk.refused(taking: "accept", on: first, ["opinion": .text("好")], as: county) != nil)
            try await walk.take(
                "sendBack", on: first, ["opinion": .text("再看一月"), "until": .day(Self.day(90))], as: city)
            try await walk.take("report", on: first, told, as: county)
            try await walk.take("accept", on: first, ["opinion": .text("可行")], as: city)
            try await walk.take("decline", on: second, ["reason": .text("没有园区")])
            try await walk.take("conclude", on: id, ["effect": .text("一家见效，一家不适用")], as: city)
            let figures = [
                "practices.found": 1, "practices.recommended": 1, "practices.spread": 1, "practices.spread-to": 2,
                "practice-adoptions.adopted": 1, "practice-adoptions.declined": 1,
            ]
            for (indicator, amount) in figures {
                #expect(try await walk.figure(indicator, in: walk.tree.east, Self.on) == amount, "\(indicator)")
            }
        }
    }

    @Test("It is spread only where one may write, and dropped with a reason", arguments: Stage.engines)
    func refusals(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.ledgers) { walk async throws in
            let city = try await walk.stage.account("city", at: walk.tree.east, .officer)
            let id = try await walk.open(Self.practice, of: walk.tree.east, as: city)
            #expect(
                try await walk.refused(taking: "spread", on: id, Self.spread(to: [walk.tree.eastCity]))?.isConflict
                    == true)
            try await walk.take("recommend", on: id, Self.written, as: city)
            await #expect(throws: Refusal.notFound) {
                try await walk.take("spread", on: id, Self.spread(to: [walk.tree.west]), as: city)
            }
            #expect(try await walk.refused(taking: "drop", on: id, as: city)?.field == "reason")
            try await walk.take("drop", on: id, ["reason": .text("条件变了")], as: city)
            #expect(try await walk.figure("practices.recommended", in: walk.tree.east, Self.on) == 0)
        }
    }
}
