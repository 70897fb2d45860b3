import Stage
import Store
import Testing

@testable import Kernel

@Suite("Handing over what a leaving officer holds") struct HandOverTests {
    private struct People {
        let she, next, stranger: Actor.Identity
    }

    private func people(_ room: InboxRoom) async throws -> People {
        People(
            she: try await room.stage.account("she", at: room.tree.east, .officer),
            next: try await room.stage.account("next", at: room.tree.east, .officer),
            stranger: try await room.stage.account("stranger", at: room.tree.west, .officer))
    }

    @discardableResult
    private func offer(
        _ entries: [ID<Entry>]? = nil, of leaver: Actor.Identity? = nil, to receiver: Actor.Identity,
        in room: InboxRoom,
        as identity: Actor.Identity
    ) async throws -> Int {
        try await room.stage.perform(
            OfferHandOver(entries, of: leaver?.id, to: try #require(receiver.id), book: room.book), as: identity)
    }

    private func toReceive(_ identity: Actor.Identity, in room: InboxRoom) async throws -> [HandOver.Item] {
        let (book, today) = (room.book, room.today)
        return try await room.stage.platform.read(as: identity) { connection, actor in
            let items = try HandOver.toReceive(for: actor, in: book, on: today, connection)
            #expect(try HandOver.countToReceive(for: actor, in: book, on: connection) == items.count)
            return items
        }
    }

    private func given(_ identity: Actor.Identity, in room: InboxRoom) async throws -> [HandOver.Item] {
        let (book, today) = (room.book, room.today)
        return try await room.stage.platform.read(as: identity) {
            try HandOver.given(by: $1, in: book, on: today, $0)
        }
    }

    private func reply(
        _ reply: ReceiveItem.Reply, to item: HandOver.Item, in room: InboxRoom, as identity: Actor.Identity
    ) async throws {
        try await room.stage.perform(
            ReceiveItem(item.line.entry.id, of: item.handOver, reply, book: room.book), as: identity)
    }

    @Test("Each item is taken over or comes back; the giver sees what is still open", arguments: Stage.engines)
    func itemByItem(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let people = try await people(room)
            let first = try await room.errand("甲", at: room.tree.east, due: 1, in: people.she)
            let second = try await room.errand("乙", at: room.tree.east, due: 2, in: people.she)
            let third = try await room.errand("丙", at: room.tree.east, due: 3, in: people.she)
            #expect(try await offer(to: people.next, in: room, as: people.she) == 3)
            #expect(try await room.lines(.mine, of: people.she).map(\.offeredTo) == ["测试", "测试", "测试"])
            let items = try await toReceive(people.next, in: room)
            #expect(items.map(\.line.entry.title) == ["甲", "乙", "丙"])
            try await reply(.accept, to: items[0], in: room, as: people.next)
            try await reply(.decline(reason: "不归我管"), to: items[1], in: room, as: people.next)
            let taken = try await room.entry(first)
            #expect(taken.handler == people.next.id)
            #expect(taken.version == 2)
            #expect(try await room.lines(of: EntryAction.assigned, on: first) == 1)
            #expect(try await room.lines(of: ReceiveItem.declined, on: second) == 1)
            #expect(try await room.titles(.mine, of: people.she) == ["乙", "丙"])
            let left = try await given(people.she, in: room)
            #expect(left.map(\.line.entry.title) == ["丙", "乙"])
            #expect(left.map(\.answer) == [nil, .declined])
            #expect(left.map(\.reason) == ["", "不归我管"])
            // What came back is offered anew; what waits is not offered twice.
            #expect(try await offer(to: people.next, in: room, as: people.she) == 1)
            #expect(try await given(people.she, in: room).map(\.answer) == [nil, nil])
            await room.conflicts { try await offer(to: people.next, in: room, as: people.she) }
            #expect(try await room.entry(third).version == 1)
        }
    }

    @Test("An answer counts once, from the receiver, as long as the giver holds the entry", arguments: Stage.engines)
    func answers(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let people = try await people(room)
            let entry = try await room.errand("甲", at: room.tree.east, due: 1, in: people.she)
            let other = try await room.errand("乙", at: room.tree.east, due: 2, in: people.she)
            try await offer(to: people.next, in: room, as: people.she)
            let items = try await toReceive(people.next, in: room)
            for identity in [people.she, people.stranger] {
                await room.refuses(.notFound) { try await reply(.accept, to: items[0], in: room, as: identity) }
            }
            let mute = await room.refusal {
                try await reply(.decline(reason: " "), to: items[0], in: room, as: people.next)
            }
            #expect(mute?.field == "reason")
            try await reply(.accept, to: items[0], in: room, as: people.next)
            await room.refuses(.notFound) { try await reply(.accept, to: items[0], in: room, as: people.next) }
            try await room.stage.perform(AssignEntry(other, of: "errands", to: nil, book: room.book))
            #expect(try await toReceive(people.next, in: room).isEmpty)
            await room.conflicts { try await reply(.accept, to: items[1], in: room, as: people.next) }
            #expect(try await room.entry(entry).handler == people.next.id)
            // Whoever holds it now may offer it, although the earlier offer was never answered.
            try await room.stage.perform(AssignEntry(other, of: "errands", to: people.next.id, book: room.book))
            #expect(try await offer([other], to: people.she, in: room, as: people.next) == 1)
        }
    }

