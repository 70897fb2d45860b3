import Stage
import Store
import Testing

@testable import Kernel

@Suite("Links that set a password") struct InvitationTests {
    private func accept(_ link: Secret, _ stage: KernelStage) async throws {
        try await stage.perform(AcceptInvitation(link, passwordHash: KernelStage.hash), as: .anonymous)
    }

    @Test("A link sets the password once", arguments: Stage.engines)
    func once(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree in
            let made = try await stage.perform(CreateAccount(login: " Li.Mei", name: "李梅", at: tree.east))
            try await accept(made.link, stage)
            await #expect(throws: Refusal.notFound) { try await accept(made.link, stage) }
            _ = try await stage.signIn("li.mei")
        }
    }

    @Test("Of twenty uses at once one succeeds", arguments: Stage.engines)
    func parallel(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree in
            let made = try await stage.perform(CreateAccount(login: "officer", name: "测试", at: tree.east))
            let used = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<20 { group.addTask { (try? await accept(made.link, stage)) != nil } }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(used == 1)
        }
    }

    @Test("It ends after 72 hours", arguments: Stage.engines)
    func expiry(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree in
            let first = try await stage.perform(CreateAccount(login: "first", name: "测试", at: tree.east))
            let second = try await stage.perform(CreateAccount(login: "second", name: "测试", at: tree.east))
            stage.clock.advance(seconds: 72 * 3600 - 1)
            try await accept(first.link, stage)
            stage.clock.advance(seconds: 1)
            await #expect(throws: Refusal.notFound) { try await accept(second.link, stage) }
        }
    }

    @Test("A new link, a changed password and disabling end the old one", arguments: Stage.engines)
    func ended(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree in
            let officer = try await stage.account("officer", at: tree.east, .officer)
            let id = try #require(officer.id)
            let deeds: [@Sendable () async throws -> Void] = [
                { _ = try await stage.perform(InviteAgain(id)) },
                {
                    try await stage.perform(ChangePassword(hash: KernelStage.hash), as: officer)
                },
                {
                    try await stage.perform(SetAccountEnabled(id, false))
                    try await stage.perform(SetAccountEnabled(id, true))
                },
            ]
            for deed in deeds {
                let link = try await stage.perform(InviteAgain(id))
                try await deed()
                await #expect(throws: Refusal.notFound) { try await accept(link, stage) }
            }
        }
    }

    @Test("A disabled account is not invited; enabled again it still needs a password", arguments: Stage.engines)
    func disabled(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree in
            let made = try await stage.perform(CreateAccount(login: "officer", name: "测试", at: tree.east))
            try await stage.perform(SetAccountEnabled(made.account, false))
            await #expect(throws: Refusal.notFound) { try await accept(made.link, stage) }
            let refusal = await #expect(throws: Refusal.self) {
                _ = try await stage.perform(InviteAgain(made.account))
            }
            #expect(refusal?.isConflict == true)
            try await stage.perform(SetAccountEnabled(made.account, true))
            let status = try await stage.read { try Account.find(made.account, on: $0)?.status }
            #expect(status == .invited)
        }
    }

    @Test("The database holds the digest of a link and nothing that opens it", arguments: Stage.engines)
    func digest(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree in
            let made = try await stage.perform(CreateAccount(login: "officer", name: "测试", at: tree.east))
            let kept = try await stage.read { try $0.all("SELECT digest FROM invitation") { try $0[0] as [UInt8] } }
            #expect(kept == [made.link.digest])
        }
    }

    @Test("A login is unique without regard to case, and of small letters, digits and . _ -", arguments: Stage.engines)
    func logins(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree in
            _ = try await stage.perform(CreateAccount(login: "officer", name: "测试", at: tree.east))
            for login in [
                "OFFICER", " officer ", "ab", "", String(repeating: "a", count: 33), "李梅", "a b c", "o'brien",
                "abc\u{0}",
                "ａｂｃ", "é123",
            ] {
                let refusal = await #expect(throws: Refusal.self) {
                    _ = try await stage.perform(CreateAccount(login: login, name: "测试", at: tree.east))
                }
                #expect(refusal?.field == "login", "\(login)")
            }
            for name in ["", " ", String(repeating: "长", count: 41), "测\u{0}试"] {
                let refusal = await #expect(throws: Refusal.self) {
                    _ = try await stage.perform(CreateAccount(login: "another", name: name, at: tree.east))
                }
                #expect(refusal?.field == "name")
            }
        }
    }
}
