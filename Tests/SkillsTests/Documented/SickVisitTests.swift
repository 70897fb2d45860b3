import Kernel
import Stage
import Store
import Testing

@testable import Skills

@Suite("Visits to the sick") struct SickVisitTests {
    private static let today = Day(sinceEpoch: 20_778)  // 2026-11-21, where the clock of the tests stands

    private static var visit: SickVisit {
        var visit = SickVisit()
        visit.firm = "织造车间乙班"
        visit.name = "麦晓岚"
        visit.ward = .surgery
        visit.since = today.adding(days: -2)
        return visit
    }

    private static func answers(on day: Day) -> [String: FieldValue] {
        ["visitedOn": .day(day), "grant": .yuan(Yuan(fen: 50_000))]
    }

    @Test("No visit precedes the stay, and one counts on its day", arguments: Stage.engines)
    func visited(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, SkillsModule.ledgers) { walk async throws in
            let id = try await walk.open(Self.visit, of: walk.tree.bridge)
            let early = try await walk.refused(taking: "visit", on: id, Self.answers(on: Self.today.adding(days: -3)))
            #expect(early?.field == "visitedOn")
            try await walk.take("visit", on: id, Self.answers(on: Self.today))
            let grants = try await walk.figure("sick-visits.grants", in: walk.tree.east, Self.today...Self.today)
            #expect(grants == 50_000)
        }
    }
}
