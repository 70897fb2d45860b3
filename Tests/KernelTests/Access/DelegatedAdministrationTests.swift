import Stage
import Store
import Testing

@testable import Kernel

/// Case 9 of the security cases.
@Suite("Administrators of a part of the tree") struct DelegatedAdministrationTests {
    @Test("A city grants no role above itself, beside itself, or to a foreign account", arguments: Stage.engines)
    func granting(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let security = try await stage.account("security", at: tree.east, .securityAdministrator)
            let own = try #require(try await stage.account("own", at: tree.eastCity).id)
            let foreign = try #require(try await stage.account("foreign", at: tree.westCity).id)
            for place in [tree.province, tree.west, tree.westCity, tree.teachers, ID(unchecked: 99)] {
                await #expect(throws: Refusal.notFound) {
                    try await stage.perform(GrantRole(.officer, to: own, at: place), as: security)
                }
            }
            await #expect(throws: Refusal.notFound) {
                try await stage.perform(GrantRole(.officer, to: foreign, at: tree.eastCity), as: security)
            }
            await #expect(throws: Refusal.notFound) {
                try await stage.perform(GrantRole(.officer, to: ID(unchecked: 99), at: tree.eastCity), as: security)
            }
            try await stage.perform(GrantRole(.officer, to: own, at: tree.east), as: security)
        }
    }

    @Test("An account of wider reach is neither changed, disabled, invited nor stripped", arguments: Stage.engines)
    func wider(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let system = try await stage.account("system", at: tree.east, .systemAdministrator)
            let security = try await stage.account("security", at: tree.east, .securityAdministrator)
            // At home in the city, but with a role in the province.
            let wide = try #require(try await stage.account("wide", at: tree.eastCity, .officer).id)
            try await stage.perform(GrantRole(.leader, to: wide, at: tree.province))
            await #expect(throws: Refusal.notPermitted(.changeAccounts)) {
                _ = try await stage.perform(InviteAgain(wide), as: system)
            }
            await #expect(throws: Refusal.notPermitted(.changeAccounts)) {
                try await stage.perform(SetAccountEnabled(wide, false), as: system)
            }
            await #expect(throws: Refusal.notPermitted(.grantRoles)) {
                try await stage.perform(GrantRole(.editor, to: wide, at: tree.eastCity), as: security)
            }
            let grants = try await stage.read { try Account.grants(of: wide, on: $0).map(\.id) }
            for grant in grants {
                await #expect(throws: Refusal.notPermitted(.grantRoles)) {
                    try await stage.perform(RevokeRole(grant, of: wide), as: security)
                }
            }
            #expect(try await stage.actor(.account(wide)).grants.count == 2)
        }
    }

    @Test("A role on the second line that leads out of the city makes an account wider", arguments: Stage.engines)
    func secondLine(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let union = try await stage.found("东江市教育工会", .county, below: tree.east, kind: .industrial)
            let system = try await stage.account("system", at: tree.east, .systemAdministrator)
            let security = try await stage.account("security", at: tree.east, .securityAdministrator)
            let teacher = try #require(try await stage.account("teacher", at: union).id)
            let grant = GrantRole(.officer, to: teacher, at: union, on: .second)
            try await stage.perform(grant, as: security)
            _ = try await stage.perform(InviteAgain(teacher), as: system)
            // Now a school of another city hangs on it.
            try await stage.perform(MoveOrganisation(tree.school, on: .second, below: union, from: stage.today))
            await #expect(throws: Refusal.notPermitted(.changeAccounts)) {
                _ = try await stage.perform(InviteAgain(teacher), as: system)
            }
            let other = try #require(try await stage.account("other", at: union).id)
            await #expect(throws: Refusal.notPermitted(.grantRoles)) {
                try await stage.perform(GrantRole(.officer, to: other, at: union, on: .second), as: security)
            }
            try await stage.perform(GrantRole(.officer, to: other, at: union), as: security)
        }
    }

    @Test("An administrator on the second line gives no role on the leadership line below", arguments: Stage.engines)
    func acrossLines(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            _ = try await stage.found("初一工会小组", .base, below: tree.school, kind: .group)
            let security = try await stage.account("security", at: tree.teachers, .securityAdministrator, on: .second)
            let own = try #require(try await stage.account("own", at: tree.school).id)
            await #expect(throws: Refusal.notPermitted(.grantRoles)) {
                try await stage.perform(GrantRole(.officer, to: own, at: tree.school), as: security)
            }
            try await stage.perform(GrantRole(.officer, to: own, at: tree.school, on: .second), as: security)
        }
    }

    @Test("An old link does not open an account that has become wider since", arguments: Stage.engines)
    func oldLink(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let system = try await stage.account("system", at: tree.east, .systemAdministrator)
            let officer = try #require(try await stage.account("officer", at: tree.eastCity, .officer).id)
            let link = try await stage.perform(InviteAgain(officer), as: system)
            try await stage.perform(GrantRole(.leader, to: officer, at: tree.province))
            await #expect(throws: Refusal.notFound) {
                try await stage.perform(AcceptInvitation(link, passwordHash: "scrypt$x"), as: .anonymous)
            }
        }
    }

    @Test("A foreign account is as absent; officers change no account at all", arguments: Stage.engines)
    func foreign(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let system = try await stage.account("system", at: tree.east, .systemAdministrator)
            let officer = try await stage.account("officer", at: tree.east, .officer)
            let foreign = try #require(try await stage.account("foreign", at: tree.west, .officer).id)
            for id in [foreign, ID(unchecked: 99)] {
                await #expect(throws: Refusal.notFound) { _ = try await stage.perform(InviteAgain(id), as: system) }
                await #expect(throws: Refusal.notFound) {
                    try await stage.perform(SetAccountEnabled(id, false), as: system)
                }
                await #expect(throws: Refusal.notFound) {
                    _ = try await stage.platform.read(as: system) { connection, actor in
                        try Account.find(id, for: actor, under: .readAccounts, on: connection)
                    }
                }
                await #expect(throws: Refusal.notPermitted(.changeAccounts)) {
                    _ = try await stage.perform(InviteAgain(id), as: officer)
                }
            }
        }
    }

    @Test(
        "The list of accounts is those in scope, by login, page after page, with their roles", arguments: Stage.engines)
    func page(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let audit = try await stage.account("audit", at: tree.east, .auditAdministrator)
            _ = try await stage.account("zhang", at: tree.mill, .officer, .editor)
            _ = try await stage.account("bai", at: tree.east)
            _ = try await stage.account("foreign", at: tree.west, .leader)
            let (first, rest) = try await stage.platform.read(as: audit) { connection, actor in
                (
                    try Account.page(for: actor, after: nil, limit: 2, on: connection).map {
                        ($0.account.login, $0.roles)
                    },
                    try Account.page(for: actor, after: "bai", limit: 2, on: connection).map {
                        ($0.account.login, $0.roles)
                    }
                )
            }
            #expect(first.map(\.0) == ["audit", "bai"])
            #expect(first.map(\.1) == [[.auditAdministrator], []])
            #expect(rest.map(\.0) == ["zhang"])
            #expect(rest.map(\.1) == [[.officer, .editor]])
        }
    }
}
