import Kernel
import Stage
import Store
import Testing

@testable import Services

@Suite("Service brands") struct ServiceBrandTests {
    private static let today = Day(sinceEpoch: 20_778)
    private static func day(_ days: Int) -> Day { today.adding(days: days) }

    private static var brand: ServiceBrand {
        var brand = ServiceBrand()
        brand.name = "桥头夜校"
        brand.kind = .skills
        brand.beganOn = day(-400)
        brand.content = "下班后的技能课"
        brand.concern = "想学技能没有时间"
        brand.duty = "提升职工素质"
        brand.resources = "技工学校师资和车间"
        brand.results = "两年取证三百人"
        return brand
    }

    private static func recognition(_ meets: [BrandCriterion] = BrandCriterion.allCases) -> [String: FieldValue] {
        [
            "meets": BrandCriterion.fieldValue(of: meets), "opinion": .text("四条都符合"), "recognisedOn": .day(today),
            "reviewOn": .day(day(365)),
        ]
    }

    @Test("Recognised by another, for all four criteria or not at all", arguments: Stage.engines)
    func recognised(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, ServicesModule.ledgers) { walk async throws in
            let town = try await walk.stage.account("town", at: walk.tree.bridge, .officer)
            let city = try await walk.stage.account("city", at: walk.tree.east, .officer)
            let id = try await walk.open(Self.brand, of: walk.tree.bridge, as: town)
            #expect(
                try await walk.refused(taking: "recognise", on: id, Self.recognition(), as: town)?.isConflict == true)
            let three = Self.recognition([.concern, .duty, .results])
            #expect(try await walk.refused(taking: "recognise", on: id, three, as: city)?.field == "meets")
            try await walk.take("recognise", on: id, Self.recognition(), as: city)
            #expect(try await walk.entry(id).due.day == Self.day(365))
            #expect(
                try await walk.figure("service-brands.recognised", in: walk.tree.east, Self.today...Self.today) == 1)
        }
    }

    @Test("Looked at again it says how many it has served; retired it is in use no longer", arguments: Stage.engines)
    func renewed(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, ServicesModule.ledgers) { walk async throws in
            let id = try await walk.open(Self.brand, of: walk.tree.bridge)
            try await walk.take("recognise", on: id, Self.recognition())
            walk.stage.clock.advance(days: 300)
            try await walk.take(
                "renew", on: id,
                [
                    "meets": BrandCriterion.fieldValue(of: BrandCriterion.allCases), "served": .number(320),
                    "opinion": .text("继续"), "reviewOn": .day(Self.day(700)),
                ])
            let now = Self.day(300)...Self.day(300)
            #expect(try await walk.figure("service-brands.served", in: walk.tree.east, now) == 320)
            try await walk.take("retire", on: id, ["reason": .text("并入职工学堂")])
            #expect(try await walk.figure("service-brands.recognised", in: walk.tree.east, now) == 0)
            #expect(try await walk.figure("service-brands.begun", in: walk.tree.east, Self.today...Self.today) == 1)
            let declined = try await walk.open(Self.brand, of: walk.tree.mill)
            try await walk.take("decline", on: declined, ["opinion": .text("成效不足")])
            #expect(try await walk.figure("service-brands.begun", in: walk.tree.mill, Self.today...now.upperBound) == 0)
        }
    }
}
