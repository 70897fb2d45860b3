import Stage
import Store
import Testing

@testable import Kernel

@Suite("Sums of what entries contribute") struct TallyTests {
    @Test("A sum that somebody changed is found with what is right, and mended", arguments: Stage.engines)
    func tampered(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            for owner in [tree.mill, tree.school, tree.east] {
                try await stage.drill(
                    of: owner, ["number": .number(30), "kind": .choice("gas"), "heldOn": .day(stage.today)])
            }
            #expect(try await stage.verifyTallies().entries == 3)
            let path = try await stage.organisation(tree.bridge).path
            try await stage.platform.database.write { connection in
                try connection.run(
                    """
                    UPDATE tally SET amount = 31
                    WHERE indicator = 'drills.persons' AND part = '' AND period = 0 AND path = \(path)
                    """)
                try connection.run("DELETE FROM tally WHERE line = 'second'")
                try connection.run(
                    """
                    INSERT INTO tally (indicator, part, period, line, path, amount, entries)
                    VALUES ('drills.held', 'kind=none', 202611, 'leadership', \(path), 9, 1)
                    """)
            }
            let found = try await stage.verifyTallies()
            let persons = TallyFault(
                indicator: "drills.persons", part: "", period: "ever", line: .leadership, path: path,
                kept: FigureFound(amount: 31, entries: 1), right: FigureFound(amount: 30, entries: 1))
            #expect(found.faults.contains(persons))
            #expect(found.faults.contains { $0.part == "kind=none" && $0.period == "2026-11" && $0.right == .none })
            #expect(found.faults.contains { $0.line == .second && $0.kept == .none })
            let done = try await Tally.rebuild(of: .drills(), on: stage.platform)
            #expect(done.mended == 2)
            #expect(try await stage.verifyTallies().isIntact)
            #expect(try await stage.figure("drills.persons", at: tree.province).amount == 90)
            #expect(try await Tally.rebuild(of: .drills(), on: stage.platform).mended == 0)
            let lines: Int? = try await stage.read {
                try $0.value("SELECT COUNT(*) FROM journal_line WHERE action = 'tally.recounted'")
            }
            #expect(lines == 2)
        }
    }

    @Test("Contributions that were lost, and all sums gone, are made from the entries again", arguments: Stage.engines)
    func lost(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let ids = [try await stage.drill(of: tree.mill), try await stage.drill(of: tree.school)]
            let before = try await stage.figure("drills.in-hand", at: tree.province)
            try await stage.platform.database.write { connection in
                try connection.run("DELETE FROM contribution")
                try connection.run("DELETE FROM tally")
            }
            #expect(try await Set(stage.verifyTallies().strayed) == Set(ids))
            _ = try await Tally.rebuild(of: .drills(), on: stage.platform)
            #expect(try await stage.verifyTallies().isIntact)
            #expect(try await stage.figure("drills.in-hand", at: tree.province) == before)
            try await stage.step("drop", on: ids[0])
            #expect(try await stage.figure("drills.in-hand", at: tree.province).amount == 1)
            #expect(try await stage.verifyTallies().isIntact)
        }
    }

    @Test("While sums are rebuilt and people work, no figure is ever half", arguments: Stage.engines)
    func meanwhile(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            for _ in 0..<12 { try await stage.drill(of: tree.mill) }
            let path = try await stage.organisation(tree.bridge).path
            try await stage.platform.database.write {
                try $0.run("UPDATE tally SET amount = 40 WHERE indicator = 'drills.entered' AND path = \(path)")
            }
            async let done = Tally.rebuild(of: .drills(), on: stage.platform)
            var seen: Set<Int> = []
            for _ in 0..<20 { seen.insert(try await stage.figure("drills.entered", at: tree.province).amount) }
            for _ in 0..<3 { try await stage.drill(of: tree.mill) }
            _ = try await done
            #expect(seen.isSubset(of: [12, 40]))
            #expect(try await stage.figure("drills.entered", at: tree.province).amount == 15)
            #expect(try await stage.verifyTallies().isIntact)
        }
    }

    @Test("Only the operator recounts", arguments: Stage.engines)
    func operatorOnly(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let officer = try await stage.account("officer", at: tree.province, .officer)
            let path = try await stage.organisation(tree.bridge).path
            await #expect(throws: Refusal.notFound) {
                try await stage.perform(
                    RecountTallies(slice: TallySlice(ledger: Drill.any, line: .leadership, path: path)), as: officer)
            }
        }
    }

    @Test("A stock leaves on the day it ends; flags and derived fields break figures down", arguments: Stage.engines)
    func stock(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let cost = ["cost": FieldValue.yuan(Yuan(fen: 700)), "heldOn": .day(stage.today)]
            let large = cost.merging(["number": .number(600), "isPublic": .flag(true)]) { $1 }
            let id = try await stage.drill(of: tree.mill, cost)
            try await stage.drill(of: tree.bridge, large)
            #expect(try await stage.figure("drills.reserved", at: tree.east) == FigureFound(amount: 1400, entries: 2))
            for part in ["isLarge=0", "isLarge=1", "isPublic=0", "isPublic=1"] {
                #expect(try await stage.figure("drills.held", part: part, at: tree.east).amount == 1)
            }
            stage.clock.advance(days: 3)
            try await stage.step("drop", on: id)
            #expect(try await stage.figure("drills.reserved", at: tree.east) == FigureFound(amount: 700, entries: 1))
            let count = try #require(Drill.any.description.counts.first { $0.indicator == "drills.reserved" })
            let reach = Reach(line: .leadership, path: try await stage.organisation(tree.east).path)
            let earlier = stage.today.adding(days: -1)
            let then = FigureAsked(count, in: reach, earlier...earlier)
            #expect(try await stage.read { try then.find(on: $0) } == FigureFound(amount: 1400, entries: 2))
        }
    }
}

