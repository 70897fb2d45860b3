import Stage
import Store
import Testing

@testable import Kernel

@Suite("Notices leave the platform") struct OutboxTests {
    @Test("What is told leaves once in each way that is open, and no second time", arguments: Stage.engines)
    func once(_ engine: Engine) async throws {
        try await OutboxRoom.with(engine) { room async throws in
            try await room.tell()
            #expect(try await room.round() == 1)
            #expect(try await room.round() == 0)
            try await room.confirmMail()
            try await room.tell()
            #expect(try await room.round() == 2)
            #expect(try await room.waiting() == 0)
        }
    }

    @Test("A deed that is refused sends nothing", arguments: Stage.engines)
    func undone(_ engine: Engine) async throws {
        try await OutboxRoom.with(engine) { room async throws in
            await #expect(throws: Refusal.self) {
                try await room.stage.perform(
                    OpenEntry(
                        in: "errands", of: room.inbox.tree.east, [:], handler: room.holder.id, book: room.inbox.book))
            }
            #expect(try await room.waiting() == 0)
        }
    }

    @Test("Two servers at once send each notice once", arguments: Stage.engines)
    func twoServers(_ engine: Engine) async throws {
        try await OutboxRoom.with(engine) { room async throws in
            for _ in 0..<20 { try await room.tell() }
            let (one, other) = (room.clock(), room.clock())
            async let first = one.round()
            async let second = other.round()
            let delivered = try await first + second
            #expect(delivered == 20)
            let sent = await room.post.sent
            #expect(sent.count == 20 && Set(sent).count == 20)
        }
    }

    @Test("What a server had in hand when it stopped is sent by another, under the same key", arguments: Stage.engines)
    func crash(_ engine: Engine) async throws {
        try await OutboxRoom.with(engine) { room async throws in
            try await room.tell()
            let lost = try await room.claim()
            #expect(lost.count == 1)
            #expect(try await room.round() == 0)
            room.stage.clock.advance(seconds: Outbox.lease - 1)
            #expect(try await room.round() == 0)
            room.stage.clock.advance(seconds: 1)
            #expect(try await room.round() == 1)
            #expect(await room.post.sent == lost.map(\.id))
        }
    }

    @Test("A server that comes back late does not disturb the one that took over", arguments: Stage.engines)
    func late(_ engine: Engine) async throws {
        try await OutboxRoom.with(engine) { room async throws in
            try await room.tell()
            let first = try #require(try await room.claim().first)
            room.stage.clock.advance(seconds: Outbox.lease)
            let second = try #require(try await room.claim().first)
            try await room.stage.perform(SettleNotice(notice: first, problem: .timedOut))
            room.stage.clock.advance(seconds: Outbox.pause(after: 1))
            #expect(try await room.claim().isEmpty)
            try await room.stage.perform(SettleNotice(notice: second, problem: nil))
            #expect(try await room.waiting() == 0)
        }
    }

    @Test("Outside working hours nothing leaves; it goes with the next one", arguments: Stage.engines)
    func quietHours(_ engine: Engine) async throws {
        try await OutboxRoom.with(engine) { room async throws in
            // Monday 09:00 to 17:59:59, then 18:00.
            room.stage.clock.advance(seconds: 9 * 3600 - 1)
            try await room.tell()
            #expect(try await room.round() == 1)
            room.stage.clock.advance(seconds: 1)
            try await room.tell()
            #expect(try await room.round() == 0)
            // Tuesday 08:29:59, then 08:30.
            room.stage.clock.advance(seconds: 14 * 3600 + 1799)
            #expect(try await room.round() == 0)
            room.stage.clock.advance(seconds: 1)
            #expect(try await room.round() == 1)
            // Saturday at the same time, then Monday.
            room.stage.clock.advance(days: 4)
            try await room.tell()
            #expect(try await room.round() == 0)
            room.stage.clock.advance(days: 2)
            #expect(try await room.round() == 1)
        }
    }

    @Test("What tells of a danger to life does not wait", arguments: Stage.engines)
    func danger(_ engine: Engine) async throws {
        #expect(NoticeKind.dangersToLife == [.danger])
        try await OutboxRoom.with(engine) { room async throws in
            room.stage.clock.advance(seconds: 14 * 3600)
            try await room.tell()
            #expect(try await room.clock(urgent: [.overdue]).round() == 0)
            #expect(try await room.clock(urgent: [.assigned]).round() == 1)
        }
    }

    @Test("A try that failed is made again after a pause that grows, eight times in all", arguments: Stage.engines)
    func retry(_ engine: Engine) async throws {
        try await OutboxRoom.with(engine) { room async throws in
            await room.post.refuse(.answered(503))
            try await room.tell()
            #expect(try await room.round() == 0)
            #expect(await room.post.tries == 1)
            room.stage.clock.advance(seconds: 59)
            _ = try await room.round()
            #expect(await room.post.tries == 1)
            room.stage.clock.advance(seconds: 1)
            _ = try await room.round()
            #expect(await room.post.tries == 2)
            let pauses = (1...7).map { Outbox.pause(after: $0) }
            #expect(pauses == pauses.sorted() && pauses.first == 60 && pauses.last == 12 * 3600)
            // A day later it is the same hour: past every pause, and in working hours until Friday and from Monday on.
            for _ in 0..<9 {
                room.stage.clock.advance(days: 1)
                _ = try await room.round()
            }
            #expect(await room.post.tries == 8)
            #expect(try await room.waiting() == 0)
        }
    }

    @Test("What a chat refuses for good is not sent again; what it refuses for now is", arguments: Stage.engines)
    func refusedByChat(_ engine: Engine) async throws {
        try await OutboxRoom.with(engine) { room async throws in
            await room.post.refuse(.refused(45009))
            try await room.tell()
            _ = try await room.round()
            #expect(try await room.waiting() == 1)
            await room.post.refuse(.refused(93000))
            room.stage.clock.advance(seconds: 60)
            _ = try await room.round()
            #expect(await room.post.tries == 2)
            #expect(try await room.waiting() == 0)
            let letters = try await room.stage.read { try DeadLetter.all(for: .operator, on: $0) }
            #expect(letters.map(\.problem) == [.refused(93000)])
        }
    }

    @Test("In a way that nobody has opened nothing is taken up", arguments: Stage.engines)
    func closedWay(_ engine: Engine) async throws {
        try await OutboxRoom.with(engine) { room async throws in
            try await room.confirmMail()
            try await room.tell()
            #expect(try await room.clock(ways: [.hook]).round() == 1)
            #expect(try await room.waiting() == 1)
            room.stage.clock.advance(days: 35)
            #expect(try await room.clock().round() == 0)
            #expect(try await room.waiting() == 0)
        }
    }

    @Test("What she has read here, or is told after she left, does not go out", arguments: Stage.engines)
    func needless(_ engine: Engine) async throws {
        try await OutboxRoom.with(engine) { room async throws in
            try await room.tell()
            let account = try #require(room.holder.id)
            let notice = try #require(
                try await room.stage.read { try PersonNotice.list(of: account, limit: 1, on: $0) }.first)
            try await room.stage.perform(MarkNoticesRead(notice.id, withEarlier: false), as: room.holder)
            #expect(try await room.round() == 0)
            try await room.tell()
            try await room.stage.perform(SetAccountEnabled(account, false))
            #expect(try await room.round() == 0)
            #expect(try await room.waiting() == 0)
        }
    }

    @Test("The outbox is the clock's alone", arguments: Stage.engines)
    func outsiders(_ engine: Engine) async throws {
        try await OutboxRoom.with(engine) { room async throws in
            await #expect(throws: Refusal.notFound) {
                try await room.stage.perform(
                    ClaimNotices(ways: [.hook], urgent: [], book: room.inbox.book), as: room.holder)
            }
        }
    }
}
