import Stage
import Store
import Testing

@testable import Kernel

@Suite("A deputy during leave") struct LeaveTests {
    private struct People {
        let she, deputy, stranger: Actor.Identity
    }

    private func people(_ room: InboxRoom) async throws -> People {
        People(
            she: try await room.stage.account("she", at: room.tree.east, .officer),
            deputy: try await room.stage.account("deputy", at: room.tree.east, .leader),
            stranger: try await room.stage.account("stranger", at: room.tree.west, .officer))
    }

    private func leave(
        of she: Actor.Identity, to deputy: Actor.Identity, from: Int = 0, until: Int = 3, in room: InboxRoom
    ) async throws {
        let command = TakeLeave(
            deputy: try #require(deputy.id), from: room.today.adding(days: from), until: room.today.adding(days: until),
            book: room.book)
        try await room.stage.perform(command, as: she)
    }

    @Test("She sees and does what the absent officer would, on these days and no longer", arguments: Stage.engines)
    func standsIn(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let people = try await people(room)
            let first = try await room.errand("甲", at: room.tree.east, due: 2, in: people.she)
            let second = try await room.errand("乙", at: room.tree.east, due: 3, in: people.she)
            let write = try #require(room.book["errands"]).write
            // A leader does not write the ledger: only the deputy's standing lets her.
            await room.refuses(.notPermitted(write)) { try await room.step("loosen", on: first, as: people.deputy) }
            try await leave(of: people.she, to: people.deputy, from: 1, until: 2, in: room)
            #expect(try await room.titles(.mine, of: people.deputy) == [])
            room.stage.clock.advance(days: 1)
            #expect(try await room.titles(.mine, of: people.deputy) == ["甲", "乙"])
            #expect(try await room.titles(.mine, of: people.she) == ["甲", "乙"])
            try await room.step("finish", on: first, as: people.deputy)
            #expect(try await room.entry(first).closedOn == room.today)
            room.stage.clock.advance(days: 2)
            #expect(try await room.titles(.mine, of: people.deputy) == [])
            await room.refuses(.notPermitted(write)) { try await room.step("finish", on: second, as: people.deputy) }
        }
    }

    @Test("What its author may not approve she does not approve through a deputy", arguments: Stage.engines)
    func ownApproval(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let people = try await people(room)
            let colleague = try await room.stage.account("colleague", at: room.tree.east, .officer)
            func errand(_ title: String, by author: Actor.Identity) async throws -> ID<Entry> {
                try await room.stage.perform(
                    OpenEntry(
                        in: "errands", of: room.tree.east, ["title": .text(title)], handler: people.she.id,
                        book: room.book), as: author)
            }
            let (own, second) = (try await errand("甲", by: people.she), try await errand("乙", by: people.she))
            let hers = try await errand("丙", by: colleague)
            try await room.step("loosen", on: second, as: people.she)
            try await leave(of: people.she, to: people.deputy, in: room)
            for (step, entry) in [("approve", own), ("review", second)] {
                for identity in [people.she, people.deputy] {
                    let refusal = await room.refusal { try await room.step(step, on: entry, as: identity) }
                    #expect(refusal?.isConflict == true, "\(step)")
                }
            }
            try await room.step("approve", on: hers, as: people.deputy)
            // A colleague takes them in her own right.
            try await room.step("approve", on: own, as: colleague)
            try await room.step("review", on: second, as: colleague)
        }
    }

    @Test("Ended early, it is over at once; only she herself ends it", arguments: Stage.engines)
    func ending(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let people = try await people(room)
            _ = try await room.errand("甲", at: room.tree.east, due: 2, in: people.she)
            try await leave(of: people.she, to: people.deputy, in: room)
            let (account, today) = (try #require(people.she.id), room.today)
            let open = try await room.stage.read { try Leave.open(of: account, on: today, $0) }
            let id = try #require(open.first).id
            await room.refuses(.notFound) { try await room.stage.perform(EndLeave(id), as: people.deputy) }
            try await room.stage.perform(EndLeave(id), as: people.she)
            #expect(try await room.titles(.mine, of: people.deputy) == [])
            await room.refuses(.notFound) { try await room.stage.perform(EndLeave(id), as: people.she) }
            #expect(try await room.lines(of: TakeLeave.action) == 1)
            #expect(try await room.lines(of: EndLeave.action) == 1)
        }
    }

    @Test(
        "Refused: herself, nobody, whoever cannot read, impossible days, two deputies at once, one who is away",
        arguments: Stage.engines)
    func refusals(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let people = try await people(room)
            await room.complains(of: "deputy") { try await leave(of: people.she, to: people.she, in: room) }
            await room.complains(of: "deputy") { try await leave(of: people.she, to: people.stranger, in: room) }
            let keeper = try await room.stage.account("keeper", at: room.tree.east, .systemAdministrator)
            await room.complains(of: "deputy") { try await leave(of: people.she, to: keeper, in: room) }
            await room.refuses(.notPermitted(.useInbox)) { try await leave(of: keeper, to: people.she, in: room) }
            for (from, until, field) in [(-1, 2, "from"), (2, 1, "until"), (0, 367, "until")] {
                let refusal = await room.refusal {
                    try await leave(of: people.she, to: people.deputy, from: from, until: until, in: room)
                }
                #expect(refusal?.field == field)
            }
            try await leave(of: people.she, to: people.deputy, from: 2, until: 5, in: room)
            let again = await room.refusal {
                try await leave(of: people.she, to: people.deputy, from: 5, until: 9, in: room)
            }
            #expect(again?.isConflict == true)
            let away = await room.refusal {
                try await leave(of: people.deputy, to: people.she, from: 0, until: 2, in: room)
            }
            #expect(away?.field == "deputy")
            try await leave(of: people.deputy, to: people.she, from: 0, until: 1, in: room)
        }
    }

    @Test("Nobody is deputy who cannot see all that is in her hands", arguments: Stage.engines)
    func unseen(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let people = try await people(room)
            try await room.stage.perform(
                GrantRole(.officer, to: try #require(people.she.id), at: room.tree.west, on: .leadership))
            _ = try await room.errand("外地的", at: room.tree.west, due: 2, in: people.she)
            let refusal = await room.refusal { try await leave(of: people.she, to: people.deputy, in: room) }
            #expect(refusal?.field == "deputy")
            #expect(refusal?.reason?.contains("1 of your matters") == true)
        }
    }

    @Test("Colleagues are those who work at the same organisation", arguments: Stage.engines)
    func colleagues(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let people = try await people(room)
            _ = try await room.stage.account("keeper", at: room.tree.east, .systemAdministrator)
            let found = try await room.stage.platform.read(as: people.she) { try OfficeColleague.of($1, on: $0) }
            #expect(found.map(\.id) == [people.deputy.id])
        }
    }
}
