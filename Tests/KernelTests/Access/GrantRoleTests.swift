import Stage
import Store
import Testing

@testable import Kernel

@Suite("Granting and revoking roles") struct GrantRoleTests {
    @Test("An administrator's role stands alone, whichever comes first", arguments: Stage.engines)
    func alone(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            for (index, pair) in [
                (Role.systemAdministrator, Role.securityAdministrator), (.auditAdministrator, .officer),
                (.officer, .auditAdministrator), (.securityAdministrator, .editor),
            ].enumerated() {
                let id = try #require(try await stage.account("user\(index)", at: tree.east, pair.0).id)
                let refusal = await #expect(throws: Refusal.self) {
                    try await stage.perform(GrantRole(pair.1, to: id, at: tree.eastCity))
                }
                #expect(refusal?.isConflict == true)
                // The same role at another place, and again at the same, is no mixture.
                try await stage.perform(GrantRole(pair.0, to: id, at: tree.eastCity))
                try await stage.perform(GrantRole(pair.0, to: id, at: tree.eastCity))
                #expect(try await stage.actor(.account(id)).grants.count == 2)
            }
        }
    }

    @Test("Nobody grants herself a role, revokes her own, or disables or invites herself", arguments: Stage.engines)
    func own(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let security = try await stage.account("security", at: tree.east, .securityAdministrator)
            let system = try await stage.account("system", at: tree.east, .systemAdministrator)
            let (securityID, systemID) = (try #require(security.id), try #require(system.id))
            let held = try #require(try await stage.read { try Account.grants(of: securityID, on: $0).first }).id
            let deeds: [@Sendable () async throws -> Void] = [
                {
                    try await stage.perform(
                        GrantRole(.securityAdministrator, to: securityID, at: tree.eastCity), as: security)
                },
                { try await stage.perform(RevokeRole(held, of: securityID), as: security) },
                { try await stage.perform(SetAccountEnabled(systemID, false), as: system) },
                { _ = try await stage.perform(InviteAgain(systemID), as: system) },
            ]
            for deed in deeds {
                let refusal = await #expect(throws: Refusal.self) { try await deed() }
                #expect(refusal?.isConflict == true)
            }
        }
    }

    @Test("The maker of accounts grants no role, and the granter makes no account", arguments: Stage.engines)
    func separate(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let security = try await stage.account("security", at: tree.east, .securityAdministrator)
            let system = try await stage.account("system", at: tree.east, .systemAdministrator)
            let audit = try await stage.account("audit", at: tree.east, .auditAdministrator)
            let id = try #require(try await stage.account("officer", at: tree.east).id)
            for identity in [system, audit] {
                await #expect(throws: Refusal.notPermitted(.grantRoles)) {
                    try await stage.perform(GrantRole(.officer, to: id, at: tree.east), as: identity)
                }
            }
            for identity in [security, audit] {
                await #expect(throws: Refusal.notPermitted(.changeAccounts)) {
                    _ = try await stage.perform(CreateAccount(login: "new", name: "测试", at: tree.east), as: identity)
                }
            }
        }
    }

    @Test("A role counts at once, and no more once it is revoked", arguments: Stage.engines)
    func atOnce(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let security = try await stage.account("security", at: tree.east, .securityAdministrator)
            let officer = try await stage.account("officer", at: tree.mill)
            let id = try #require(officer.id)
            try await stage.perform(GrantRole(.officer, to: id, at: tree.eastCity), as: security)
            #expect(try await stage.actor(officer).may(.readOrganisations, at: stage.organisation(tree.bridge).place))
            let grant = try #require(try await stage.read { try Account.grants(of: id, on: $0).first }).id
            try await stage.perform(RevokeRole(grant, of: id), as: security)
            #expect(try await !stage.actor(officer).may(.readOrganisations))
            await #expect(throws: Refusal.notFound) {
                try await stage.perform(RevokeRole(grant, of: id), as: security)
            }
        }
    }

    @Test("A grant of one account is not revoked through another", arguments: Stage.engines)
    func otherAccount(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let security = try await stage.account("security", at: tree.east, .securityAdministrator)
            let first = try #require(try await stage.account("first", at: tree.east, .officer).id)
            let second = try #require(try await stage.account("second", at: tree.east, .officer).id)
            let grant = try #require(try await stage.read { try Account.grants(of: first, on: $0).first }).id
            await #expect(throws: Refusal.notFound) {
                try await stage.perform(RevokeRole(grant, of: second), as: security)
            }
            #expect(try await stage.actor(.account(first)).grants.count == 1)
        }
    }

    @Test("A disabled account holds no role until it is enabled again", arguments: Stage.engines)
    func disabled(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let officer = try await stage.account("officer", at: tree.east, .officer)
            let id = try #require(officer.id)
            try await stage.perform(SetAccountEnabled(id, false))
            #expect(try await !stage.actor(officer).may(.readOrganisations))
            await #expect(throws: Refusal.signedOut) {
                try await stage.perform(RenameOrganisation(tree.east, to: "新市总工会", from: stage.today), as: officer)
            }
            try await stage.perform(SetAccountEnabled(id, true))
            #expect(try await stage.actor(officer).may(.readOrganisations))
        }
    }
}
