import Kernel
import Stage
import Store
import Testing

@testable import Voices

@Suite("Wage-payment checks") struct WageCheckTests {
    private static let today = Day(sinceEpoch: 20_778)
    private static func day(_ days: Int) -> Day { today.adding(days: days) }

    private static func line(_ name: String, persons: Int, due: Int, paid: Int, unpaid: Int? = nil) -> WageLine {
        var line = WageLine()
        line.employer = Employer(name: name)
        (line.persons, line.unpaid) = (persons, unpaid)
        (line.due, line.paid) = (Yuan(fen: due), Yuan(fen: paid))
        return line
    }

    private static func check(_ lines: [WageLine]) -> WageCheck {
        var check = WageCheck()
        check.project = "跨江通道二标段"
        check.contractor = Employer(name: "远山建设集团")
        check.checkedOn = today
        check.month = "2026年10月"
        check.lines = lines
        return check
    }

    private static let inArrears = check([
        line("木工班组", persons: 30, due: 21_000_000, paid: 21_000_000),
        line("钢筋班组", persons: 20, due: 15_000_000, paid: 9_000_000, unpaid: 12),
    ])
    private static let demand: [String: FieldValue] = ["requirement": .text("十日内补足"), "until": .day(day(10))]

    @Test("What is owed adds up, is pressed for, referred and settled; figures follow", arguments: Stage.engines)
    func arrears(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let officer = try await walk.stage.account("county", at: walk.tree.eastCity, .officer)
            let id = try await walk.open(Self.inArrears, of: walk.tree.eastCity, as: officer)
            #expect(try await walk.entry(id).due.day == Self.today, "judged on its day")
            let on = Self.today...Self.today
            for (name, amount) in [("checked", 1), ("in-arrears", 1), ("persons", 12), ("owed", 6_000_000)] {
                #expect(try await walk.figure("wage-checks.\(name)", in: walk.tree.east, on) == amount)
            }
            #expect(try await walk.refused(taking: "clear", on: id, as: officer)?.isConflict == true)
            try await walk.take("press", on: id, Self.demand, as: officer)
            #expect(try await walk.entry(id).due.day == Self.day(10))
            try await walk.take("refer", on: id, ["body": .text("住建局"), "until": .day(Self.day(30))], as: officer)
            #expect(try await walk.figure("wage-checks.outstanding", in: walk.tree.east, on) == 6_000_000)
            walk.stage.clock.advance(days: 3)
            let settled: [String: FieldValue] = [
                "settledOn": .day(Self.day(3)), "recovered": .yuan(Yuan(fen: 5_800_000)), "outcome": .text("已补发，二人已离场"),
            ]
            try await walk.take("settle", on: id, settled, as: officer)
            let later = Self.day(3)...Self.day(3)
            #expect(try await walk.figure("wage-checks.recovered", in: walk.tree.east, later) == 5_800_000)
            #expect(try await walk.figure("wage-checks.outstanding", in: walk.tree.east, later) == 0)
        }
    }

    @Test("A project that paid is closed, not pressed; what goes to court leaves the ledger", arguments: Stage.engines)
    func otherEnds(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let paid = try await walk.open(
                Self.check([Self.line("木工班组", persons: 30, due: 100, paid: 100)]), of: walk.tree.bridge)
            #expect(try await walk.refused(taking: "press", on: paid, Self.demand)?.isConflict == true)
            try await walk.take("clear", on: paid)
            let owing = try await walk.open(Self.inArrears, of: walk.tree.bridge)
            try await walk.take("press", on: owing, Self.demand)
            #expect(try await walk.refused(taking: "leave", on: owing)?.field == "outcome")
            try await walk.take("leave", on: owing, ["outcome": .text("工友申请仲裁")])
            let on = Self.today...Self.today
            #expect(try await walk.figure("wage-checks.outstanding", in: walk.tree.east, on) == 0)
            #expect(try await walk.figure("wage-checks.recovered", in: walk.tree.east, on) == 0)
            var late = Self.inArrears
            late.checkedOn = Self.day(-9)
            let entered = try await walk.open(late, of: walk.tree.bridge)
            #expect(try await walk.entry(entered).due.day == Self.today, "judged as it is entered")
        }
    }

    @Test(
        "More paid than due, more owed than there are, no line at all, a base union: refused", arguments: Stage.engines)
    func refusals(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let over = Self.check([Self.line("木工班组", persons: 3, due: 100, paid: 101)])
            #expect(try await walk.refused(opening: over, of: walk.tree.bridge)?.field == "lines")
            let many = Self.check([Self.line("木工班组", persons: 3, due: 100, paid: 0, unpaid: 4)])
            #expect(try await walk.refused(opening: many, of: walk.tree.bridge)?.field == "lines")
            #expect(try await walk.refused(opening: Self.check([]), of: walk.tree.bridge)?.field == "lines")
            #expect(try await walk.refused(opening: Self.inArrears, of: walk.tree.mill)?.isConflict == true)
        }
    }
}
