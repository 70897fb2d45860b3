import Stage
import Store
import Testing

@testable import Bulletins
@testable import Kernel

@Suite("The round-up and its reminders") struct RoundUpTests {
    private func year(_ number: Int) throws -> Period {
        Period(
            from: try #require(Day(year: number, month: 1, day: 1)),
            to: try #require(Day(year: number, month: 12, day: 31)))
    }

    private func roundUp(_ room: ArchiveRoom, _ period: Period, as who: Actor.Identity = .operator) async throws
        -> RoundUp
    {
        try await room.platform.read(as: who) { try RoundUp.load(at: room.province, in: period, for: $1, on: $0) }
    }

    private func asked(_ who: Actor.Identity, _ room: ArchiveRoom) async throws -> [String] {
        let today = room.platform.clock.now().day
        return try await room.platform.read(as: who) { connection, actor in
            try Reminder.open(for: actor, today: today, on: connection).map(\.organisation)
        }
    }

    @Test(
        "A city counts what it and those below it filed in the period; the others have filed nothing",
        arguments: Stage.engines)
    func counts(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            _ = try await room.issue(IssueText.of("阳江市总工会"), by: room.city)
            _ = try await room.issue(IssueText.of("阳春市总工会"), by: room.county)
            let found = try await roundUp(room, try year(2026))
            let both = try await room.listed(by: .operator).count
            #expect(found.filed.map(\.organisation.name) == ["阳江市总工会"])
            #expect(found.filed.first?.count == both)
            #expect(found.silent.map(\.organisation.name) == ["云浮市总工会"])
            #expect(try await roundUp(room, try year(2020)).filed.isEmpty)
        }
    }

    @Test("A reminder waits for the editors of that very union until something is filed", arguments: Stage.engines)
    func reminding(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let province = try await room.account((.editor, room.province))
            let editor = try await room.account((.editor, room.otherCity))
            let below = try await room.account((.editor, room.otherCounty))
            _ = try await room.issue(IssueText.of("阳江市总工会"), by: room.city)
            let command = RemindToFile(centre: room.province.id, period: try year(2026))
            #expect(try await room.platform.perform(command, as: province) == 1)
            #expect(try await room.platform.perform(command, as: province) == 0, "once a day is enough")
            #expect(try await asked(editor, room) == ["云浮市总工会"])
            #expect(try await asked(province, room) == [])
            #expect(try await asked(below, room) == [])
            _ = try await room.issue(IssueText.of("罗定市总工会"), by: room.otherCounty)
            #expect(try await asked(editor, room) == [])
        }
    }

    @Test("Only an editor of the union above reminds, and not for a time to come", arguments: Stage.engines)
    func refusals(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let officer = try await room.account((.officer, room.province))
            let city = try await room.account((.editor, room.city))
            let command = RemindToFile(centre: room.province.id, period: try year(2026))
            await #expect(throws: Refusal.self) { try await room.platform.perform(command, as: officer) }
            await #expect(throws: Refusal.self) { try await room.platform.perform(command, as: city) }
            let future = RemindToFile(centre: room.province.id, period: try year(2200))
            await #expect(throws: Refusal.self) { try await room.platform.perform(future, as: .operator) }
            #expect(try await asked(city, room) == [])
        }
    }

    @Test("An editor of one city sees no other city in a round-up of the province", arguments: Stage.engines)
    func reach(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            _ = try await room.issue(IssueText.of("云浮市总工会"), by: room.otherCity)
            let city = try await room.account((.editor, room.city))
            #expect(try await roundUp(room, try year(2026), as: city).rows.map(\.organisation.name) == ["阳江市总工会"])
        }
    }
}
