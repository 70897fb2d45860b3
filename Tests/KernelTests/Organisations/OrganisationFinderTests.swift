import Stage
import Store
import Testing

@testable import Kernel

@Suite("Looking for an organisation") struct OrganisationFinderTests {
    private func search(
        _ words: String, as identity: Actor.Identity = .operator, on stage: KernelStage
    ) async throws -> [ID<Organisation>] {
        try await stage.platform.read(as: identity) { connection, actor in
            try Organisation.search(words, for: actor, on: connection).map(\.id)
        }
    }

    @Test("A part of a name or alias finds it, the higher rank first", arguments: Stage.engines)
    func parts(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            try await stage.perform(AddAlias("白鹭洲", to: tree.mill))
            #expect(try await search("鹭", on: stage) == [tree.mill])
            #expect(try await search("东江 市", on: stage) == [tree.east])
            #expect(try await search("桥头", on: stage) == [tree.bridge, tree.mill])
            #expect(try await search("城区", on: stage) == [tree.eastCity, tree.westCity])
            #expect(try await search("东江市城区总工会", on: stage) == [tree.eastCity])
            #expect(try await search("东江市城", on: stage).isEmpty)
            #expect(try await search("", on: stage).isEmpty)
        }
    }

    @Test("Those directly below one are looked for there, however many stand elsewhere", arguments: Stage.engines)
    func below(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            for (parent, child) in [(tree.west, [tree.westCity]), (tree.east, [tree.eastCity]), (tree.bridge, [])] {
                let found = try await stage.read {
                    try Organisation.search("城区", below: parent, for: .operator, limit: 1, on: $0).map(\.id)
                }
                #expect(found == child)
            }
        }
    }

    @Test("A role finds its own subtree only, no role nothing", arguments: Stage.engines)
    func scope(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let officer = try await stage.account("officer", at: tree.east, .officer)
            let nobody = try await stage.account("nobody", at: tree.east)
            #expect(try await search("城区", as: officer, on: stage) == [tree.eastCity])
            #expect(try await search("岭南", as: officer, on: stage).isEmpty)
            #expect(try await search("城区", as: nobody, on: stage).isEmpty)
            #expect(try await search("城区", as: .anonymous, on: stage).isEmpty)
        }
    }

    @Test("Named in words, the exact name wins, and nothing is guessed between two", arguments: Stage.engines)
    func named(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            func named(_ words: String, as identity: Actor.Identity = .operator) async throws -> ID<Organisation>? {
                try await stage.platform.read(as: identity) { connection, actor in
                    do {
                        return try Organisation.named(words, in: "place", for: actor, on: connection).id
                    } catch Refusal.invalid(field: "place", _) {
                        return nil
                    }
                }
            }
            // More than a page of those that contain the words, all of them above it in rank and place.
            for index in 0..<25 { _ = try await stage.found("桥头镇总工会第\(index)分会", .town, below: tree.east) }
            #expect(try await named("桥头镇总工会") == tree.bridge)
            #expect(try await named("纺织厂") == tree.mill, "the only one that fits")
            #expect(try await named("桥头") == nil)
            #expect(try await named("城区总工会") == nil, "two have this name")
            let officer = try await stage.account("officer", at: tree.west, .officer)
            #expect(try await named("城区总工会", as: officer) == tree.westCity)
            #expect(try await named("桥头镇总工会", as: officer) == nil)
        }
    }

    @Test("Signs that the database has a meaning for are only signs", arguments: Stage.engines)
    func signs(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            for words in [
                "%", "_", "!", "!%", "\\", "'", "' OR 1=1 --", "\"", ";", "*", "\u{0}", "城\u{0}区", "{", "zzz{",
                String(repeating: "城", count: 100_000), "%%%%%%%%%%%%%%%%%%%%%%%%%%%%",
            ] {
                #expect(try await search(words, on: stage).isEmpty, "\(words.prefix(20))")
            }
            try await stage.perform(AddAlias("百分%之_百!", to: tree.mill))
            for words in ["%", "_", "!", "%之_百!"] { #expect(try await search(words, on: stage) == [tree.mill]) }
        }
    }
}
