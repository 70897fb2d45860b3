import Stage
import Store
import Testing

@testable import Kernel

@Suite("Entries of an organisation that moves") struct EntriesMoveTests {
    @Test("After a move old officers lose and new officers gain, in lists, pages and figures", arguments: Stage.engines)
    func access(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let east = try await stage.account("east", at: tree.east, .officer)
            let west = try await stage.account("west", at: tree.west, .officer)
            let id = try await stage.drill(of: tree.northBank)
            #expect(try await stage.opens(id, as: east))
            #expect(try await stage.listed(as: west) == [])
            try await stage.perform(
                MoveOrganisation(tree.northBank, on: .leadership, below: tree.west, from: stage.today))
            #expect(try await !stage.opens(id, as: east))
            #expect(try await stage.listed(as: east) == [])
            #expect(try await stage.opens(id, as: west))
            #expect(try await stage.listed(as: west) == [id])
            #expect(try await stage.figure("drills.in-hand", at: tree.east) == .none)
            #expect(try await stage.figure("drills.in-hand", at: tree.west).amount == 1)
            #expect(try await stage.figure("drills.in-hand", at: tree.province).amount == 1)
            await #expect(throws: Refusal.notFound) { try await stage.step("shelve", on: id, as: east) }
            try await stage.step("shelve", on: id, as: west)
            #expect(try await stage.verifyTallies().isIntact)
        }
    }

    @Test("A base union takes its figures along to the other town", arguments: Stage.engines)
    func base(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let town = try await stage.found("榕树镇总工会", .town, below: tree.banyan)
            for cost in [100, 200] { try await stage.drill(of: tree.mill, ["cost": .yuan(Yuan(fen: cost))]) }
            try await stage.drill(of: tree.bridge, ["cost": .yuan(Yuan(fen: 5))])
            try await stage.perform(MoveOrganisation(tree.mill, on: .leadership, below: town, from: stage.today))
            #expect(try await stage.figure("drills.reserved", at: tree.bridge) == FigureFound(amount: 5, entries: 1))
            #expect(try await stage.figure("drills.reserved", at: town) == FigureFound(amount: 300, entries: 2))
            #expect(try await stage.figure("drills.reserved", at: tree.mill) == FigureFound(amount: 300, entries: 2))
            #expect(try await stage.figure("drills.reserved", at: tree.province).amount == 305)
            #expect(try await stage.verifyTallies().isIntact)
        }
    }

    @Test("Joining, changing and leaving the second line moves the figures there alone", arguments: Stage.engines)
    func secondLine(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let teachers = try await stage.account("teachers", at: tree.teachers, .officer, on: .second)
            let id = try await stage.drill(of: tree.bridge)
            let school = try await stage.drill(of: tree.school)
            #expect(try await stage.listed(as: teachers) == [school])
            try await stage.perform(MoveOrganisation(tree.bridge, on: .second, below: tree.teachers, from: stage.today))
            #expect(try await stage.listed(as: teachers) == [id, school])
            #expect(try await stage.figure("drills.entered", at: tree.teachers, on: .second).amount == 2)
            #expect(try await stage.figure("drills.entered", at: tree.bridge, on: .second).amount == 1)
            try await stage.perform(
                MoveOrganisation(tree.teachers, on: .leadership, below: tree.east, from: stage.today), orRefused: true)
            try await stage.perform(MoveOrganisation(tree.bridge, on: .second, below: nil, from: stage.today))
            #expect(try await stage.listed(as: teachers) == [school])
            #expect(try await stage.figure("drills.entered", at: tree.teachers, on: .second).amount == 1)
            #expect(try await stage.figure("drills.entered", at: tree.province).amount == 2)
            #expect(try await stage.verifyTallies().isIntact)
        }
    }

    @Test("The head of a second line moves, and those that hang on it there move along", arguments: Stage.engines)
    func head(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let other = try await stage.found("教育局系统工会", .county, below: tree.west, kind: .industrial)
            try await stage.perform(MoveOrganisation(tree.mill, on: .second, below: other, from: stage.today))
            let id = try await stage.drill(of: tree.mill)
            let officer = try await stage.account("other", at: other, .officer, on: .second)
            try await stage.perform(MoveOrganisation(other, on: .leadership, below: tree.east, from: stage.today))
            #expect(try await stage.listed(as: officer) == [id])
            #expect(try await stage.figure("drills.entered", at: other, on: .second).amount == 1)
            #expect(try await stage.verifyTallies().isIntact)
        }
    }

    @Test("What was merged is read and counted by its successor, a merged city too", arguments: Stage.engines)
    func merge(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let east = try await stage.account("east", at: tree.east, .officer)
            let own = try await stage.drill(of: tree.west)
            let below = try await stage.drill(of: tree.banyan)
            try await stage.perform(RenameOrganisation(tree.westCity, to: "新城区总工会", from: stage.today))
            try await stage.perform(MergeOrganisation(tree.west, into: tree.east, from: stage.today))
            #expect(try await stage.listed(as: east) == [own, below])
            #expect(try await stage.figure("drills.in-hand", at: tree.east).amount == 2)
            #expect(try await stage.entry(own).owner.realm == tree.east)
            #expect(try await stage.verifyTallies().isIntact)
        }
    }

    @Test("A split takes the entries of those that go", arguments: Stage.engines)
    func split(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let id = try await stage.drill(of: tree.mill)
            let new = try await stage.perform(
                SplitOrganisation(tree.eastCity, newName: "河口区总工会", taking: [tree.bridge], from: stage.today))
            let officer = try await stage.account("new", at: new, .officer)
            #expect(try await stage.listed(as: officer) == [id])
            #expect(try await stage.figure("drills.in-hand", at: tree.eastCity) == .none)
            #expect(try await stage.figure("drills.in-hand", at: new).amount == 1)
            #expect(try await stage.verifyTallies().isIntact)
        }
    }
}

extension KernelStage {
    /// A deed of which only the outcome for others matters.
    fileprivate func perform<C: Command>(_ command: C, orRefused: Bool) async throws {
        do { _ = try await perform(command) } catch is Refusal {}
    }
}
