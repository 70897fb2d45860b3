import Kernel
import Stage
import Store
import Testing

@testable import Disputes

@Suite("Hidden risks and the rounds that look for them") struct HiddenRiskTests {
    private static let today = Day(sinceEpoch: 20_778)
    private static func day(_ days: Int) -> Day { today.adding(days: days) }

    private static var risk: HiddenRisk {
        var risk = HiddenRisk()
        risk.employer = Employer(name: "晨帆制衣厂")
        risk.kind = .wages
        risk.source = .department
        risk.foundOn = day(-2)
        risk.persons = 46
        risk.sum = Yuan(fen: 31_000_000)
        risk.situation = "两个月工资没有发足"
        return risk
    }

    private static let assessed: [String: FieldValue] = [
        "level": .choice("serious"), "responsible": .text("镇总工会，关小满"), "requirement": .text("本月内分两批补发"),
        "until": .day(day(10)),
    ]
    private static let done: [String: FieldValue] = ["measures": .text("已补发"), "doneOn": .day(today)]

    @Test(
        "Graded, removed, sent back, removed again, struck off by another hand; figures follow",
        arguments: Stage.engines)
    func removing(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, DisputesModule.ledgers) { walk async throws in
            let town = try await walk.stage.account("town", at: walk.tree.bridge, .officer)
            let county = try await walk.stage.account("county", at: walk.tree.eastCity, .officer)
            let id = try await walk.open(Self.risk, of: walk.tree.bridge, handler: nil, as: town)
            #expect(try await walk.entry(id).title == "晨帆制衣厂：两个月工资没有发足")
            #expect(try await walk.entry(id).due.isUnset, "how soon it is assessed is set locally")
            try await walk.take("assess", on: id, Self.assessed, as: town)
            #expect(try await walk.entry(id).due.day == Self.day(10))
            let span = Self.day(-2)...Self.today
            for (indicator, amount) in [("found", 1), ("standing", 1), ("persons", 46), ("sum", 31_000_000)] {
                #expect(try await walk.figure("hidden-risks.\(indicator)", in: walk.tree.east, span) == amount)
            }
            try await walk.take("regrade", on: id, ["level": .choice("grave"), "until": .day(Self.day(5))], as: county)
            try await walk.take("report", on: id, Self.done, as: town)
            #expect(
                try await walk.refused(taking: "strikeOff", on: id, ["outcome": .text("已看")], as: town)?.isConflict
                    == true)
            try await walk.take("sendBack", on: id, ["outcome": .text("还差三人"), "until": .day(Self.day(8))], as: county)
            try await walk.take("report", on: id, Self.done, as: town)
            try await walk.take("strikeOff", on: id, ["outcome": .text("逐人核对")], as: county)
            for (indicator, amount) in [
                ("removed", 1), ("in-time", 1), ("standing", 0), ("persons", 0), ("erupted", 0),
            ] {
                #expect(try await walk.figure("hidden-risks.\(indicator)", in: walk.tree.east, span) == amount)
            }
        }
    }

    @Test("What was no risk counts as none, and what became a dispute says so", arguments: Stage.engines)
    func otherEnds(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, DisputesModule.ledgers) { walk async throws in
            let rumour = try await walk.open(Self.risk, of: walk.tree.bridge)
            try await walk.take("dismiss", on: rumour, ["outcome": .text("工资已发，误传")])
            let grave = try await walk.open(Self.risk, of: walk.tree.eastCity)
            try await walk.take("erupt", on: grave, ["outcome": .text("已转调解")])
            let span = Self.day(-2)...Self.today
            #expect(try await walk.figure("hidden-risks.found", in: walk.tree.east, span) == 1)
            #expect(try await walk.figure("hidden-risks.erupted", in: walk.tree.east, span) == 1)
            #expect(try await walk.refused(taking: "assess", on: grave, Self.assessed)?.isConflict == true)
        }
    }

    @Test("Never a matter of the union inside the employer", arguments: Stage.engines)
    func owners(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, DisputesModule.ledgers) { walk async throws in
            let mill = try await walk.stage.account("mill", at: walk.tree.mill, .officer)
            #expect(
                try await walk.refused(opening: Self.risk, of: walk.tree.mill, as: mill)
                    == .notPermitted(AnyLedger(HiddenRisk.ledger).write))
            #expect(try await walk.refused(opening: Self.risk, of: walk.tree.bridge, as: mill) != nil)
            let id = try await walk.open(Self.risk, of: walk.tree.bridge)
            #expect(try await walk.refused(taking: "assess", on: id, Self.assessed, as: mill) == .notFound)
        }
    }

    private static var round: RiskScreening {
        var round = RiskScreening()
        round.title = "第四季度隐患排查"
        round.days = day(-5)...today
        return round
    }

    private static func found(_ risks: [RiskFinding]) -> [String: FieldValue] {
        ["employers": .number(32), "workers": .number(2_100), "risks": RiskFinding.fieldValue(of: risks)]
    }

    @Test(
        "Each risk found becomes one of its own, and the round stays open until all are removed",
        arguments: Stage.engines)
    func screening(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, DisputesModule.ledgers) { walk async throws in
            let id = try await walk.open(Self.round, of: walk.tree.bridge)
            var finding = RiskFinding()
            (finding.employer, finding.kind, finding.situation) = (Employer(name: "晨帆制衣厂"), .hours, "连续加班")
            try await walk.take("record", on: id, Self.found([finding]))
            let risk = try #require(try await walk.links(of: id, in: "hidden-risks").first)
            #expect(try await walk.values(of: risk)["foundOn"] == .day(Self.today))
            #expect(
                try await walk.figure("risk-screenings.employers", in: walk.tree.east, Self.today...Self.today) == 32)
            #expect(try await walk.figure("risk-screenings.risks", in: walk.tree.east, Self.today...Self.today) == 1)
            #expect(try await walk.refused(taking: "close", on: id)?.isConflict == true)
            try await walk.take("dismiss", on: risk, ["outcome": .text("已核实")])
            try await walk.take("close", on: id)
            #expect(try await walk.entry(id).isOpen == false)
        }
    }

    @Test(
        "A county's round goes to its towns and waits for them; one that returns opens the next",
        arguments: Stage.engines)
    func cycles(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, DisputesModule.ledgers) { walk async throws in
            let county = try await walk.stage.account("county", at: walk.tree.eastCity, .officer)
            let town = try await walk.stage.account("town", at: walk.tree.bridge, .officer)
            var round = Self.round
            round.cycle = .quarter
            let id = try await walk.open(round, of: walk.tree.eastCity, as: county)
            var row = ScreeningTown()
            (row.organisation, row.area) = (walk.tree.bridge, "纺织园区")
            try await walk.take("assign", on: id, ["towns": ScreeningTown.fieldValue(of: [row])], as: county)
            let part = try #require(try await walk.links(of: id, in: "risk-screenings").first)
            #expect(try await walk.entry(part).owner.organisation == walk.tree.bridge)
            #expect(try await walk.values(of: part)["area"] == .text("纺织园区"))
            #expect(try await walk.refused(taking: "closeAll", on: id, as: county)?.isConflict == true)
            let numbers: [String: FieldValue] = ["employers": .number(8), "workers": .number(300)]
            try await walk.take("conclude", on: part, numbers, as: town)
            #expect(try await walk.links(of: part, in: "risk-screenings") == [id], "a town opens no round by itself")
            try await walk.take("closeAll", on: id, as: county)
            let on = Self.today...Self.today
            #expect(
                try await walk.figure("risk-screenings.held", in: walk.tree.east, on) == 1, "counted at the town alone")
            let next = try #require(try await walk.links(of: id, in: "risk-screenings").last)
            let first = try #require(Day("2027-02-16"))
            #expect(try await walk.values(of: next)["days"] == .days(first...first.adding(days: 5)))
        }
    }

    private static func towns(_ organisation: ID<Organisation>) -> [String: FieldValue] {
        var row = ScreeningTown()
        row.organisation = organisation
        return ["towns": ScreeningTown.fieldValue(of: [row])]
    }

    @Test(
        "Handed on twice, or returning while risks of the last are open: each waits for what came out of it alone",
        arguments: Stage.engines)
    func handedOn(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, DisputesModule.ledgers) { walk async throws in
            let tree = walk.tree
            let numbers: [String: FieldValue] = ["employers": .number(8), "workers": .number(300)]
            var round = Self.round
            round.cycle = .quarter
            let city = try await walk.open(round, of: tree.east)
            var finding = RiskFinding()
            (finding.employer, finding.kind, finding.situation) = (Employer(name: "晨帆制衣厂"), .hours, "连续加班")
            try await walk.take("record", on: city, Self.found([finding]))
            let second = try #require(try await walk.links(of: city, in: "risk-screenings").last)
            try await walk.take("assign", on: second, Self.towns(tree.eastCity))
            #expect(try await walk.refused(taking: "closeAll", on: second)?.isConflict == true)
            let county = try #require(try await walk.links(of: second, in: "risk-screenings").last)
            #expect(try await walk.entry(county).owner.organisation == tree.eastCity)
            try await walk.change(county, Self.towns(tree.bridge))
            for (step, answers) in [("record", Self.found([finding])), ("conclude", numbers)] {
                #expect(try await walk.refused(taking: step, on: county, answers)?.field == "towns")
            }
            try await walk.take("assign", on: county, Self.towns(tree.bridge))
            #expect(try await walk.refused(taking: "closeAll", on: county)?.isConflict == true)
            let town = try #require(try await walk.links(of: county, in: "risk-screenings").last)
            try await walk.take("conclude", on: town, numbers)
            try await walk.take("closeAll", on: county)
            try await walk.take("closeAll", on: second)
            #expect(try await walk.entry(city).isOpen, "its risk is not removed")
            let third = try #require(try await walk.links(of: second, in: "risk-screenings").last)
            let start = try #require(Day("2027-05-16"))
            let values = try await walk.values(of: third)
            #expect(values["days"] == .days(start...start.adding(days: 5)))
            #expect(values["firstDays"] == .days(Self.day(-5)...Self.today))
        }
    }

    @Test("A round of a month is one of each month, and begins on its day again after a shorter one")
    func series() throws {
        func days(_ first: String, _ last: String) throws -> ClosedRange<Day> {
            let (start, end) = (try #require(Day(first)), try #require(Day(last)))
            return start...end
        }
        for (first, following) in [
            (
                try days("2026-12-01", "2026-12-31"),
                [try days("2027-01-01", "2027-01-31"), try days("2027-02-01", "2027-02-28")]
            ),
            (
                try days("2026-12-31", "2027-01-02"),
                [
                    try days("2027-01-31", "2027-02-02"), try days("2027-02-28", "2027-03-02"),
                    try days("2027-03-31", "2027-04-02"),
                ]
            ),
        ] {
            var round = first
            for next in following {
                round = ScreeningCycle.month.after(round, in: first)
                #expect(round == next)
            }
        }
        let quarter = try days("2026-10-01", "2026-12-31")
        #expect(ScreeningCycle.quarter.after(quarter) == (try days("2027-01-01", "2027-03-31")))
    }

    @Test("A round begins anew on the same day of its month, or the last of a shorter one")
    func days() throws {
        let start = try #require(Day("2026-08-31"))
        let next = ScreeningCycle.half.after(start...start.adding(days: 2))
        #expect(next.lowerBound == Day("2027-02-28") && next.upperBound == Day("2027-03-02"))
        #expect(ScreeningCycle.month.after(start...start).lowerBound == Day("2026-09-30"))
    }

    @Test(
        "A round without risks says so; risks are not passed over; a round is called off with a reason",
        arguments: Stage.engines)
    func nothing(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, DisputesModule.ledgers) { walk async throws in
            var round = Self.round
            let numbers: [String: FieldValue] = ["employers": .number(8), "workers": .number(300)]
            let quiet = try await walk.open(round, of: walk.tree.bridge)
            try await walk.take("conclude", on: quiet, numbers)
            #expect(try await walk.figure("risk-screenings.held", in: walk.tree.east, Self.today...Self.today) == 1)
            var finding = RiskFinding()
            (finding.employer, finding.kind, finding.situation) = (Employer(name: "晨帆制衣厂"), .hours, "连续加班")
            round.risks = [finding]
            let loud = try await walk.open(round, of: walk.tree.bridge)
            #expect(try await walk.refused(taking: "conclude", on: loud, numbers)?.field == "risks")
            #expect(try await walk.refused(taking: "cancel", on: loud)?.field == "reason")
            try await walk.take("cancel", on: loud, ["reason": .text("与市里排查合并")])
            #expect(try await walk.figure("risk-screenings.held", in: walk.tree.east, Self.today...Self.today) == 1)
        }
    }
}
