import Stage
import Store
import Testing

@testable import Kernel

@Suite("First use") struct SetUpTests {
    private func setUp(_ logins: [String] = ["system", "security", "audit"]) throws -> SetUp {
        let people = logins.map { SetUp.Administrator(login: $0, name: "测试") }
        return SetUp(divisions: try .guangdong(), system: people[0], security: people[1], audit: people[2])
    }

    @Test("It makes the tree and three administrators of the top, each with a link", arguments: Stage.engines)
    func three(_ engine: Engine) async throws {
        try await Stage.withPlatform(engine) { stage async throws in
            let links = try await stage.perform(setUp(), as: .anonymous)
            for (login, link, role) in [
                ("system", links.system, Role.systemAdministrator),
                ("security", links.security, .securityAdministrator), ("audit", links.audit, .auditAdministrator),
            ] {
                try await stage.perform(AcceptInvitation(link, passwordHash: KernelStage.hash), as: .anonymous)
                let secret = try await stage.signIn(login)
                let id = try #require(try await stage.session(secret)).account.id
                let actor = try await stage.actor(.account(id))
                #expect(actor.grants.map(\.role) == [role])
                #expect(actor.grants.first?.reach.path.depth == 1)
            }
        }
    }

    @Test("Once there is an account it is shut, and as absent", arguments: Stage.engines)
    func once(_ engine: Engine) async throws {
        try await Stage.withPlatform(engine) { stage async throws in
            #expect(try await stage.read { try SetUp.isOpen(on: $0) })
            _ = try await stage.perform(setUp(), as: .anonymous)
            #expect(try await !stage.read { try SetUp.isOpen(on: $0) })
            await #expect(throws: Refusal.notFound) {
                _ = try await stage.perform(setUp(["a-1", "b-2", "c-3"]), as: .anonymous)
            }
        }
    }

    @Test("Of ten at once one wins", arguments: Stage.engines)
    func parallel(_ engine: Engine) async throws {
        try await Stage.withPlatform(engine) { stage async throws in
            let command = try setUp()
            let done = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<10 { group.addTask { (try? await stage.perform(command, as: .anonymous)) != nil } }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(done == 1)
            #expect(try await stage.read { try $0.value("SELECT COUNT(*) FROM account", as: Int.self) } == 3)
        }
    }

    @Test("One person for two offices, a bad login and an empty table leave everything empty", arguments: Stage.engines)
    func refused(_ engine: Engine) async throws {
        try await Stage.withPlatform(engine) { stage async throws in
            for logins in [
                ["system", "system", "audit"], ["system", "security", "SECURITY"], ["s", "security", "audit"],
            ] {
                let refusal = await #expect(throws: Refusal.self) {
                    _ = try await stage.perform(setUp(logins), as: .anonymous)
                }
                #expect(refusal?.field == "login")
            }
            let person = SetUp.Administrator(login: "system", name: "测试")
            let empty = SetUp(divisions: try Divisions(csv: ""), system: person, security: person, audit: person)
            let refusal = await #expect(throws: Refusal.self) { _ = try await stage.perform(empty, as: .anonymous) }
            #expect(refusal?.field == "divisions")
            let counts = try await stage.read { (connection: any Connection) throws in
                try [
                    connection.value("SELECT COUNT(*) FROM account", as: Int.self),
                    connection.value("SELECT COUNT(*) FROM organisation", as: Int.self),
                ]
            }
            #expect(counts == [0, 0])
        }
    }
}