@Suite("Stretches of time that sums are kept for") struct TallyPeriodTests {
    @Test("Those that cover a period hold each of its days once, and no other", arguments: [false, true])
    func covering(monthly: Bool) throws {
        var random = SeededGenerator(seed: 9)
        for _ in 0..<400 {
            let first = Day(sinceEpoch: Int.random(in: -800...30_000, using: &random))
            let last = first.adding(days: Int.random(in: 0...900, using: &random))
            let cover = TallyCover(first...last, monthly: monthly)
            var held: [Int: Int] = [:]
            for period in cover.added { held[period, default: 0] += 1 }
            for period in cover.taken { held[period, default: 0] -= 1 }
            for day in (first.sinceEpoch - 400...last.sinceEpoch + 400).map(Day.init(sinceEpoch:)) {
                let times = TallyPeriod.all(of: day).reduce(0) { $0 + (held[$1] ?? 0) }
                #expect(times == ((first...last).contains(day) ? 1 : 0), "\(day) in \(first)...\(last)")
            }
            if monthly { #expect(cover.added.allSatisfy { $0 > TallyPeriod.ever }) }
        }
    }

    @Test("A year that is not over is the year without its last days") func unfinished() throws {
        let year = TallyCover(try day("2026-01-01")...day("2026-11-28"))
        #expect(year.added.map(TallyPeriod.words) == ["2026"])
        #expect(year.taken.map(TallyPeriod.words) == ["2026-11-29", "2026-11-30", "2026-12"])
        #expect(TallyCover(try day("2025-02-01")...day("2026-12-31")).added.map(TallyPeriod.words) == ["2025", "2026"])
    }

    @Test(
        "A month ends on its last day",
        arguments: [
            ("2024-02-10", "2024-02-29"), ("2026-12-31", "2026-12-31"), ("9999-12-01", "9999-12-31"),
        ])
    func endOfMonth(_ text: String, _ end: String) throws {
        #expect(try day(text).endOfMonth == day(end))
    }

    @Test("Days, months, years and all time are told apart, and are named") func words() throws {
        let day = try day("2026-11-21")
        #expect(TallyPeriod.all(of: day).map(TallyPeriod.words) == ["ever", "2026", "2026-11", "2026-11-21"])
        #expect(TallyPeriod.words(TallyPeriod.day(Day(sinceEpoch: -719_162))) == "0001-01-01")
    }
}
