import Stage
import Store
import Testing

@testable import Kernel

@Suite("Changing one's own password") struct ChangePasswordTests {
    private func confirm(_ identity: Actor.Identity, _ password: String, on stage: KernelStage) async throws -> Refusal?
    {
        let id = try #require(identity.id)
        let account = try #require(try await stage.read { try Account.find(id, on: $0) })
        do {
            try await SignIn.confirm(account, password: password, address: "192.0.2.1", on: stage.platform)
            return nil
        } catch let refusal as Refusal { return refusal }
    }

    @Test("The new one signs in and the old one does not", arguments: Stage.engines)
    func changed(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let officer = try await stage.account("officer", at: tree.east, .officer)
            let hash = try await PasswordHash.make("三只白鹭过江去吃鱼")
            try await stage.perform(ChangePassword(hash: hash), as: officer)
            _ = try await stage.signIn("officer", password: "三只白鹭过江去吃鱼")
            await #expect(throws: SignIn.wrong) { _ = try await stage.signIn("officer") }
        }
    }

    @Test("Whoever sits at an open screen does not guess the old one without end", arguments: Stage.engines)
    func guesses(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let officer = try await stage.account("officer", at: tree.east, .officer)
            for _ in 0..<9 { #expect(try await confirm(officer, KernelStage.password, on: stage) == nil) }
            for guess in 0..<5 { #expect(try await confirm(officer, "猜测猜测\(guess)", on: stage)?.field == "old") }
            #expect(try await confirm(officer, KernelStage.password, on: stage)?.isTooMany == true)
        }
    }

    @Test("Nobody without an account of her own changes one", arguments: Stage.engines)
    func nobody(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let disabled = try await stage.account("disabled", at: tree.east, .officer)
            try await stage.perform(SetAccountEnabled(try #require(disabled.id), false))
            for identity in [Actor.Identity.anonymous, .operator, disabled] {
                await #expect(throws: Refusal.signedOut) {
                    try await stage.perform(ChangePassword(hash: KernelStage.hash), as: identity)
                }
                await #expect(throws: Refusal.signedOut) {
                    try await stage.perform(ChangeLanguage(.en), as: identity)
                }
            }
        }
    }
}
