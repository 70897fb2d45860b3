import Logging
import Stage
import Store
import Testing

@testable import Kernel

@Suite("The clock that notes what became overdue") struct OverdueClockTests {
    private func clock(_ room: InboxRoom, batch: Int = 200) -> OverdueClock {
        OverdueClock(platform: room.stage.platform, log: Logger(label: "clock"), batch: batch)
    }

    @Test("Each entry is noted once for a due day, however often the clock is started", arguments: Stage.engines)
    func once(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let tree = room.tree
            let late = try await room.errand("逾期", at: tree.east, due: -1)
            _ = try await room.errand("今天", at: tree.east, due: 0)
            _ = try await room.errand("无期", at: tree.east, due: nil)
            let done = try await room.errand("办完", at: tree.east, due: -4)
            try await room.step("finish", on: done)
            #expect(try await clock(room).round() == 1)
            #expect(try await clock(room).round() == 0)
            #expect(try await room.lines(of: EntryAction.overdue, on: late) == 1)
            room.stage.clock.advance(days: 1)
            #expect(try await clock(room).round() == 1)
            #expect(try await room.lines(of: EntryAction.overdue) == 2)
        }
    }

    @Test("A later due day that passes as well is noted again", arguments: Stage.engines)
    func again(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let entry = try await room.errand("甲", at: room.tree.east, due: -1)
            #expect(try await clock(room).round() == 1)
            let later = FieldValue.day(room.today.adding(days: 2))
            try await room.stage.perform(
                ChangeEntry(entry, of: "errands", version: 1, ["due_on": later], book: room.book))
            #expect(try await clock(room).round() == 0)
            room.stage.clock.advance(days: 3)
            #expect(try await clock(room).round() == 1)
            #expect(try await room.lines(of: EntryAction.overdue, on: entry) == 2)
        }
    }

    @Test("Two servers at once, in small batches, note each entry once between them", arguments: Stage.engines)
    func twoServers(_ engine: Engine) async throws {
        try await Stage.withPlace(engine) { place async throws in
            let first = try place.open()
            let second = try place.open()
            let (noted, lines) = try await race(first, second)
            #expect(noted == 60)
            #expect(lines == Array(repeating: 1, count: 60))
            try await first.close()
            try await second.close()
        }
    }

    /// How many two servers noted together, and how many lines each entry then has.
    private func race(_ first: any Database, _ second: any Database) async throws -> (noted: Int, lines: [Int]) {
        try await first.migrate(InboxRoom.migrations)
        let clock = StageClock(noonOf: Day(sinceEpoch: 20_778))
        let journal = Journal(keys: KeyFile(created: clock.now))
        let platforms = [first, second].enumerated().map { server, database in
            Platform(
                database: database, clock: clock.clock, ids: IDMaker(server: server, clock: clock.clock),
                journal: journal)
        }
        let book = try InboxRoom.book()
        let owner = try await platforms[0].perform(
            FoundOrganisation(name: "岭南省总工会", kind: .federation, rank: .province, parent: nil, from: clock.today),
            as: .operator)
        for index in 0..<60 {
            let values: [String: FieldValue] = [
                "title": .text("第\(index)件"), "due_on": .day(clock.today.adding(days: -1 - index % 3)),
            ]
            _ = try await platforms[0].perform(OpenEntry(in: "errands", of: owner, values, book: book), as: .operator)
        }
        let noted = try await withThrowingTaskGroup(of: Int.self) { group in
            for platform in platforms {
                group.addTask {
                    try await OverdueClock(platform: platform, log: Logger(label: "clock"), batch: 7).round()
                }
            }
            return try await group.reduce(0, +)
        }
        let lines: [Int] = try await first.read { connection in
            try connection.all(
                "SELECT COUNT(*) FROM journal_line WHERE action = \(EntryAction.overdue.name) GROUP BY subject"
            ) { try $0[0] }
        }
        return (noted, lines)
    }

    @Test("Nobody but the clock may note it", arguments: Stage.engines)
    func refusals(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let entry = try await room.errand("甲", at: room.tree.east, due: -1)
            let she = try await room.stage.account("she", at: room.tree.province, .officer)
            let refusal = await room.refusal {
                _ = try await room.stage.perform(NoteOverdue(entries: [entry]), as: she)
            }
            #expect(refusal == .notFound)
        }
    }
}
