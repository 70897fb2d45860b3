import HTTPTypes
import Stage
import Store
import Testing

@testable import Kernel
@testable import Outgoing

@Suite("What the owner of a webhook does with it") struct OwnWebhookTests {
    @Test("Paused it tells nothing, and afterwards what it missed", arguments: Stage.engines)
    func paused(_ engine: Engine) async throws {
        try await WebhookRoom.with(engine) { room in
            let hook = try await room.register()
            try await room.stage.perform(ChangeWebhook(hook, .pause), as: room.owner)
            let entry = try await room.open()
            #expect(try await room.round() == 0)
            try await room.stage.perform(ChangeWebhook(hook, .resume(by: room.token)), as: room.owner)
            #expect(try await room.round() == 1)
            #expect(try await room.words("entry") == [entry.description])
        }
    }

    @Test("Another secret signs alone from then on", arguments: Stage.engines)
    func rotated(_ engine: Engine) async throws {
        try await WebhookRoom.with(engine) { room in
            let hook = try await room.register()
            let before = try await room.target(hook)
            try await room.stage.perform(ChangeWebhook(hook, .rotate), as: room.owner)
            let after = try await room.target(hook)
            #expect(before.key != after.key && before.address == after.address)
            try await room.open()
            #expect(try await room.round() == 1)
            let request = try #require(await room.receiver.received.first)
            let heads = RequestSignature.headers(
                for: Array(request.body.utf8), key: after.key, at: room.stage.clock.now)
            #expect(request.signature == heads.last?.value)
        }
    }

    @Test(
        "A trial arrives signed and without events, and only so many requests are remembered", arguments: Stage.engines)
    func trial(_ engine: Engine) async throws {
        try await WebhookRoom.with(engine) { room in
            let hook = try await room.register()
            let trial = try await room.stage.perform(TryWebhook(hook), as: room.owner)
            let outcome = await room.delivery().send(trial)
            #expect(try outcome.get() == 200)
            #expect(await room.receiver.received.map(\.delivery) == [trial.id.description])
            #expect(try await room.events().isEmpty)
            for _ in 0..<(WebhookTry.kept + 5) {
                let again = try await room.stage.perform(TryWebhook(hook), as: room.owner)
                try await room.stage.perform(NoteWebhookTrial(again, outcome), as: room.owner)
            }
            #expect(try await room.tries(hook).count == WebhookTry.kept)
        }
    }

    @Test("It is nobody else's, and no other token's", arguments: Stage.engines)
    func foreign(_ engine: Engine) async throws {
        try await WebhookRoom.with(engine) { room in
            let (hook, account) = (try await room.register(), try #require(room.owner.id))
            let other = try await room.stage.account("other", at: room.tree.east, .officer)
            let second = try await WebhookRoom.token(of: room.owner, on: room.stage)
            for identity in [other, .anonymous, .token(second, of: account)] {
                await #expect(throws: Refusal.notFound) {
                    try await room.stage.perform(ChangeWebhook(hook, .pause), as: identity)
                }
                await #expect(throws: Refusal.notFound) {
                    try await room.stage.perform(DeleteWebhook(hook), as: identity)
                }
                await #expect(throws: Refusal.notFound) {
                    _ = try await room.stage.perform(TryWebhook(hook), as: identity)
                }
            }
            for identity in [other, .token(second, of: account)] {
                await #expect(throws: Refusal.self) {
                    _ = try await room.stage.perform(
                        RegisterWebhook(
                            to: "https://8.8.8.8/", host: "8.8.8.8", ledgers: ["errands"], kinds: [.opened],
                            by: room.token, book: room.book), as: identity)
                }
            }
            await #expect(throws: Refusal.notFound) {
                _ = try await room.stage.perform(ClaimWebhook(id: hook, book: room.book), as: room.owner)
            }
            try await room.stage.perform(DeleteWebhook(hook), as: .token(room.token, of: account))
            try await room.open()
            #expect(try await room.round() == 0)
        }
    }

    @Test("A token that does not read a ledger has no webhook for it", arguments: Stage.engines)
    func narrow(_ engine: Engine) async throws {
        try await WebhookRoom.with(engine) { room in
            let narrow = try await WebhookRoom.token(
                of: room.owner, on: room.stage, for: [TokenScope("organisations", .read)])
            func field(_ ledgers: [LedgerID], _ kinds: [WebhookEvent.Kind], _ token: ID<AccessToken>) async -> String? {
                do {
                    _ = try await room.stage.perform(
                        RegisterWebhook(
                            to: "https://8.8.8.8/", host: "8.8.8.8", ledgers: ledgers, kinds: kinds, by: token,
                            book: room.book), as: room.owner)
                    return nil
                } catch { return (error as? Refusal)?.field }
            }
            #expect(await field(["errands"], [.opened], narrow) == "ledgers")
            #expect(await field([], [.opened], room.token) == "ledgers")
            #expect(await field(["errands"], [], room.token) == "events")
        }
    }
}
