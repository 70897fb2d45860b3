import Stage
import Store
import Testing

@testable import Bulletins
@testable import Kernel

@Suite("Who has conveyed what") struct DisseminationTests {
    /// A bulletin in which a union conveys something on a day of November 2018.
    static func text(_ union: String, on day: Int, _ directive: String = "中国工会十七大精神", mark: String = "一") -> String {
        """
        工会信息

        〔2018〕第\(day)期

        2018年11月\(day)日

        【传达学习】

        \(union)召开党组扩大会议（\(mark)）

        11月\(day)日，\(union)召开党组扩大会议，传达学习\(directive)。会议由市总工会主席林秋实主持。会议提出三点要求：一是学深，二是讲透，三是做实。

        （\(union)）
        """
    }

    private func table(
        _ room: ArchiveRoom, at centre: Organisation, as identity: Actor.Identity = .operator
    ) async throws -> Dissemination {
        try await room.platform.read(as: identity) { connection, actor in
            try Dissemination.load(
                try Directive.newest(8, for: actor, on: connection), at: centre, for: actor, on: connection)
        }
    }

    private func register(
        _ room: ArchiveRoom, _ name: String = "中国工会十七大精神", day: String = "2018-10-26", by owner: Organisation? = nil
    ) async throws -> ID<Directive> {
        let day = try #require(Day(day))
        return try await room.platform.perform(
            RegisterDirective(owner: (owner ?? room.province).id, name: name, day: day, words: ""), as: .operator)
    }

