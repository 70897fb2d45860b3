import Stage
import Store
import Testing

@testable import Kernel

@Suite("Renaming an organisation") struct RenameOrganisationTests {
    private func resolve(_ name: String, _ stage: KernelStage) async throws -> ID<Organisation>? {
        try await stage.read { try OrganisationResolver(issuer: nil, on: $0).resolve(name)?.id }
    }

    @Test("Old papers find it under its former name and short forms, new ones under the new", arguments: Stage.engines)
    func aliases(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            try await stage.perform(AddAlias("大榕树", to: tree.banyan))
            try await stage.perform(RenameOrganisation(tree.banyan, to: "河湾区总工会", from: stage.today))
            try await stage.perform(RenameOrganisation(tree.banyan, to: "海湾区总工会", from: stage.today))
            for name in [
                "榕树县总工会", "榕树县总", "榕树工", "大榕树", "河湾区总工会", "河湾工", "海湾区总工会", "海湾区总", "海湾工",
            ] {
                #expect(try await resolve(name, stage) == tree.banyan, "\(name)")
            }
            #expect(try await stage.organisation(tree.banyan).name == "海湾区总工会")
        }
    }

    @Test("A twin is refused, its own name is none, and the former name is free for another", arguments: Stage.engines)
    func twins(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let refusal = await #expect(throws: Refusal.self) {
                try await stage.perform(RenameOrganisation(tree.northBank, to: "城区总工会", from: stage.today))
            }
            #expect(refusal?.field == "name")
            try await stage.perform(RenameOrganisation(tree.northBank, to: "江北区总工会", from: stage.today))
            try await stage.perform(RenameOrganisation(tree.northBank, to: "江南区总工会", from: stage.today))
            _ = try await stage.found("江北区总工会", .county, below: tree.east)
        }
    }

    @Test("What ended is not renamed, given a name or a post", arguments: Stage.engines)
    func ended(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            try await stage.perform(MergeOrganisation(tree.northBank, into: tree.eastCity, from: stage.today))
            let today = stage.today
            let deeds: [@Sendable () async throws -> Void] = [
                { try await stage.perform(RenameOrganisation(tree.northBank, to: "新区总工会", from: today)) },
                { try await stage.perform(AddAlias("新区", to: tree.northBank)) },
                { try await stage.perform(RemoveAlias("江北工", from: tree.northBank)) },
                { try await stage.perform(AddPost("主席", holder: "", at: tree.northBank, since: today)) },
                {
                    try await stage.perform(
                        MoveOrganisation(tree.northBank, on: .leadership, below: tree.west, from: today))
                },
                { try await stage.perform(MergeOrganisation(tree.northBank, into: tree.westCity, from: today)) },
                { try await stage.perform(MergeOrganisation(tree.westCity, into: tree.northBank, from: today)) },
                {
                    _ = try await stage.perform(
                        SplitOrganisation(tree.northBank, newName: "新区总工会", taking: [], from: today))
                },
            ]
            for deed in deeds {
                let refusal = await #expect(throws: Refusal.self) { try await deed() }
                #expect(refusal?.isConflict == true)
            }
        }
    }

    @Test("A given name is taken away again, one that follows from the full name stays", arguments: Stage.engines)
    func removing(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            try await stage.perform(AddAlias(" 大榕树　", to: tree.banyan))
            try await stage.perform(AddAlias("榕树工", to: tree.banyan))
            try await stage.perform(RemoveAlias(" 大榕树", from: tree.banyan))
            try await stage.perform(RemoveAlias("榕树工", from: tree.banyan))
            #expect(try await resolve("大榕树", stage) == nil)
            #expect(try await resolve("榕树工", stage) == tree.banyan)
            for absent in ["大榕树", "榕树县总工会", "榕树工", ""] {
                await #expect(throws: Refusal.notFound) {
                    try await stage.perform(RemoveAlias(absent, from: tree.banyan))
                }
            }
            for wrong in ["", "榕", String(repeating: "长", count: 41), "大\u{0}榕树"] {
                let refusal = await #expect(throws: Refusal.self) {
                    try await stage.perform(AddAlias(wrong, to: tree.banyan))
                }
                #expect(refusal?.field == "alias")
            }
        }
    }
}