    @Test("What was offered can be taken back until it is answered", arguments: Stage.engines)
    func takenBack(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let people = try await people(room)
            let entry = try await room.errand("甲", at: room.tree.east, due: 1, in: people.she)
            try await offer([entry], to: people.next, in: room, as: people.she)
            let item = try #require(try await given(people.she, in: room).first)
            let back = TakeBackItem(entry, of: item.handOver)
            await room.refuses(.notFound) { try await room.stage.perform(back, as: people.next) }
            try await room.stage.perform(back, as: people.she)
            #expect(try await toReceive(people.next, in: room).isEmpty)
            #expect(try await given(people.she, in: room).isEmpty)
            await room.refuses(.notFound) { try await reply(.accept, to: item, in: room, as: people.next) }
        }
    }

    @Test(
        "For one who left, whoever writes the ledger there or above hands over; nobody for one who is there",
        arguments: Stage.engines)
    func leaver(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let people = try await people(room)
            let book = room.book
            let above = try await room.stage.account("above", at: room.tree.province, .officer)
            let entry = try await room.errand("甲", at: room.tree.east, due: 1, in: people.she)
            let early = await room.refusal {
                try await offer(of: people.she, to: people.next, in: room, as: above)
            }
            #expect(early?.isConflict == true)
            try await room.stage.perform(SetAccountEnabled(try #require(people.she.id), false))
            let leavers = try await room.stage.platform.read(as: above) { try Leaver.all(for: $1, in: book, on: $0) }
            #expect(leavers.map(\.id) == [people.she.id])
            #expect(leavers.map(\.entries) == [1])
            let leaver = try #require(people.she.id)
            let colleagues = try await room.stage.platform.read(as: above) {
                try OfficeColleague.ofLeaver(leaver, for: $1, in: book, on: $0)
            }
            #expect(Set(colleagues.map(\.id)) == [people.next.id, above.id])
            let foreign = await room.refusal {
                try await offer(of: people.she, to: people.next, in: room, as: people.stranger)
            }
            #expect(foreign == .notFound)
            #expect(try await offer(of: people.she, to: people.next, in: room, as: above) == 1)
            #expect(try await given(above, in: room).map(\.line.entry.id) == [entry])
            let item = try #require(try await toReceive(people.next, in: room).first)
            try await reply(.accept, to: item, in: room, as: people.next)
            #expect(try await room.entry(entry).handler == people.next.id)
        }
    }

    @Test(
        "Refused: to oneself, to somebody who cannot see it, with empty hands, what is not in her hands",
        arguments: Stage.engines)
    func refusals(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let people = try await people(room)
            await room.conflicts { try await offer(to: people.next, in: room, as: people.she) }
            let own = try await room.errand("甲", at: room.tree.east, due: 1, in: people.she)
            let foreign = try await room.errand("乙", at: room.tree.east, due: 1, in: people.next)
            await room.complains(of: "receiver") { try await offer(to: people.she, in: room, as: people.she) }
            await room.complains(of: "receiver") { try await offer(to: people.stranger, in: room, as: people.she) }
            let stolen = await room.refusal {
                try await offer([own, foreign], to: people.next, in: room, as: people.she)
            }
            #expect(stolen == .notFound)
            #expect(try await room.lines(of: OfferHandOver.action) == 0)
        }
    }
}