    @Test(
        "A cell holds the first meeting with its form, people, points and lag; those below are counted apart",
        arguments: Stage.engines)
    func cells(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            _ = try await room.issue(Self.text("阳江市总工会", on: 9), by: room.city)
            _ = try await room.issue(Self.text("阳江市总工会", on: 5, mark: "二"), by: room.city)
            _ = try await room.issue(Self.text("阳春市总工会", on: 7), by: room.county)
            _ = try await register(room)
            let table = try await table(room, at: room.province)
            let directive = try #require(table.directives.first)
            let cells = Dictionary(uniqueKeysWithValues: table.rows.map { ($0.organisation.id, $0.cells[0]) })
            let own = try #require(cells[room.city.id]?.own)
            #expect(own.day == Day("2018-11-05"))
            #expect(own.form == .partyGroup)
            #expect(own.people == "林秋实")
            #expect(own.points == 3)
            #expect(directive.lag(of: own).zh == "10 天")
            #expect(cells[room.city.id]?.below == 1)
            #expect(cells[room.otherCity.id]?.own == nil)
            #expect(table.count(at: 0) == 1)
        }
    }

    @Test(
        "Words that nobody registered are offered, and filed under a directive they count at once",
        arguments: Stage.engines)
    func unfiled(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            _ = try await room.issue(Self.text("阳江市总工会", on: 5, "习近平总书记视察广东重要讲话精神"), by: room.city)
            let offered = try await room.platform.read(as: .operator) { try UnfiledWords.all(20, for: $1, on: $0) }
            let words = try #require(offered.first)
            #expect((words.articles, words.organisations, words.first) == (1, 1, try #require(Day("2018-11-05"))))
            let id = try await register(room, "视察广东", day: "2018-10-25")
            #expect(try await table(room, at: room.province).count(at: 0) == 0)
            try await room.platform.perform(FileWords(directive: id, words: words.words), as: .operator)
            #expect(try await table(room, at: room.province).count(at: 0) == 1)
            #expect(try await room.platform.read(as: .operator) { try UnfiledWords.all(20, for: $1, on: $0) }.isEmpty)
            try await room.platform.perform(
                FileWords(directive: id, words: words.words, isRemoval: true), as: .operator)
            #expect(try await table(room, at: room.province).count(at: 0) == 0)
        }
    }

    @Test(
        "Of two directives in the same words the latest before the meeting is meant, and none after it",
        arguments: Stage.engines)
    func sameWords(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            _ = try await room.issue(Self.text("阳江市总工会", on: 5), by: room.city)
            for day in ["2017-10-01", "2018-10-26", "2018-11-20"] { _ = try await register(room, day: day) }
            let table = try await table(room, at: room.province)
            #expect(table.directives.map(\.day.description) == ["2018-11-20", "2018-10-26", "2017-10-01"])
            let cells = try #require(table.rows.first { $0.organisation.id == room.city.id }).cells
            #expect(cells.map { $0.own != nil } == [false, true, false])
        }
    }

    @Test("Those who have not are reminded once a day, on their workbench until they report", arguments: Stage.engines)
    func reminded(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let chief = try await room.account((.editor, room.province))
            let late = try await room.account((.editor, room.otherCity))
            _ = try await room.issue(Self.text("阳江市总工会", on: 5), by: room.city)
            let id = try await register(room)
            let remind = RemindToConvey(directive: id, centre: room.province.id)
            #expect(try await room.platform.perform(remind, as: chief) == 1)
            #expect(try await room.platform.perform(remind, as: chief) == 0)
            func waiting() async throws -> [String] {
                let today = room.platform.clock.now().day
                return try await room.platform.read(as: late) {
                    try DirectiveReminder.open(for: $1, today: today, on: $0).map(\.name)
                }
            }
            #expect(try await waiting() == ["中国工会十七大精神"])
            let issue = try await room.issue(Self.text("云浮市总工会", on: 8), by: room.otherCity)
            #expect(try await waiting().isEmpty)
            try await room.platform.perform(WithdrawBulletin(bulletin: issue), as: late)
            #expect(try await waiting() == ["中国工会十七大精神"])
            try await room.platform.perform(RemoveDirective(directive: id), as: chief)
            #expect(try await waiting().isEmpty)
        }
    }

    @Test(
        "Directives of those above are seen below, those beside are not, and only their owners change them",
        arguments: Stage.engines)
    func seen(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let ids = [
                try await register(room, "省里的精神"), try await register(room, "阳江的精神", by: room.city),
                try await register(room, "云浮的精神", by: room.otherCity),
            ]
            let editor = try await room.account((.editor, room.county))
            let names = try await room.platform.read(as: editor) {
                Set(try Directive.newest(8, for: $1, on: $0).map(\.name))
            }
            #expect(names == ["省里的精神", "阳江的精神"])
            for (id, refusals) in zip(
                ids,
                [
                    [Refusal.notFound, .notPermitted(.importBulletins)], [.notFound, .notPermitted(.importBulletins)],
                    [.notFound],
                ])
            {
                do {
                    try await room.platform.perform(RemoveDirective(directive: id), as: editor)
                    Issue.record("removed")
                } catch let refusal as Refusal {
                    #expect(refusals.contains(refusal))
                }
            }
        }
    }

    @Test(
        "A cell that print filled wrongly is emptied by correcting the article, and filled by adding to it",
        arguments: Stage.engines)
    func corrected(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let issue = try await room.issue(Self.text("阳江市总工会", on: 5), by: room.city)
            _ = try await register(room)
            let article = try #require(try await room.articles(of: issue).first)
            let seen = article.reading.conveyances
            var now = seen
            now[0].organisation = "云浮市总工会"
            now[0].points = nil
            try await room.platform.perform(
                CorrectFact(
                    article: article.id, kind: .conveyances, place: article.reading.beginning, seen: .conveyances(seen),
                    now: .conveyances(now)), as: .operator)
            let rows = try await table(room, at: room.province).rows
            #expect(rows.first { $0.organisation.id == room.city.id }?.cells[0].own == nil)
            let own = try #require(rows.first { $0.organisation.id == room.otherCity.id }?.cells[0].own)
            #expect((own.points, own.people) == (nil, "林秋实"))
        }
    }

    @Test("A directive needs a name and a day that has come", arguments: Stage.engines)
    func invalid(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let today = room.platform.clock.now().day
            for (name, day, field) in [("短", today, "name"), ("明天的精神", today.adding(days: 1), "day")] {
                do {
                    _ = try await room.platform.perform(
                        RegisterDirective(owner: room.city.id, name: name, day: day, words: ""), as: .operator)
                    Issue.record("taken")
                } catch Refusal.invalid(let at, _) {
                    #expect(at == field)
                }
            }
        }
    }
}
