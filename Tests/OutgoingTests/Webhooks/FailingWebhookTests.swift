import HTTPTypes
import Stage
import Store
import Testing

@testable import Kernel
@testable import Outgoing

@Suite("Webhooks that cannot be told") struct FailingWebhookTests {
    @Test(
        "They are tried again after pauses that grow, and after days switched off; nothing is lost",
        arguments: Stage.engines)
    func retried(_ engine: Engine) async throws {
        try await WebhookRoom.with(engine) { room in
            let hook = try await room.register()
            await room.receiver.answer(.serviceUnavailable)
            let first = try await room.open()
            #expect(try await room.round() == 0)
            #expect(try await room.round() == 0)
            #expect(try await room.tries(hook).map(\.problem) == [.answered(503)])
            for (number, pause) in [60, 300, 900, 3600].enumerated() {
                room.stage.clock.advance(seconds: Int64(pause - 1))
                _ = try await room.round()
                #expect(try await room.tries(hook).count == number + 1)
                room.stage.clock.advance(seconds: 1)
                _ = try await room.round()
                #expect(try await room.tries(hook).count == number + 2)
            }
            #expect(try await room.hook(hook).state == .active)
            room.stage.clock.advance(seconds: Webhook.patience)
            _ = try await room.round()
            #expect(try await room.hook(hook).state == .stopped)
            #expect(try await room.stops() == 1)
            await room.receiver.answer(.ok)
            let second = try await room.open()
            room.stage.clock.advance(days: 1)
            #expect(try await room.round() == 0)
            try await room.stage.perform(ChangeWebhook(hook, .resume(by: room.token)), as: room.owner)
            #expect(try await room.round() == 1)
            #expect(try await room.words("entry") == [first.description, second.description])
            #expect(try await room.stops() == 1)
        }
    }

    @Test("Redirects are not followed, nothing inside is dialled, and nobody is waited for", arguments: Stage.engines)
    func elsewhere(_ engine: Engine) async throws {
        try await WebhookRoom.with(engine) { room in
            let hooks = [
                try await room.register("/redirect"),
                try await room.register(at: "https://127.0.0.1:\(room.receiver.port)/hook"),
                try await room.register(at: "https://169.254.169.254/latest/meta-data/"),
                try await room.register("/nothing"),
            ]
            try await room.open()
            #expect(try await room.round() == 0)
            var problems: [OutgoingProblem?] = []
            for hook in hooks { problems += try await room.tries(hook).map(\.problem) }
            #expect(problems == [.answered(302), .closedAddress, .closedAddress, .answered(404)])
            let slow = try await room.register("/slow")
            try await room.open()
            try await room.settle()
            #expect(try await room.clock(seconds: 1).round() == 0)
            #expect(try await room.tries(slow).map(\.problem) == [.timedOut])
            #expect(await room.receiver.received.isEmpty)
        }
    }

    @Test("The address that was vetted is the one that is dialled", arguments: Stage.engines)
    func rebinding(_ engine: Engine) async throws {
        try await WebhookRoom.with(engine) { room in
            let asked = Asked([await HostAddresses.of("localhost"), [[10, 0, 0, 1]]])
            let name = "rebind.example:\(room.receiver.port)"
            let named = OutgoingAllowance(hosts: [name]) { _ in await asked.next() }
            _ = try await room.register(at: "http://\(name)/hook")
            try await room.open()
            try await room.settle()
            #expect(try await room.clock(named).round() == 1)
            #expect(await asked.count == 1)
            #expect(await room.receiver.received.map(\.host) == [name])
            // A name that led out when it was typed, and leads inside when it is written to; and one that does both at once.
            let answers: [[[UInt8]]] = [[[8, 8, 8, 8]], [[127, 0, 0, 1]], [[8, 8, 8, 8], [127, 0, 0, 1]]]
            let turning = Asked(answers)
            let strict = OutgoingAllowance(hosts: []) { _ in await turning.next() }
            #expect(try await strict.host(of: "https://turning.example/hook") == "turning.example")
            let hook = try await room.register(at: "https://turning.example/hook")
            let trial = try await room.stage.perform(TryWebhook(hook), as: room.owner)
            for _ in 0..<2 {
                let outcome = await room.delivery(strict).send(trial)
                #expect(throws: OutgoingProblem.closedAddress) { try outcome.get() }
            }
            #expect(await turning.count == 3)
        }
    }

    /// Answers for names, one after the other.
    private actor Asked {
        private let answers: [[[UInt8]]]
        private(set) var count = 0

        init(_ answers: [[[UInt8]]]) { self.answers = answers }

        func next() -> [[UInt8]] {
            count += 1
            return answers[min(count, answers.count) - 1]
        }
    }

    @Test("A token that has ended tells nothing more, and its owner learns of it", arguments: Stage.engines)
    func tokenEnded(_ engine: Engine) async throws {
        try await WebhookRoom.with(engine) { room in
            let hook = try await room.register()
            try await room.open()
            let account = try #require(room.owner.id)
            try await room.stage.perform(RevokeToken(room.token, of: account), as: room.owner)
            #expect(try await room.round() == 0)
            #expect(try await room.hook(hook).state == .tokenEnded)
            #expect(try await room.stops() == 1)
            #expect(await room.receiver.received.isEmpty)
            await #expect(throws: Refusal.self) {
                try await room.stage.perform(ChangeWebhook(hook, .resume(by: room.token)), as: room.owner)
            }
            let next = try await WebhookRoom.token(of: room.owner, on: room.stage)
            try await room.stage.perform(ChangeWebhook(hook, .resume(by: next)), as: room.owner)
            #expect(try await room.round() == 1)
        }
    }
}
