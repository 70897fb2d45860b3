import Stage
import Store
import Testing

@testable import Kernel

@Suite("Splitting an organisation") struct SplitOrganisationTests {
    @Test("The new one stands beside it with what it takes; the rest stays", arguments: Stage.engines)
    func split(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let town = try await stage.found("柳树镇总工会", .town, below: tree.eastCity)
            stage.clock.advance(days: 1)
            let new = try await stage.perform(
                SplitOrganisation(tree.eastCity, newName: "高新区总工会", taking: [town], from: stage.today))
            let made = try await stage.organisation(new)
            #expect(made.parent == tree.east)
            #expect(made.rank == .county)
            #expect(try await stage.organisation(town).parent == new)
            #expect(try await stage.organisation(tree.bridge).parent == tree.eastCity)
            let (old, moved) = try await stage.read { (connection: any Connection) throws in
                (
                    try Organisation.find(tree.eastCity, for: .operator, on: connection).history(on: connection),
                    try Organisation.find(town, for: .operator, on: connection).history(on: connection)
                )
            }
            #expect(old.map(\.action) == ["organisation.split", "organisation.founded"])
            #expect(moved.map(\.parent) == [new, tree.eastCity])
        }
    }

    @Test("It takes only what stands directly below, each once, and else founds nothing", arguments: Stage.engines)
    func taking(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            for taking in [[tree.mill], [tree.banyan], [tree.bridge, tree.bridge], [tree.eastCity]] {
                let refusal = await #expect(throws: Refusal.self) {
                    _ = try await stage.perform(
                        SplitOrganisation(tree.eastCity, newName: "高新区总工会", taking: taking, from: stage.today))
                }
                #expect(refusal?.field == "taking")
            }
            let count = try await stage.read { try $0.value("SELECT COUNT(*) FROM organisation", as: Int.self) }
            #expect(count == tree.all.count)
            #expect(try await stage.organisation(tree.bridge).parent == tree.eastCity)
        }
    }

    @Test("The top is not split, and a name that is taken beside it is refused", arguments: Stage.engines)
    func refusals(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let top = await #expect(throws: Refusal.self) {
                _ = try await stage.perform(
                    SplitOrganisation(tree.province, newName: "岭北省总工会", taking: [], from: stage.today))
            }
            #expect(top?.isConflict == true)
            let twin = await #expect(throws: Refusal.self) {
                _ = try await stage.perform(
                    SplitOrganisation(tree.eastCity, newName: "江北区总工会", taking: [], from: stage.today))
            }
            #expect(twin?.field == "name")
        }
    }

    @Test("Whoever is not over the place beside it does not split it", arguments: Stage.engines)
    func permission(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let county = try await stage.account("county", at: tree.eastCity, .systemAdministrator)
            await #expect(throws: Refusal.notFound) {
                _ = try await stage.perform(
                    SplitOrganisation(tree.eastCity, newName: "高新区总工会", taking: [], from: stage.today), as: county)
            }
        }
    }
}
