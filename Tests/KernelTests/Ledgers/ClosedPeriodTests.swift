import Stage
import Store
import Testing

@testable import Kernel
@testable import Stage

/// Drills whose days fall before or after the 31st of October, through which somebody has closed.
private let october = Day(sinceEpoch: 20_757)

private func held(_ days: Int, _ more: [String: FieldValue] = [:]) -> [String: FieldValue] {
    ["heldOn": .day(october.adding(days: days))].merging(more) { $1 }
}

extension KernelStage {
    @discardableResult
    fileprivate func close(
        _ organisation: ID<Organisation>, through: Day = october, as identity: Actor.Identity = .operator
    ) async throws -> ClosedPeriod {
        try await perform(
            ClosePeriod("drills", of: organisation, through: through, because: "十月已上报", book: .drills()),
            as: identity)
        let reach = try await self.organisation(organisation).reach(on: .leadership)
        return try #require(try await closed(over: reach).first)
    }

    fileprivate func closed(over reach: Reach) async throws -> [ClosedPeriod] {
        try await read { try ClosedPeriod.over(reach, in: "drills", on: $0) }
    }

    fileprivate func refused(opening values: [String: FieldValue], of owner: ID<Organisation>) async throws -> Refusal?
    {
        do {
            try await drill(of: owner, values)
            return nil
        } catch let refusal as Refusal { return refusal }
    }

    fileprivate func refused(changing id: ID<Entry>, _ values: [String: FieldValue]) async throws -> Refusal? {
        do {
            try await change(id, values)
            return nil
        } catch let refusal as Refusal { return refusal }
    }
}

