import Kernel
import Stage
import Store
import Testing

@testable import Voices

@Suite("Meetings with the chair") struct ChairMeetingTests {
    private static func meeting(on day: Day) -> ChairMeeting {
        var meeting = ChairMeeting()
        (meeting.session, meeting.day, meeting.hours) = ("2026年第3期", day, "上午9点到11点")
        (meeting.place, meeting.chair, meeting.subject) = ("骑手之家", "常务副主席", "骑手的休息")
        return meeting
    }

    private static func heard(_ promise: String, _ responsible: ID<Organisation>?, by day: Day?) -> FieldValue {
        var row: [String: FieldValue] = ["speaker": .text("3号"), "matter": .text("没有地方歇脚")]
        if !promise.isEmpty { row["promise"] = .text(promise) }
        row["responsible"] = responsible.map { .organisation($0) }
        row["until"] = day.map { .day($0) }
        return .rows([row, ["speaker": .text("4号"), "matter": .text("问社保")]])
    }

    @Test("Everybody reads the announced days from today on, the next first", arguments: Stage.engines)
    func announced(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let (today, book) = (walk.stage.today, walk.book)
            for days in [9, -1, 0, 4] {
                var meeting = Self.meeting(on: today.adding(days: days))
                meeting.session += String(days)
                let id = try await walk.open(meeting, of: walk.tree.east)
                try await walk.take("announce", on: id, ["telephone": .text("83333333")])
            }
            let shown = try await walk.stage.read { try ChairDays.load(in: book, on: today, $0) }
            let days = shown.meetings.compactMap(\.meeting.day).map { $0.sinceEpoch - today.sinceEpoch }
            #expect(days == [0, 4, 9])
        }
    }

    @Test(
        "Each promise is followed up where it is kept, and the meeting closes after the last", arguments: Stage.engines)
    func promises(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let today = walk.stage.today
            var meeting = Self.meeting(on: today)
            meeting.invited = "远山速递工会\n桥头外卖站工会\n"
            let id = try await walk.open(meeting, of: walk.tree.east)
            try await walk.take("announce", on: id, ["telephone": .text("83333333")])
            let summary: [String: FieldValue] = ["summary": .text("来了四位骑手")]
            let without = summary.merging(["heard": Self.heard("设三处歇脚点", nil, by: nil)]) { $1 }
            #expect(try await walk.refused(taking: "hold", on: id, without)?.field == "heard", "a promise has a day")
            let rows = Self.heard("设三处歇脚点", walk.tree.eastCity, by: today.adding(days: 30))
            try await walk.take("hold", on: id, summary.merging(["heard": rows]) { $1 })
            #expect(try await walk.refused(taking: "close", on: id)?.isConflict == true)
            #expect(try await walk.figure("chair-meetings.invited", in: walk.tree.east, today...today) == 2)
            let found: ID<Entry>? = try await walk.stage.read {
                try $0.value("SELECT id FROM entry WHERE ledger = 'chair-promises'")
            }
            let promise = try #require(found)
            let entry = try await walk.entry(promise)
            #expect(entry.owner.organisation == walk.tree.eastCity && entry.due.day == today.adding(days: 30))
            let county = try await walk.stage.account("county", at: walk.tree.eastCity, .officer)
            try await walk.take("report", on: promise, ["result": .text("设了三处"), "doneOn": .day(today)], as: county)
            #expect(try await walk.refused(taking: "accept", on: promise, as: county)?.isConflict == true)
            try await walk.take("accept", on: promise)
            try await walk.take("close", on: id)
            #expect(try await walk.figure("chair-meetings.heard", in: walk.tree.east, today...today) == 2)
            #expect(try await walk.figure("chair-promises.kept", in: walk.tree.east, today...today) == 1)
        }
    }
}
