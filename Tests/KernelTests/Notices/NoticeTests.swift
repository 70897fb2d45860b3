import Logging
import Stage
import Store
import Testing

@testable import Kernel

@Suite("What a person is told without asking") struct NoticeTests {
    private struct Told: Equatable {
        let kind: NoticeKind
        let entry: ID<Entry>?
        let dueOn: Day?
    }

    private func told(_ identity: Actor.Identity, _ room: InboxRoom) async throws -> [Told] {
        let account = try #require(identity.id)
        return try await room.stage.read { connection in
            try PersonNotice.list(of: account, limit: 50, on: connection).map {
                Told(kind: $0.kind, entry: $0.entry, dueOn: $0.dueOn)
            }
        }
    }

    private func unread(_ identity: Actor.Identity, _ room: InboxRoom) async throws -> Int {
        let account = try #require(identity.id)
        return try await room.stage.read { try PersonNotice.unread(by: account, on: $0) }
    }

    private func clock(_ room: InboxRoom) -> NoticeClock {
        NoticeClock(platform: room.stage.platform, book: room.book, log: Logger(label: "notices"))
    }

    @Test("Whoever is given a matter is told, and nobody of what she does herself", arguments: Stage.engines)
    func assigned(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let giver = try await room.stage.account("giver", at: room.tree.east, .officer)
            let taker = try await room.stage.account("taker", at: room.tree.east, .officer)
            let entry = try await room.errand("甲", at: room.tree.east, due: 3)
            try await room.stage.perform(AssignEntry(entry, of: "errands", to: giver.id, book: room.book), as: giver)
            #expect(try await told(giver, room) == [])
            try await room.stage.perform(AssignEntry(entry, of: "errands", to: taker.id, book: room.book), as: giver)
            let due = room.today.adding(days: 3)
            #expect(try await told(taker, room) == [Told(kind: .assigned, entry: entry, dueOn: due)])
            let other = try await room.errand("乙", at: room.tree.east, due: nil, in: taker)
            #expect(try await told(taker, room).first == Told(kind: .assigned, entry: other, dueOn: nil))
        }
    }

    @Test("Whoever entered a matter is told when somebody else closes it", arguments: Stage.engines)
    func decided(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let author = try await room.stage.account("author", at: room.tree.east, .officer)
            let colleague = try await room.stage.account("colleague", at: room.tree.east, .officer)
            let open = { () async throws -> ID<Entry> in
                try await room.stage.perform(
                    OpenEntry(in: "errands", of: room.tree.east, ["title": .text("丙")], book: room.book), as: author)
            }
            let (first, second) = (try await open(), try await open())
            try await room.step("loosen", on: first, as: colleague)
            #expect(try await told(author, room) == [])
            try await room.step("finish", on: first, as: colleague)
            try await room.step("finish", on: second, as: author)
            #expect(try await told(author, room).map(\.entry) == [first])
            #expect(try await told(author, room).map(\.kind) == [.decided])
        }
    }

    @Test("What is due on the next working day is told once, on a working day", arguments: Stage.engines)
    func dueTomorrow(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            // Saturday; Monday is the next working day, and Tuesday is due on the one after.
            let holder = try await room.stage.account("holder", at: room.tree.east, .officer)
            let tuesday = try await room.errand("丁", at: room.tree.east, due: 3, in: holder)
            _ = try await room.errand("戊", at: room.tree.east, due: 10, in: holder)
            _ = try await room.errand("己", at: room.tree.east, due: 3)
            #expect(try await clock(room).round() == 0)
            room.stage.clock.advance(days: 2)
            #expect(try await clock(room).round() == 1)
            #expect(try await clock(room).round() == 0)
            let told = try await told(holder, room)
            #expect(told.first == Told(kind: .dueTomorrow, entry: tuesday, dueOn: room.today.adding(days: 1)))
        }
    }

    @Test(
        "What became overdue is told to its holder with the line in the journal, once; what was late when entered is not",
        arguments: Stage.engines)
    func overdue(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let holder = try await room.stage.account("holder", at: room.tree.east, .officer)
            let late = try await room.errand("庚", at: room.tree.east, due: 0, in: holder)
            _ = try await room.errand("一份旧表里的", at: room.tree.east, due: -1, in: holder)
            room.stage.clock.advance(days: 1)
            let overdue = OverdueClock(platform: room.stage.platform, log: Logger(label: "clock"))
            try await overdue.round()
            try await overdue.round()
            let told = try await told(holder, room).filter { $0.kind == .overdue }
            #expect(told.map(\.entry) == [late])
            #expect(try await room.lines(of: EntryAction.overdue) == 2)
        }
    }

    @Test("Nothing of a matter but number and day stands in what is told", arguments: Stage.engines)
    func nothingPersonal(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let holder = try await room.stage.account("holder", at: room.tree.east, .officer)
            _ = try await room.errand("欧阳听蝉的工资", at: room.tree.east, due: 3, in: holder)
            let rows = try await room.stage.read { connection in
                try connection.all("SELECT kind || ledger || number || cause FROM person_notice") {
                    try $0[0] as String
                }
            }
            #expect(rows.count == 1)
            #expect(rows.allSatisfy { !$0.contains("欧阳") && !$0.contains("工资") })
        }
    }

    @Test("One reads one's own, and the number falls", arguments: Stage.engines)
    func reading(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let holder = try await room.stage.account("holder", at: room.tree.east, .officer)
            let other = try await room.stage.account("other", at: room.tree.east, .officer)
            for title in ["一", "二", "三"] { _ = try await room.errand(title, at: room.tree.east, due: 3, in: holder) }
            #expect(try await unread(holder, room) == 3)
            let account = try #require(holder.id)
            let list = try await room.stage.read { try PersonNotice.list(of: account, limit: 9, on: $0) }
            try await room.stage.perform(MarkNoticesRead(list[0].id, withEarlier: true), as: other)
            #expect(try await unread(holder, room) == 3)
            try await room.stage.perform(MarkNoticesRead(list[2].id, withEarlier: false), as: holder)
            #expect(try await unread(holder, room) == 2)
            try await room.stage.perform(MarkNoticesRead(list[0].id, withEarlier: true), as: holder)
            #expect(try await unread(holder, room) == 0)
            #expect(try await told(holder, room).count == 3)
        }
    }

    @Test("What is half a year old is forgotten", arguments: Stage.engines)
    func forgetting(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let holder = try await room.stage.account("holder", at: room.tree.east, .officer)
            _ = try await room.errand("辛", at: room.tree.east, due: nil, in: holder)
            room.stage.clock.advance(days: 180)
            try await clock(room).round()
            #expect(try await told(holder, room).count == 1)
            room.stage.clock.advance(days: 4)
            try await clock(room).round()
            #expect(try await told(holder, room) == [])
        }
    }
}
