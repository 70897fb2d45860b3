import Stage
import Store
import Testing

@testable import Kernel

/// Case 26 of the security cases, as far as it concerns sessions.
@Suite("Sessions") struct SessionTests {
    @Test("The database holds the digest of a session and nothing that opens it", arguments: Stage.engines)
    func digest(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            _ = try await stage.account("officer", at: tree.east, .officer)
            let secret = try await stage.signIn("officer")
            let kept = try await stage.read { try $0.all("SELECT digest FROM session") { try $0[0] as [UInt8] } }
            #expect(kept == [secret.digest])
            #expect(secret.digest != secret.bytes)
            #expect(try await stage.session(secret)?.account.login == "officer")
            #expect(try await stage.session(Secret()) == nil)
        }
    }

    @Test("It ends after eight hours without use and goes on with use", arguments: Stage.engines)
    func idle(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            _ = try await stage.account("officer", at: tree.east, .officer)
            let secret = try await stage.signIn("officer")
            stage.clock.advance(seconds: 8 * 3600 - 1)
            #expect(try await stage.session(secret)?.isStale == true)
            try await stage.perform(KeepSession(secret), as: .anonymous)
            #expect(try await stage.session(secret)?.isStale == false)
            stage.clock.advance(seconds: 8 * 3600)
            #expect(try await stage.session(secret) == nil)
        }
    }

    @Test("Use that comes too late does not wake it", arguments: Stage.engines)
    func late(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            _ = try await stage.account("officer", at: tree.east, .officer)
            let secret = try await stage.signIn("officer")
            stage.clock.advance(seconds: 8 * 3600)
            try await stage.perform(KeepSession(secret), as: .anonymous)
            #expect(try await stage.session(secret) == nil)
        }
    }

    @Test("It ends after seven days, however much it is used", arguments: Stage.engines)
    func whole(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            _ = try await stage.account("officer", at: tree.east, .officer)
            let secret = try await stage.signIn("officer")
            for _ in 0..<(7 * 24 / 4 - 1) {
                stage.clock.advance(seconds: 4 * 3600)
                try await stage.perform(KeepSession(secret), as: .anonymous)
                #expect(try await stage.session(secret) != nil)
            }
            stage.clock.advance(seconds: 4 * 3600)
            #expect(try await stage.session(secret) == nil)
        }
    }

    @Test("Signing out ends one session, the others stay", arguments: Stage.engines)
    func signOut(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            _ = try await stage.account("officer", at: tree.east, .officer)
            let (desk, phone) = (try await stage.signIn("officer"), try await stage.signIn("officer"))
            try await stage.perform(SignOut(desk), as: .anonymous)
            #expect(try await stage.session(desk) == nil)
            #expect(try await stage.session(phone) != nil)
        }
    }

    @Test("A new password, a role more or less, a used link and disabling end all at once", arguments: Stage.engines)
    func endAll(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let officer = try await stage.account("officer", at: tree.east, .officer)
            _ = try await stage.account("other", at: tree.east, .officer)
            let id = try #require(officer.id)
            let other = try await stage.signIn("other")
            let grant = try #require(try await stage.read { try Account.grants(of: id, on: $0).first }).id
            let deeds: [@Sendable () async throws -> Void] = [
                { try await stage.perform(GrantRole(.editor, to: id, at: tree.east)) },
                { try await stage.perform(RevokeRole(grant, of: id)) },
                {
                    let link = try await stage.perform(InviteAgain(id))
                    try await stage.perform(AcceptInvitation(link, passwordHash: KernelStage.hash), as: .anonymous)
                },
                {
                    try await stage.perform(SetAccountEnabled(id, false))
                    try await stage.perform(SetAccountEnabled(id, true))
                },
                {
                    try await stage.perform(ChangePassword(hash: KernelStage.hash), as: officer)
                },
            ]
            for deed in deeds {
                let secrets = [try await stage.signIn("officer"), try await stage.signIn("officer")]
                try await deed()
                for secret in secrets { #expect(try await stage.session(secret) == nil) }
            }
            #expect(try await stage.session(other) != nil)
        }
    }

    @Test("A secret is read back from its own text only")
    func secrets() {
        let secret = Secret()
        #expect(secret.text.utf8.count == 43)
        #expect(Secret(secret.text) == secret)
        #expect(Secret() != secret)
        // 256 bits leave two bits of the last character at zero; another character there is another text.
        let zero = String(repeating: "A", count: 43)
        let rest = zero.dropFirst()
        let wrong: [String] = [
            "", "\(zero.dropLast())B", "\(zero)A", "\(zero.dropLast())=", "+\(rest)", "/\(rest)", " \(rest)",
            "'\(rest)",
            "\(zero.dropLast(2))é",
        ]
        #expect(Secret(zero) != nil)
        for text in wrong { #expect(Secret(text) == nil, "\(text)") }
    }
}
