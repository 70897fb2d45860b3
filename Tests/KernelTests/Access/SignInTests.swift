import Stage
import Store
import Testing

@testable import Kernel

/// Case 27 of the security cases, as far as it concerns passwords.
@Suite("Signing in") struct SignInTests {
    private func refusal(
        _ login: String, _ password: String = "一个错的密码啊啊", from address: String = "192.0.2.1", on stage: KernelStage
    ) async throws -> Refusal? {
        do {
            _ = try await stage.signIn(login, password: password, from: address)
            return nil
        } catch let refusal as Refusal { return refusal }
    }

    @Test("The right password opens a session, however the login is typed", arguments: Stage.engines)
    func right(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            _ = try await stage.account("li.mei", at: tree.east, .officer)
            #expect(try await stage.session(stage.signIn("　Li.Mei "))?.account.login == "li.mei")
        }
    }

    @Test("Unknown login, wrong password, disabled and uninvited account get one answer", arguments: Stage.engines)
    func oneAnswer(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            _ = try await stage.account("officer", at: tree.east, .officer)
            let disabled = try #require(try await stage.account("disabled", at: tree.east, .officer).id)
            try await stage.perform(SetAccountEnabled(disabled, false))
            _ = try await stage.perform(CreateAccount(login: "invited", name: "测试", at: tree.east))
            let answers = [
                try await refusal("officer", on: stage), try await refusal("nobody", on: stage),
                try await refusal("disabled", KernelStage.password, on: stage),
                try await refusal("invited", KernelStage.password, on: stage), try await refusal("", on: stage),
                try await refusal("officer\u{0}", KernelStage.password, on: stage),
            ]
            #expect(answers.allSatisfy { $0 == SignIn.wrong })
        }
    }

    @Test("Of fifty guesses at once five are weighed, and then the right password waits too", arguments: Stage.engines)
    func parallel(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            _ = try await stage.account("officer", at: tree.east, .officer)
            let answers = try await withThrowingTaskGroup(of: Refusal?.self) { group in
                for guess in 0..<50 {
                    group.addTask {
                        try await refusal("officer", "猜测猜测猜测猜测\(guess)", from: "192.0.2.\(guess)", on: stage)
                    }
                }
                return try await group.reduce(into: [Refusal?]()) { $0.append($1) }
            }
            #expect(answers.filter { $0 == SignIn.wrong }.count == 5)
            #expect(answers.filter { $0?.isTooMany == true }.count == 45)
            #expect(try await refusal("officer", KernelStage.password, on: stage)?.isTooMany == true)
            #expect(
                try await refusal("OFFICER ", KernelStage.password, from: "198.51.100.7", on: stage)?.isTooMany == true)
        }
    }

    @Test("The refusal says until when, and then it is over", arguments: Stage.engines)
    func until(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            _ = try await stage.account("officer", at: tree.east, .officer)
            let ends = stage.clock.now.adding(seconds: 15 * 60)
            for _ in 0..<5 { #expect(try await refusal("officer", on: stage) == SignIn.wrong) }
            stage.clock.advance(seconds: 15 * 60 - 1)
            #expect(try await refusal("officer", KernelStage.password, on: stage) == .tooMany(until: ends))
            stage.clock.advance(seconds: 1)
            #expect(try await refusal("officer", KernelStage.password, on: stage) == nil)
        }
    }

    @Test("One address is limited over all accounts, another is not", arguments: Stage.engines)
    func address(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            for index in 0..<7 { _ = try await stage.account("officer\(index)", at: tree.east, .officer) }
            for guess in 0..<30 { #expect(try await refusal("officer\(guess / 5)", on: stage) == SignIn.wrong) }
            #expect(try await refusal("officer6", KernelStage.password, on: stage)?.isTooMany == true)
            #expect(try await refusal("officer6", KernelStage.password, from: "198.51.100.7", on: stage) == nil)
        }
    }

    @Test("An office behind one address signs in as often as it likes", arguments: Stage.engines)
    func office(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            _ = try await stage.account("officer", at: tree.east, .officer)
            for _ in 0..<40 { #expect(try await refusal("officer", KernelStage.password, on: stage) == nil) }
        }
    }

    @Test(
        "The right password forgives the wrong ones of the account, not those of the address", arguments: Stage.engines)
    func forgiven(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            _ = try await stage.account("officer", at: tree.east, .officer)
            for _ in 0..<7 {
                for _ in 0..<4 { #expect(try await refusal("officer", on: stage) == SignIn.wrong) }
                #expect(try await refusal("officer", KernelStage.password, on: stage) == nil)
            }
            for _ in 0..<2 { #expect(try await refusal("officer", on: stage) == SignIn.wrong) }
            #expect(try await refusal("officer", on: stage)?.isTooMany == true)
        }
    }

    @Test("A password weighed while it is changed opens nothing", arguments: Stage.engines)
    func overtaken(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let officer = try await stage.account("officer", at: tree.east, .officer)
            let id = try #require(officer.id)
            // Many sign-ins race one reset: whichever began before it must not have a session after it.
            let secrets = try await withThrowingTaskGroup(of: Secret?.self) { group in
                for index in 0..<20 {
                    group.addTask { try? await stage.signIn("officer", from: "192.0.2.\(index)") }
                }
                group.addTask {
                    let link = try await stage.perform(InviteAgain(id))
                    try await stage.perform(AcceptInvitation(link, passwordHash: PasswordHash.unknown), as: .anonymous)
                    return nil
                }
                return try await group.reduce(into: [Secret]()) { if let secret = $1 { $0.append(secret) } }
            }
            for secret in secrets { #expect(try await stage.session(secret) == nil) }
        }
    }
}
