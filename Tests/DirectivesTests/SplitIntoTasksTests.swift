import Kernel
import Stage
import Store
import Testing

@testable import Directives

@Suite("Splitting a paper into tasks") struct SplitIntoTasksTests {
    private static let today = Day(sinceEpoch: 20_778)

    private func split(_ walk: LedgerWalk, _ owners: [ID<Organisation>], text: String = "办好这一点") -> SplitIntoTasks {
        let points = owners.enumerated().map { place, owner in
            SplitIntoTasks.Point(
                place: place, number: String(place + 1), text: place == 1 ? text : "办好第一点", owner: owner,
                until: Self.today.adding(days: 9))
        }
        return SplitIntoTasks(source: "推进会提出三点要求", link: "/articles/0000000000001", points: points, book: walk.book)
    }

    @Test("Each point is a task of whoever was named, assigned by the union of whoever split", arguments: Stage.engines)
    func made(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, DirectivesModule.ledgers) { walk async throws in
            let officer = try await walk.stage.account("officer", at: walk.tree.east, .officer)
            let made = try await walk.stage.perform(
                split(walk, [walk.tree.eastCity, walk.tree.northBank]), as: officer)
            #expect(made.count == 2)
            let owners = [walk.tree.eastCity, walk.tree.northBank]
            for (id, owner) in zip(made, owners) {
                let entry = try await walk.entry(id)
                #expect(entry.owner.organisation == owner && entry.due.day == Self.today.adding(days: 9))
                let values = try await walk.values(of: id)
                #expect(values["assigner"] == .organisation(walk.tree.east))
                #expect(values["link"] == .text("/articles/0000000000001"))
            }
            #expect(try await walk.figure("tasks.entered", in: walk.tree.east, Self.today...Self.today) == 2)
        }
    }

    @Test("All or none: one point that fails leaves nothing behind", arguments: Stage.engines)
    func whole(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, DirectivesModule.ledgers) { walk async throws in
            let officer = try await walk.stage.account("officer", at: walk.tree.east, .officer)
            let both = [walk.tree.eastCity, walk.tree.northBank]
            let empty = try await walk.refused(split(walk, both, text: ""), as: officer)
            #expect(empty?.field == "text-1", "named as the form names it")
            await #expect(throws: Refusal.notFound) {
                _ = try await walk.stage.perform(split(walk, [walk.tree.eastCity, walk.tree.west]), as: officer)
            }
            let nothing = try await walk.refused(split(walk, []), as: officer)
            #expect(nothing?.field == "")
            #expect(try await walk.figure("tasks.entered", in: walk.tree.province, Self.today...Self.today) == 0)
        }
    }

    @Test("Whoever may only read makes no tasks", arguments: Stage.engines)
    func editor(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, DirectivesModule.ledgers) { walk async throws in
            let editor = try await walk.stage.account("editor", at: walk.tree.east, .editor)
            await #expect(throws: Refusal.notPermitted(DirectivesModule.tasks.write)) {
                _ = try await walk.stage.perform(split(walk, [walk.tree.east]), as: editor)
            }
        }
    }
}
