import Stage
import Store
import Testing

@testable import Kernel

@Suite("Closing a period, and opening it again") struct ClosingTests {
    private static let october = Day(sinceEpoch: 20_757)

    private static func closing(
        _ organisation: ID<Organisation>, through: Day = october, because reason: String = "已上报"
    ) throws -> ClosePeriod {
        ClosePeriod("drills", of: organisation, through: through, because: reason, book: try .drills())
    }

    private static func refusal(
        _ stage: KernelStage, _ command: some Command, as identity: Actor.Identity
    ) async throws -> Refusal? {
        do {
            _ = try await stage.perform(command, as: identity)
            return nil
        } catch let refusal as Refusal { return refusal }
    }

    private static func closed(_ stage: KernelStage, over organisation: ID<Organisation>) async throws -> [ClosedPeriod]
    {
        let reach = try await stage.organisation(organisation).reach(on: .leadership)
        return try await stage.read { try ClosedPeriod.over(reach, in: "drills", on: $0) }
    }

    @Test("Heads close at home and below; nobody else, nowhere else", arguments: Stage.engines)
    func heads(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let officer = try await stage.account("officer", at: tree.east, .officer)
            let head = try await stage.account("head", at: tree.east, .leader)
            #expect(
                try await Self.refusal(stage, Self.closing(tree.east), as: officer) == .notPermitted(.closePeriods))
            for foreign in [tree.west, tree.province] {
                #expect(try await Self.refusal(stage, Self.closing(foreign), as: head) == .notFound)
            }
            #expect(try await Self.refusal(stage, Self.closing(tree.mill), as: head) == nil)
            let found = try #require(try await Self.closed(stage, over: tree.mill).first)
            #expect(found.office == tree.east && found.organisation == tree.mill)
            #expect(try await Self.closed(stage, over: tree.bridge) == [])
        }
    }

    @Test("Only months that are over are closed, whole, forward, and for a reason", arguments: Stage.engines)
    func months(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let head = try await stage.account("head", at: tree.east, .leader)
            for day in [stage.today, stage.today.endOfMonth, Self.october.adding(days: -1)] {
                let refusal = try await Self.refusal(stage, Self.closing(tree.east, through: day), as: head)
                #expect(refusal?.isConflict == true)
            }
            for reason in ["", "  ", String(repeating: "长", count: 201)] {
                let refusal = try await Self.refusal(stage, Self.closing(tree.east, because: reason), as: head)
                #expect(refusal?.field == "reason")
            }
            let september = Self.october.adding(days: -31)
            #expect(try await Self.refusal(stage, Self.closing(tree.east, through: september), as: head) == nil)
            #expect(try await Self.refusal(stage, Self.closing(tree.east), as: head) == nil)
            #expect(try await Self.refusal(stage, Self.closing(tree.east), as: head)?.isConflict == true)
            let earlier = try Self.closing(tree.east, through: september)
            #expect(try await Self.refusal(stage, earlier, as: head)?.isConflict == true)
            let closed = try await Self.closed(stage, over: tree.mill)
            #expect(closed.map(\.through) == [Self.october])
        }
    }

    @Test(
        "Only the office that closed it, or one above, reopens, for a reason, and the journal keeps both",
        arguments: Stage.engines)
    func reopening(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let above = try await stage.account("above", at: tree.province, .leader)
            let head = try await stage.account("head", at: tree.east, .leader)
            let beside = try await stage.account("beside", at: tree.west, .leader)
            try await stage.perform(Self.closing(tree.east), as: above)
            let id = try #require(try await Self.closed(stage, over: tree.east).first).id
            let all = ReopenPeriod(id, remaining: nil, because: "漏报")
            #expect(try await Self.refusal(stage, all, as: head)?.isConflict == true)
            #expect(try await Self.refusal(stage, all, as: beside) == .notFound)
            #expect(
                try await Self.refusal(stage, ReopenPeriod(id, remaining: nil, because: " "), as: above)?.field
                    == "reason")
            for day in [Self.october, Self.october.adding(days: -2)] {
                let part = ReopenPeriod(id, remaining: day, because: "漏报")
                #expect(try await Self.refusal(stage, part, as: above)?.field == "remaining")
            }
            let september = Self.october.adding(days: -31)
            try await stage.perform(ReopenPeriod(id, remaining: september, because: "漏报"), as: above)
            #expect(try await Self.closed(stage, over: tree.mill).map(\.through) == [september])
            try await stage.drill(of: tree.mill, ["heldOn": .day(Self.october)])
            try await stage.perform(all, as: above)
            try await stage.drill(of: tree.mill, ["heldOn": .day(september)])
            #expect(try await Self.refusal(stage, all, as: above) == .notFound)
            let lines = try await stage.read { connection in
                try connection.all("SELECT action FROM journal_line WHERE action LIKE 'period.%' ORDER BY id") {
                    try $0[0] as String
                }
            }
            #expect(lines == ["period.closed", "period.reopened", "period.reopened"])
        }
    }

    @Test("Two offices close each for itself, and what one reopens the other keeps closed", arguments: Stage.engines)
    func twoOffices(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let above = try await stage.account("above", at: tree.province, .leader)
            let head = try await stage.account("head", at: tree.east, .leader)
            try await stage.perform(Self.closing(tree.province), as: above)
            try await stage.perform(Self.closing(tree.east), as: head)
            let own = try #require(try await Self.closed(stage, over: tree.east).last)
            #expect(own.office == tree.east)
            try await stage.perform(ReopenPeriod(own.id, remaining: nil, because: "漏报"), as: head)
            await #expect(throws: Refusal.self) {
                try await stage.drill(of: tree.mill, ["heldOn": .day(Self.october)])
            }
        }
    }
}
