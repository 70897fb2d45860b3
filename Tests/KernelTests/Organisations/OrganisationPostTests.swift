import Stage
import Store
import Testing

@testable import Kernel

@Suite("Posts of an organisation") struct OrganisationPostTests {
    private func posts(_ id: ID<Organisation>, _ stage: KernelStage) async throws -> [OrganisationPost] {
        try await stage.read { try OrganisationPost.all(of: id, on: $0) }
    }

    @Test("Those held stand before those that ended, and a vacant one has no holder", arguments: Stage.engines)
    func order(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let start = stage.today
            try await stage.perform(AddPost("主席", holder: " 测试甲 ", at: tree.east, since: start))
            let first = try #require(try await posts(tree.east, stage).first)
            #expect(first.holder == "测试甲")
            try await stage.perform(EndPost(first.id, of: tree.east, on: start.adding(days: 3)))
            try await stage.perform(AddPost("副主席", holder: "", at: tree.east, since: start.adding(days: -9)))
            let all = try await posts(tree.east, stage)
            #expect(all.map(\.title) == ["副主席", "主席"])
            #expect(all.map(\.holder) == [nil, "测试甲"])
            #expect(all.map(\.until) == [nil, start.adding(days: 3)])
        }
    }

    @Test("A post is ended once, not before it began, and only at its own organisation", arguments: Stage.engines)
    func ending(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let day = stage.today
            try await stage.perform(AddPost("主席", holder: "测试甲", at: tree.east, since: day))
            let post = try #require(try await posts(tree.east, stage).first).id
            await #expect(throws: Refusal.notFound) {
                try await stage.perform(EndPost(post, of: tree.east, on: day.adding(days: -1)))
            }
            await #expect(throws: Refusal.notFound) { try await stage.perform(EndPost(post, of: tree.west, on: day)) }
            try await stage.perform(EndPost(post, of: tree.east, on: day))
            await #expect(throws: Refusal.notFound) { try await stage.perform(EndPost(post, of: tree.east, on: day)) }
        }
    }

    @Test("Titles and names that are no words are refused", arguments: Stage.engines)
    func words(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            for (title, holder, field) in [
                ("主", "测试甲", "title"), (String(repeating: "长", count: 41), "", "title"), ("主\u{0}席", "", "title"),
                ("主席", String(repeating: "长", count: 41), "holder"), ("主席", "测\u{7}试", "holder"),
            ] {
                let refusal = await #expect(throws: Refusal.self) {
                    try await stage.perform(AddPost(title, holder: holder, at: tree.east, since: stage.today))
                }
                #expect(refusal?.field == field)
            }
        }
    }

    @Test("A foreign administrator neither sets up nor ends a post", arguments: Stage.engines)
    func foreign(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let west = try await stage.account("west", at: tree.west, .systemAdministrator)
            try await stage.perform(AddPost("主席", holder: "测试甲", at: tree.east, since: stage.today))
            let post = try #require(try await posts(tree.east, stage).first).id
            let day = stage.today
            await #expect(throws: Refusal.notFound) {
                try await stage.perform(AddPost("主席", holder: "", at: tree.east, since: day), as: west)
            }
            for place in [tree.east, tree.west] {
                await #expect(throws: Refusal.notFound) {
                    try await stage.perform(EndPost(post, of: place, on: day), as: west)
                }
            }
        }
    }
}