@Suite("Closed periods") struct ClosedPeriodTests {
    @Test(
        "What would change a closed day is refused with office, day and way out; all else goes on",
        arguments: Stage.engines)
    func changes(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let (old, new) = (
                try await stage.drill(of: tree.mill, held(-9)), try await stage.drill(of: tree.mill, held(3))
            )
            try await stage.close(tree.east)
            let refused = [
                try await stage.refused(opening: held(0), of: tree.mill),
                try await stage.refused(changing: new, held(-1)),
                try await stage.refused(changing: old, held(1)),
                try await stage.refused(changing: old, ["kind": .choice("gas")]),
            ]
            for refusal in refused {
                #expect(refusal?.isConflict == true)
                #expect(refusal?.reason?.contains("东江市总工会 has closed “Safety drills” through 31 October 2026") == true)
                #expect(refusal?.reason?.contains("reopen") == true)
            }
            // Where something goes that is counted already, no later day helps.
            #expect(refused.map { $0?.reason?.contains("Give a day after") } == [true, true, false, false])
            try await stage.change(old, ["course": .text("补记经过")])
            try await stage.change(new, ["kind": .choice("gas")])
            try await stage.step("drop", on: old)
            try await stage.drill(of: tree.mill, held(1))
            #expect(try await stage.figure("drills.held", at: tree.east).amount == 3)
            #expect(try await stage.verifyTallies().isIntact)
        }
    }

    @Test("A stock that stood on a closed day is kept", arguments: Stage.engines)
    func stocks(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            func running(until day: Int) -> [String: FieldValue] {
                ["period": .days(october.adding(days: -2)...october.adding(days: day))]
            }
            let id = try await stage.drill(of: tree.mill, running(until: 4))
            try await stage.close(tree.bridge)
            #expect(try await stage.refused(changing: id, running(until: -1))?.isConflict == true)
            // It ends on the first of November: nobody has counted that day yet.
            try await stage.change(id, running(until: 0))
            try await stage.change(id, running(until: 9))
        }
    }

    @Test(
        "Below it everything is closed, beside it nothing, and on the second line what hangs there",
        arguments: Stage.engines)
    func reach(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            try await stage.close(tree.eastCity)
            for owner in [tree.eastCity, tree.bridge, tree.mill] {
                #expect(try await stage.refused(opening: held(0), of: owner)?.isConflict == true)
            }
            for owner in [tree.east, tree.northBank, tree.westCity, tree.province] {
                try await stage.drill(of: owner, held(0))
            }
            let head = try await stage.account("teachers", at: tree.teachers, .leader, on: .second)
            try await stage.perform(
                ClosePeriod("drills", of: tree.teachers, through: october, because: "已上报", book: .drills()), as: head)
            #expect(try await stage.refused(opening: held(0), of: tree.school)?.isConflict == true)
            try await stage.drill(of: tree.banyan, held(0))
            try await stage.drill(of: tree.teachers, held(0))
        }
    }

    @Test("What moves with its organisation moves, and is then closed where it stands", arguments: Stage.engines)
    func moved(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            try await stage.drill(of: tree.mill, held(0))
            try await stage.close(tree.east)
            try await stage.perform(MoveOrganisation(tree.mill, on: .leadership, below: tree.west, from: stage.today))
            #expect(try await stage.figure("drills.held", at: tree.west).amount == 1)
            try await stage.drill(of: tree.mill, held(0))
            try await stage.perform(MoveOrganisation(tree.mill, on: .leadership, below: tree.east, from: stage.today))
            #expect(try await stage.figure("drills.held", at: tree.east).amount == 2)
            #expect(try await stage.refused(opening: held(0), of: tree.mill)?.isConflict == true)
            try await stage.platform.database.write { try $0.run("DELETE FROM tally") }
            _ = try await Tally.rebuild(of: .drills(), on: stage.platform)
            #expect(try await stage.figure("drills.held", at: tree.east).amount == 2)
        }
    }

    @Test("A step is refused whose answer, or whose effect elsewhere, falls on a closed day", arguments: Stage.engines)
    func steps(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, [Drill.any, AnyLedger(Relay.ledger)]) { walk async throws in
            let (stage, tree) = (walk.stage, walk.tree)
            let drill = try await stage.drill(of: tree.mill, held(3))
            try await stage.step("report", on: drill)
            let relay = try await walk.open(Relay(title: "转办", heldOn: october), of: tree.mill)
            let closed = try await stage.close(tree.east)
            #expect(try await walk.refused(taking: "return", on: drill, held(-3))?.isConflict == true)
            #expect(try await walk.refused(taking: "pass", on: relay)?.isConflict == true)
            #expect(try await walk.entry(relay).status == "waiting")
            #expect(try await stage.figure("drills.held", at: tree.east).amount == 1)
            try await walk.take("return", on: drill, held(2))
            try await stage.perform(ReopenPeriod(closed.id, remaining: nil, because: "漏报一件"))
            try await walk.take("pass", on: relay)
            #expect(try await stage.figure("drills.held", at: tree.east).amount == 2)
        }
    }

    @Test(
        "Whatever people do, the figures of closed days stay; once reopened they change", arguments: Stage.engines,
        [3, 17])
    func histories(_ engine: Engine, _ seed: UInt64) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            func kept() async throws -> [String] {
                try await stage.read { connection in
                    try connection.all(
                        """
                        SELECT indicator, part, period, SUM(amount), SUM(entries) FROM tally
                        WHERE line = 'leadership' AND period > \(TallyPeriod.lastMonth)
                            AND period <= \(TallyPeriod.day(october))
                        GROUP BY indicator, part, period HAVING SUM(amount) <> 0 OR SUM(entries) <> 0
                        ORDER BY indicator, part, period
                        """
                    ) { row -> String in
                        let (indicator, part): (String, String) = (try row[0], try row[1])
                        let numbers: [Int] = [try row[2], try row[3], try row[4]]
                        return "\(indicator) \(part) \(numbers)"
                    }
                }
            }
            var history = try await LedgerHistory(of: Drill.any, in: .drills(), on: stage, tree, seed: seed)
            try await history.go(on: 60)
            let closed = try await stage.close(tree.province)
            let before = try await kept()
            #expect(!before.isEmpty)
            try await history.go(on: 120)
            #expect(try await kept() == before)
            #expect(try await stage.verifyTallies().isIntact)
            try await stage.perform(ReopenPeriod(closed.id, remaining: nil, because: "更正"))
            try await history.go(on: 60)
            #expect(try await kept() != before)
        }
    }
}

/// A matter whose step enters a drill.
private struct Relay: LedgerEntry {
    var title = ""
    var heldOn: Day?
    var status: Status = .waiting

    enum Status: String, LedgerStatus {
        case waiting, passed

        var label: Text { self == .waiting ? Text("待转", en: "Waiting") : Text("已转", en: "Passed") }
        var term: Term { self == .waiting ? .openEnded : .final }
    }

    static let ledger = Ledger<Relay>(
        "relays", Text("转办", en: "Relays"), mark: "转", catalogue: [], name: \.title,
        fields: [
            .line("title", \.title, Text("名称", en: "Title")).required(),
            .day("heldOn", \.heldOn, Text("日期", en: "Day")),
        ],
        steps: [
            Step(
                "pass", Text("转出", en: "Pass on"), from: .waiting, to: .passed,
                effect: { relay, desk in
                    var drill = Drill()
                    (drill.title, drill.heldOn) = (relay.title, relay.heldOn)
                    try desk.open(drill)
                })
        ], counts: [])
}
