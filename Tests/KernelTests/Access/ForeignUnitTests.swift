import Stage
import Store
import Testing

@testable import Kernel

/// Cases 6, 7 and 8 of the security cases: other units, moved units, units in the body of a request.
@Suite("Units that are not one's own") struct ForeignUnitTests {
    @Test("Sibling, parent and look-alike numbers are as absent", arguments: Stage.engines)
    func lookAlike(_ engine: Engine) async throws {
        try await Stage.withPlatform(engine) { stage async throws in
            let top = try await stage.found("岭南省总工会", .province, below: nil)
            var counties: [ID<Organisation>] = []
            // Numbers 2 to 41: among them 00002 and 00020, 00003 and 00030 in no order of their digits.
            for index in 0..<40 { counties.append(try await stage.found("第\(index)县总工会", .county, below: top)) }
            let officer = try await stage.account("officer", at: counties[0], .officer)
            let seen = try await stage.platform.read(as: officer) { [counties] connection, actor in
                try ([top] + counties).filter { id in
                    do {
                        _ = try Organisation.find(id, for: actor, on: connection)
                        return true
                    } catch Refusal.notFound { return false }
                }
            }
            #expect(seen == [counties[0]])
            let listed = try await stage.platform.read(as: officer) { connection, actor in
                try Organisation.below(top, for: actor, on: connection).map(\.id)
            }
            #expect(listed == [counties[0]])
        }
    }

    @Test("Absent and foreign give the same refusal to whoever may change", arguments: Stage.engines)
    func sameAnswer(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let east = try await stage.account("east", at: tree.east, .systemAdministrator)
            let absent = ID<Organisation>(unchecked: 99)
            for id in [absent, tree.west, tree.westCity, tree.province, tree.school] {
                await #expect(throws: Refusal.notFound) {
                    try await stage.perform(RenameOrganisation(id, to: "新区总工会", from: stage.today), as: east)
                }
                await #expect(throws: Refusal.notFound) {
                    try await stage.perform(CreateAccount(login: "new", name: "测试", at: id), as: east)
                }
                await #expect(throws: Refusal.notFound) {
                    try await stage.perform(AddAlias("新区", to: id), as: east)
                }
            }
            let made = try await stage.read { try $0.value("SELECT COUNT(*) FROM account", as: Int.self) }
            #expect(made == 1)
        }
    }

    @Test("Within the transaction of a move the old officers lose and the new ones gain", arguments: Stage.engines)
    func moved(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            try await stage.perform(RenameOrganisation(tree.eastCity, to: "老城区总工会", from: stage.today))
            let east = try await stage.account("east", at: tree.east, .officer)
            let west = try await stage.account("west", at: tree.west, .officer)
            let own = try await stage.account("own", at: tree.eastCity, .officer)
            let platform = stage.platform
            let today = stage.today
            let seen: [[Bool]] = try await platform.database.write { (connection: any Connection) throws in
                let look = {
                    let place = try Organisation.find(tree.mill, for: .operator, on: connection).place
                    return try [east, west, own].map {
                        try Actor.load($0, on: connection).may(.readOrganisations, at: place)
                    }
                }
                let before = try look()
                let desk = Desk(
                    connection: connection, actor: .operator, now: platform.clock.now(), ids: platform.ids,
                    journal: platform.journal)
                try MoveOrganisation(tree.eastCity, on: .leadership, below: tree.west, from: today).perform(at: desk)
                return [before, try look()]
            }
            #expect(seen == [[true, false, true], [false, true, true]])
        }
    }

    @Test(
        "After a merger those over the successor read what was left, those over the old one no more",
        arguments: Stage.engines)
    func merged(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let old = try await stage.account("old", at: tree.eastCity, .officer)
            let east = try await stage.account("east", at: tree.east, .officer)
            let new = try await stage.account("new", at: tree.banyan, .officer)
            try await stage.perform(MergeOrganisation(tree.eastCity, into: tree.banyan, from: stage.today))
            let mill = try await stage.organisation(tree.mill).place
            let left = try await stage.organisation(tree.eastCity).place
            var seen: [[Bool]] = []
            for identity in [old, east, new] {
                let actor = try await stage.actor(identity)
                seen.append([actor.may(.readOrganisations, at: mill), actor.may(.readOrganisations, at: left)])
            }
            #expect(seen == [[false, true], [false, false], [true, true]])
        }
    }

    @Test("Nobody is put into what ended", arguments: Stage.engines)
    func ended(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let officer = try #require(try await stage.account("officer", at: tree.east).id)
            try await stage.perform(MergeOrganisation(tree.northBank, into: tree.eastCity, from: stage.today))
            let create = await #expect(throws: Refusal.self) {
                try await stage.perform(CreateAccount(login: "new", name: "测试", at: tree.northBank))
            }
            let grant = await #expect(throws: Refusal.self) {
                try await stage.perform(GrantRole(.officer, to: officer, at: tree.northBank))
            }
            #expect(create?.isConflict == true)
            #expect(grant?.isConflict == true)
        }
    }
}
