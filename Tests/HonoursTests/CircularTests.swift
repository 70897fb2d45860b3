import Kernel
import Stage
import Store
import Testing

@testable import Honours

@Suite("Circulars") struct CircularTests {
    private static let today = Day(sinceEpoch: 20_778)
    private static let issue: [String: FieldValue] = ["number": .text("东工通〔2026〕3号"), "issuedOn": .day(today)]

    private static var circular: Circular {
        var circular = Circular()
        circular.title = "关于表彰工会工作先进单位的通报"
        circular.kind = .commendation
        circular.text = RichText(typed: "决定表彰下列单位。")
        circular.units = ["桥头纺织厂工会", "城区总工会"].map { name in
            var unit = CircularUnit()
            (unit.unit, unit.honour) = (name, "工会工作先进单位")
            return unit
        }
        return circular
    }

    @Test(
        "Drafted by one, sent back and issued by another; its units are counted when it is issued",
        arguments: Stage.engines)
    func issued(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, HonoursModule.ledgers) { walk async throws in
            let drafter = try await walk.stage.account("drafter", at: walk.tree.east, .officer)
            let chief = try await walk.stage.account("chief", at: walk.tree.east, .officer)
            let id = try await walk.open(Self.circular, of: walk.tree.east, as: drafter)
            try await walk.take("submit", on: id, as: drafter)
            let own = try await walk.refused(taking: "issue", on: id, Self.issue, as: drafter)
            #expect(own?.isConflict == true)
            try await walk.take("sendBack", on: id, ["opinion": .text("补充文号依据")], as: chief)
            try await walk.take("submit", on: id, as: drafter)
            #expect(try await walk.figure("circulars.units", in: walk.tree.east, Self.today...Self.today) == 0)
            try await walk.take("issue", on: id, Self.issue, as: chief)
            #expect(try await walk.figure("circulars.issued", in: walk.tree.east, Self.today...Self.today) == 1)
            #expect(try await walk.figure("circulars.units", in: walk.tree.east, Self.today...Self.today) == 2)
        }
    }

    @Test("One that is dropped says why, and never counts", arguments: Stage.engines)
    func dropped(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, HonoursModule.ledgers) { walk async throws in
            let id = try await walk.open(Self.circular, of: walk.tree.east)
            #expect(try await walk.refused(taking: "drop", on: id)?.field == "reason")
            try await walk.take("drop", on: id, ["reason": .text("并入年度通报")])
            #expect(try await walk.figure("circulars.issued", in: walk.tree.east, Self.today...Self.today) == 0)
        }
    }
}
