import Stage
import Store
import Testing

@testable import Kernel

@Suite("Founding an organisation") struct FoundOrganisationTests {
    @Test("It stands below its parent, on its own path, with its first state", arguments: Stage.engines)
    func founded(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let mill = try await stage.organisation(tree.mill)
            let bridge = try await stage.organisation(tree.bridge)
            #expect(mill.parent == tree.bridge)
            #expect(bridge.path.covers(mill.path))
            #expect(mill.path.depth == bridge.path.depth + 1)
            let (line, history) = try await stage.read { (try mill.line(on: $0), try mill.history(on: $0)) }
            #expect(line.map(\.id) == [tree.province, tree.east, tree.eastCity, tree.bridge, tree.mill])
            #expect(history.map(\.action) == ["organisation.founded"])
        }
    }

    @Test("The ranks fall from the top down, but a base union hangs anywhere", arguments: Stage.engines)
    func ranks(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            for rank in [Rank.national, .province, .city] {
                let refusal = await #expect(throws: Refusal.self) {
                    _ = try await stage.found("高新区总工会", rank, below: tree.east)
                }
                #expect(refusal?.field == "rank")
            }
            _ = try await stage.found("高新镇总工会", .town, below: tree.east)
            _ = try await stage.found("省直机关工会", .base, below: tree.province, kind: .base)
            _ = try await stage.found("第一车间工会小组", .base, below: tree.mill, kind: .group)
        }
    }

    @Test("Two of one name never stand below the same one, but below different ones", arguments: Stage.engines)
    func twins(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let refusal = await #expect(throws: Refusal.self) {
                _ = try await stage.found("　江北区总工会 ", .county, below: tree.east)
            }
            #expect(refusal?.field == "name")
            _ = try await stage.found("江北区总工会", .county, below: tree.west)
        }
    }

    @Test(
        "A name without substance, too long or with control characters is refused",
        arguments: ["", " 　", "总", String(repeating: "长", count: 81), "甲\u{0}乙总工会", "甲\n乙总工会", "甲\u{85}乙"])
    func names(_ name: String) throws {
        let refusal = #expect(throws: Refusal.self) { _ = try OrganisationName.checked(name) }
        #expect(refusal?.field == "name")
    }

    @Test("A division has one federation", arguments: Stage.engines)
    func division(_ engine: Engine) async throws {
        try await Stage.withPlatform(engine) { stage async throws in
            let found = { (name: String) in
                FoundOrganisation(
                    name: name, kind: .federation, rank: .province, parent: nil, division: "440000", from: stage.today)
            }
            try await stage.perform(found("广东省总工会"))
            let refusal = await #expect(throws: Refusal.self) { try await stage.perform(found("广东省工会")) }
            #expect(refusal?.field == "division")
            #expect(refusal?.reason?.contains("广东省总工会") == true)
        }
    }

    @Test("Nothing is founded below one that is absent or ended, nor on a day to come", arguments: Stage.engines)
    func parents(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            await #expect(throws: Refusal.notFound) {
                _ = try await stage.found("甲镇总工会", .town, below: ID<Organisation>(1))
            }
            try await stage.perform(MergeOrganisation(tree.northBank, into: tree.eastCity, from: stage.today))
            let refusal = await #expect(throws: Refusal.self) {
                _ = try await stage.found("甲镇总工会", .town, below: tree.northBank)
            }
            #expect(refusal?.isConflict == true)
            let tomorrow = FoundOrganisation(
                name: "甲镇总工会", kind: .federation, rank: .town, parent: tree.eastCity,
                from: stage.today.adding(days: 1))
            let early = await #expect(throws: Refusal.self) { try await stage.perform(tomorrow) }
            #expect(early?.field == "day")
            let count = try await stage.read { try $0.value("SELECT COUNT(*) FROM organisation", as: Int.self) }
            #expect(count == tree.all.count)
        }
    }

    @Test("At the top only the operator founds", arguments: Stage.engines)
    func top(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let system = try await stage.account("system", at: tree.province, .systemAdministrator)
            let second = FoundOrganisation(
                name: "岭北省总工会", kind: .federation, rank: .province, parent: nil, from: stage.today)
            await #expect(throws: Refusal.notPermitted(.changeOrganisations)) {
                try await stage.perform(second, as: system)
            }
            try await stage.perform(second)
        }
    }

    @Test(
        "Whoever is over the place founds, officers do not, and foreign places are as absent", arguments: Stage.engines)
    func permission(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let system = try await stage.account("system", at: tree.east, .systemAdministrator)
            let officer = try await stage.account("officer", at: tree.east, .officer)
            let found = { (parent: ID<Organisation>) in
                FoundOrganisation(name: "甲镇总工会", kind: .federation, rank: .town, parent: parent, from: stage.today)
            }
            await #expect(throws: Refusal.notPermitted(.changeOrganisations)) {
                try await stage.perform(found(tree.eastCity), as: officer)
            }
            await #expect(throws: Refusal.signedOut) { try await stage.perform(found(tree.eastCity), as: .anonymous) }
            for foreign in [tree.west, tree.westCity, tree.province] {
                await #expect(throws: Refusal.notFound) { try await stage.perform(found(foreign), as: system) }
            }
            let split = FoundOrganisation(
                name: "甲镇总工会", kind: .federation, rank: .town, parent: tree.eastCity, secondParent: tree.teachers,
                from: stage.today)
            await #expect(throws: Refusal.notFound) { try await stage.perform(split, as: system) }
            try await stage.perform(found(tree.eastCity), as: system)
        }
    }
}
