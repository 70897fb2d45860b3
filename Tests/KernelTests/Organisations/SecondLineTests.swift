import Stage
import Store
import Testing

@testable import Kernel

@Suite("The second line") struct SecondLineTests {
    private func sees(_ identity: Actor.Identity, _ id: ID<Organisation>, _ stage: KernelStage) async throws -> Bool {
        try await stage.actor(identity).may(.readOrganisations, at: stage.organisation(id).place)
    }

    @Test(
        "A role on it reaches those that hang on it there, and nothing beside or below them", arguments: Stage.engines)
    func reach(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let officer = try await stage.account("teachers", at: tree.teachers, .officer, on: .second)
            let group = try await stage.found("初一工会小组", .base, below: tree.school, kind: .group)
            #expect(try await sees(officer, tree.school, stage))
            for other in [group, tree.banyan, tree.west, tree.mill, tree.province] {
                #expect(try await !sees(officer, other, stage))
            }
        }
    }

    @Test("It goes on over several steps, whatever lies between on the leadership line", arguments: Stage.engines)
    func transitive(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let city = try await stage.found(
                "西江市教育工会", .county, below: tree.west, kind: .industrial, second: tree.teachers)
            try await stage.perform(MoveOrganisation(tree.school, on: .second, below: city, from: stage.today))
            let above = try await stage.account("above", at: tree.teachers, .officer, on: .second)
            let beside = try await stage.account("beside", at: city, .officer, on: .second)
            #expect(try await sees(above, tree.school, stage))
            #expect(try await sees(beside, tree.school, stage))
            try await stage.perform(MoveOrganisation(city, on: .second, below: nil, from: stage.today))
            #expect(try await !sees(above, tree.school, stage))
            #expect(try await sees(beside, tree.school, stage))
            #expect(try await PathAudit.faults(on: stage).isEmpty)
        }
    }

    @Test("When its head moves on the leadership line, those on it stay reachable", arguments: Stage.engines)
    func headMoves(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let officer = try await stage.account("teachers", at: tree.teachers, .officer, on: .second)
            let base = try await stage.found("省直工会", .city, below: tree.province, kind: .industrial)
            let head = try await stage.found("科教工会", .county, below: base, kind: .industrial)
            try await stage.perform(MoveOrganisation(tree.school, on: .second, below: head, from: stage.today))
            let second = try await stage.account("head", at: head, .officer, on: .second)
            try await stage.perform(MoveOrganisation(head, on: .leadership, below: tree.east, from: stage.today))
            #expect(try await sees(second, tree.school, stage))
            #expect(try await !sees(officer, tree.school, stage))
            #expect(try await PathAudit.faults(on: stage).isEmpty)
        }
    }

    @Test("No circle is made on it, nor across both lines", arguments: Stage.engines)
    func circles(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            for (moved, below) in [
                (tree.school, tree.school), (tree.teachers, tree.school), (tree.west, tree.school),
                (tree.east, tree.mill),
            ] {
                let refusal = await #expect(throws: Refusal.self) {
                    try await stage.perform(MoveOrganisation(moved, on: .second, below: below, from: stage.today))
                }
                #expect(refusal?.field == "parent")
            }
        }
    }

    @Test("Its place on the leadership line is untouched by a move on the second", arguments: Stage.engines)
    func untouched(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let before = try await stage.organisation(tree.school)
            try await stage.perform(MoveOrganisation(tree.school, on: .second, below: nil, from: stage.today))
            let after = try await stage.organisation(tree.school)
            #expect(after.path == before.path)
            #expect(after.secondPath == nil)
            let state = try await stage.read { [today = stage.today] in try after.state(on: today, connection: $0) }
            #expect(state?.secondParent == nil)
            #expect(state?.parent == tree.banyan)
        }
    }
}
