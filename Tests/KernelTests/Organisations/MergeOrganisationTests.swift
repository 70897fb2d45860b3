import Stage
import Store
import Testing

@testable import Kernel

@Suite("Merging an organisation into another") struct MergeOrganisationTests {
    @Test("What stood below it stands below the other, and so does what it leaves behind", arguments: Stage.engines)
    func merged(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            stage.clock.advance(days: 10)
            try await stage.perform(MergeOrganisation(tree.eastCity, into: tree.northBank, from: stage.today))
            let ended = try await stage.organisation(tree.eastCity)
            let bridge = try await stage.organisation(tree.bridge)
            let target = try await stage.organisation(tree.northBank)
            #expect(ended.status == .merged)
            #expect(ended.successor == tree.northBank)
            #expect(bridge.parent == tree.northBank)
            #expect(target.path.covers(bridge.path))
            #expect(target.path.covers(ended.path))
            #expect(try await PathAudit.faults(on: stage).isEmpty)
        }
    }

    @Test("Those handed over remember under whom they stood, and from when under whom", arguments: Stage.engines)
    func history(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let founded = stage.today
            stage.clock.advance(days: 10)
            let merged = stage.today
            try await stage.perform(MergeOrganisation(tree.eastCity, into: tree.northBank, from: merged))
            let bridge = try await stage.organisation(tree.bridge)
            let ended = try await stage.organisation(tree.eastCity)
            let (parents, states) = try await stage.read { (connection: any Connection) throws in
                (
                    try [founded, merged.adding(days: -1), merged].map {
                        try bridge.state(on: $0, connection: connection)?.parent
                    },
                    try [founded, merged].map { try ended.state(on: $0, connection: connection) }
                )
            }
            #expect(parents == [tree.eastCity, tree.eastCity, tree.northBank])
            #expect(states.map { $0?.status } == ["active", "merged"])
            #expect(states.map { $0?.successor } == [nil, tree.northBank])
        }
    }

    @Test("Its names find the successor, also after the successor is renamed", arguments: Stage.engines)
    func names(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            try await stage.perform(MergeOrganisation(tree.northBank, into: tree.eastCity, from: stage.today))
            try await stage.perform(RenameOrganisation(tree.eastCity, to: "新城区总工会", from: stage.today))
            let found = try await stage.read { (connection: any Connection) throws in
                let resolver = OrganisationResolver(issuer: nil, on: connection)
                return try ["江北区总工会", "江北工", "新城区总工会"].map { try resolver.resolve($0)?.id }
            }
            #expect(found == [tree.eastCity, tree.eastCity, tree.eastCity])
        }
    }

    @Test("Those that hung on it on the second line hang on the successor there", arguments: Stage.engines)
    func secondLine(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let culture = try await stage.found("岭南省科教工会", .city, below: tree.province, kind: .industrial)
            try await stage.perform(MergeOrganisation(tree.teachers, into: culture, from: stage.today))
            let school = try await stage.organisation(tree.school)
            #expect(school.secondParent == culture)
            #expect(school.parent == tree.banyan)
            #expect(try await PathAudit.faults(on: stage).isEmpty)
        }
    }

    @Test("It merges neither into itself nor into one below it, on either line", arguments: Stage.engines)
    func circles(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            for target in [tree.east, tree.mill] {
                let refusal = await #expect(throws: Refusal.self) {
                    try await stage.perform(MergeOrganisation(tree.east, into: target, from: stage.today))
                }
                #expect(refusal?.field == "successor")
            }
            let refusal = await #expect(throws: Refusal.self) {
                try await stage.perform(MergeOrganisation(tree.teachers, into: tree.school, from: stage.today))
            }
            #expect(refusal?.field == "parent")
        }
    }

    @Test("When two that it would bring together have one name, nothing is merged", arguments: Stage.engines)
    func twins(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            _ = try await stage.found("桥头镇总工会", .town, below: tree.northBank)
            let refusal = await #expect(throws: Refusal.self) {
                try await stage.perform(MergeOrganisation(tree.eastCity, into: tree.northBank, from: stage.today))
            }
            #expect(refusal?.reason?.contains("桥头镇总工会") == true)
            #expect(try await stage.organisation(tree.eastCity).status == .active)
            #expect(try await stage.organisation(tree.bridge).parent == tree.eastCity)
        }
    }

    @Test("It does not bring a county under a county", arguments: Stage.engines)
    func ranks(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let refusal = await #expect(throws: Refusal.self) {
                try await stage.perform(MergeOrganisation(tree.east, into: tree.banyan, from: stage.today))
            }
            #expect(refusal?.field == "successor")
            #expect(try await stage.organisation(tree.east).status == .active)
        }
    }

    @Test("Both must be within reach", arguments: Stage.engines)
    func permission(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let east = try await stage.account("east", at: tree.east, .systemAdministrator)
            for (from, into) in [(tree.westCity, tree.northBank), (tree.northBank, tree.westCity)] {
                await #expect(throws: Refusal.notFound) {
                    try await stage.perform(MergeOrganisation(from, into: into, from: stage.today), as: east)
                }
            }
        }
    }

    @Test("A chain of mergers keeps every path true", arguments: Stage.engines)
    func chain(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            try await stage.perform(RenameOrganisation(tree.westCity, to: "西城区总工会", from: stage.today))
            try await stage.perform(MergeOrganisation(tree.northBank, into: tree.eastCity, from: stage.today))
            try await stage.perform(MergeOrganisation(tree.eastCity, into: tree.westCity, from: stage.today))
            try await stage.perform(MergeOrganisation(tree.westCity, into: tree.banyan, from: stage.today))
            #expect(try await PathAudit.faults(on: stage).isEmpty)
            #expect(try await stage.organisation(tree.bridge).parent == tree.banyan)
        }
    }
}
