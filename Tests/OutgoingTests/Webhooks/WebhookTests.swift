import HTTPTypes
import Logging
import Stage
import Store
import Testing

@testable import Kernel
@testable import Outgoing

@Suite("Webhooks are told what happened") struct WebhookTests {
    @Test(
        "What happens to an entry is told once, in its order, signed, and without what stands there",
        arguments: Stage.engines)
    func told(_ engine: Engine) async throws {
        try await WebhookRoom.with(engine) { room in
            try await room.open("登记推送以前的事")
            let hook = try await room.register()
            let entry = try await room.open()
            try await room.stage.perform(
                ChangeEntry(entry, of: "errands", version: 1, ["title": .text("王大明的事")], book: room.book))
            try await room.stage.perform(AddNote("悄悄话", to: entry, of: "errands", book: room.book))
            try await room.stage.perform(
                TakeStep("finish", on: entry, of: "errands", version: 2, book: room.book))
            #expect(try await room.round() == 1)
            #expect(try await room.round() == 0)
            let events = try await room.events()
            #expect(try await room.words("event") == ["opened", "changed", "stepped"])
            #expect(try await room.words("action") == ["entry.opened", "entry.changed", "errands.finish"])
            #expect(events.map { $0["version"] } == [.integer(1), .integer(2), .integer(3)])
            let number = try await room.stage.read { try Entry.find(entry, on: $0)?.number }
            #expect(events.allSatisfy { $0["entry"] == .key(entry) && $0["number"] == number.map { .string($0) } })
            let address = "https://gonghui.example.cn/api/v1/ledgers/errands/entries/\(entry)"
            #expect(events.allSatisfy { $0["url"] == .string(address) && $0["at"] == .moment(room.stage.clock.now) })
            let request = try #require(await room.receiver.received.first)
            #expect(!request.body.contains("明") && !request.body.contains("悄悄话"))
            let heads = RequestSignature.headers(
                for: Array(request.body.utf8), key: try await room.target(hook).key, at: room.stage.clock.now)
            #expect(request.timestamp == heads[0].value && request.signature == heads[1].value)
            let tries = try await room.tries(hook)
            #expect(tries.map(\.status) == [200] && tries.map(\.events) == [3])
            #expect(request.delivery == tries[0].id.description)
        }
    }

    @Test("It tells what its token reads, and of that what it asked for", arguments: Stage.engines)
    func scope(_ engine: Engine) async throws {
        try await WebhookRoom.with(engine) { room in
            _ = try await room.register(kinds: [.opened])
            let own = try await room.open(at: room.tree.bridge)
            try await room.open(at: room.tree.west)
            try await room.open(at: room.tree.province)
            try await room.stage.perform(
                TakeStep("finish", on: own, of: "errands", version: 1, book: room.book))
            #expect(try await room.round() == 1)
            #expect(try await room.words("entry") == [own.description])
            #expect(try await room.words("event") == ["opened"])
        }
    }

    @Test("An erased entry is told, by number and last version", arguments: Stage.engines)
    func erased(_ engine: Engine) async throws {
        try await WebhookRoom.with(engine) { room in
            let entry = try await room.open()
            try await room.stage.perform(
                TakeStep("finish", on: entry, of: "errands", version: 1, book: room.book))
            room.stage.clock.advance(days: 300)
            let late = try await WebhookRoom.token(of: room.owner, on: room.stage)
            let hook = try await room.register(kinds: [.erased])
            try await room.stage.perform(ChangeWebhook(hook, .resume(by: late)), as: room.owner)
            room.stage.clock.advance(days: 100)
            let retention = RetentionClock(
                platform: room.stage.platform, book: room.book, log: Logger(label: "retention"))
            #expect(try await retention.round() == 1)
            #expect(try await room.round() == 1)
            #expect(try await room.words("event") == ["erased"])
            #expect(try await room.events().map { $0["version"] } == [.integer(2)])
        }
    }

    @Test("Two servers at once tell everything once, and in order", arguments: Stage.engines)
    func twoServers(_ engine: Engine) async throws {
        try await WebhookRoom.with(engine) { room in
            _ = try await room.register()
            var opened: [String] = []
            for _ in 0..<(WebhookNews.mostEvents + 30) { opened.append(try await room.open().description) }
            try await room.settle()
            let (one, other) = (room.clock(), room.clock())
            async let first = one.round()
            async let second = other.round()
            let delivered = try await first + second
            #expect(delivered == 2)
            #expect(try await room.words("entry") == opened)
            #expect(Set(try await room.words("id")).count == opened.count)
        }
    }

    @Test("What a server had in hand when it stopped is told by another, under the same keys", arguments: Stage.engines)
    func restart(_ engine: Engine) async throws {
        try await WebhookRoom.with(engine) { room in
            let hook = try await room.register()
            try await room.open()
            try await room.settle()
            let lost = try #require(try await room.stage.perform(ClaimWebhook(id: hook, book: room.book)))
            #expect(try await room.stage.perform(ClaimWebhook(id: hook, book: room.book)) == nil)
            room.stage.clock.advance(seconds: Outbox.lease - 1)
            #expect(try await room.round() == 0)
            room.stage.clock.advance(seconds: 1)
            #expect(try await room.round() == 1)
            #expect(try await room.words("id") == lost.events.map(\.id))
            // The one that was lost comes back, and moves nothing.
            try await room.open()
            try await room.stage.perform(SettleWebhook(batch: lost, outcome: .success(200)))
            #expect(try await room.round() == 1)
            #expect(try await room.words("entry").count == 2)
        }
    }

    @Test("Nobody is told that a line is there before it has its place in the journal", arguments: Stage.engines)
    func settled(_ engine: Engine) async throws {
        try await WebhookRoom.with(engine) { room in
            _ = try await room.register()
            try await room.open()
            #expect(try await room.clock().round() == 0)
            #expect(try await room.round() == 1)
        }
    }
}
