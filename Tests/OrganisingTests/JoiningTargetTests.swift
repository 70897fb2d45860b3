import Kernel
import Stage
import Store
import Testing

@testable import Organising

@Suite("Targets of joining") struct JoiningTargetTests {
    private static let today = FoundingTests.today

    private static func target(_ group: TargetGroup, _ goal: Int, in year: Int = 2026) -> JoiningTarget {
        var target = JoiningTarget()
        (target.year, target.group, target.goal) = (year, group, goal)
        return target
    }

    private static func enrol(
        _ name: String, _ sequence: Int, on day: String, _ segments: [WorkSegment], at union: ID<Organisation>,
        _ walk: LedgerWalk
    ) async throws {
        var form = Enrolment()
        (form.name, form.segments, form.consent) = (name, segments, .paper)
        (form.phone, form.joinedOn) = ("1390000000\(sequence)", Day(day))
        _ = try await walk.stage.perform(EnrolMember(form, at: union))
    }

    private static func progress(
        _ year: Int, as identity: Actor.Identity = .operator, _ walk: LedgerWalk
    ) async throws -> TargetProgress {
        try await walk.stage.platform.read(as: identity) { connection, actor in
            try TargetProgress.load(year, for: actor, on: today, connection)
        }
    }

    @Test(
        "What is reached is who joined in the year, there and below, of the group: nobody types it",
        arguments: Stage.engines)
    func counted(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.all) { walk async throws in
            let (east, mill) = (walk.tree.east, walk.tree.mill)
            _ = try await walk.open(Self.target(.truckDriver, 3), of: east)
            _ = try await walk.open(Self.target(.everybody, 2), of: walk.tree.bridge)
            _ = try await walk.open(Self.target(.courier, 5), of: walk.tree.west)
            let dropped = try await walk.open(Self.target(.migrant, 9), of: east)
            try await walk.take("drop", on: dropped, ["reason": .text("并入货车司机")])
            try await Self.enrol("区小满", 1, on: "2026-02-01", [.truckDriver, .migrant], at: mill, walk)
            try await Self.enrol("单云起", 2, on: "2026-11-21", [.truckDriver], at: east, walk)
            try await Self.enrol("解知微", 3, on: "2025-12-31", [.truckDriver], at: mill, walk)
            try await Self.enrol("麦穗儿", 4, on: "2026-03-01", [.courier], at: mill, walk)
            let whole = try await Self.progress(2026, walk)
            #expect(whole.lines.map(\.joined) == [2, 0, 2], "province before city before town")
            #expect(whole.lines.map(\.goal) == [3, 5, 2])
            // Of the year 325 days of 365 have passed.
            #expect(whole.lines.map { $0.isBehind(whole.passed) } == [true, true, false])
            let officer = try await walk.stage.account("officer", at: walk.tree.eastCity, .officer)
            #expect(try await Self.progress(2026, as: officer, walk).lines.map(\.goal) == [2])
            let editor = try await walk.stage.account("editor", at: east, .editor)
            #expect(try await Self.progress(2026, as: editor, walk).lines.isEmpty, "members are not for editors")
            let next = try await walk.open(Self.target(.courier, 5, in: 2027), of: east)
            let line = try #require(try await Self.progress(2027, walk).lines.first)
            #expect(line.joined == 0 && line.asked == nil && !line.isBehind(0))
            #expect(try await walk.entry(next).due.day == Day("2027-12-31"))
            #expect(try await walk.refused(taking: "close", on: next)?.isConflict == true)
        }
    }
}
