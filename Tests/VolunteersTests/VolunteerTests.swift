import Kernel
import Stage
import Store
import Testing

@testable import Volunteers

@Suite("Volunteers: corps, shifts and hours") struct VolunteerTests {
    private static let today = Day(sinceEpoch: 20_778)
    private static func day(_ days: Int) -> Day { today.adding(days: days) }

    private static var corps: VolunteerCorps {
        var corps = VolunteerCorps()
        corps.name = "城区工会义工支队"
        corps.kind = .detachment
        corps.force = .general
        corps.above = "东江工会义工总队"
        corps.officer = "关小满"
        return corps
    }

    private static var shift: VolunteerShift {
        var shift = VolunteerShift()
        shift.title = "环卫工人义务理发"
        shift.corps = "城区工会义工支队"
        shift.force = .general
        shift.kind = .haircut
        shift.day = day(5)
        shift.wanted = 3
        return shift
    }

    /// The places that are open, of each shift that has some.
    private static func missing(on walk: LedgerWalk) async throws -> [FieldValue] {
        try await walk.stage.platform.read(as: .operator) { connection, actor in
            var filter = EntryFilter()
            filter.fields["missing"] = .among(1...200)
            let shifts = EntrySelection(AnyLedger(VolunteerShift.ledger), filter, for: actor, on: today)
            return try shifts.page(on: connection).compactMap { $0.values["missing"] }
        }
    }

    private static func signedUp(_ minutes: Int?...) -> FieldValue {
        SignUp.fieldValue(
            of: minutes.enumerated().map { place, minutes in
                var one = SignUp()
                (one.name, one.minutes) = (["麦晓岚", "陆听雨", "敖启明", "冼望舒"][place], minutes)
                return one
            })
    }

    private static func held(_ minutes: Int?...) -> [String: FieldValue] {
        let rows = minutes.count == 3 ? signedUp(minutes[0], minutes[1], minutes[2]) : signedUp(minutes[0])
        return ["signUps": rows, "served": .number(40), "result": .text("剪了一上午")]
    }

    @Test(
        "A corps is founded, calls to a shift, and is disbanded only when its shifts are over", arguments: Stage.engines
    )
    func corps(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VolunteersModule.ledgers) { walk async throws in
            let id = try await walk.open(Self.corps, of: walk.tree.eastCity)
            try await walk.take("found", on: id, ["foundedOn": .day(Self.today), "members": .number(120)])
            walk.stage.clock.advance(days: 20)
            try await walk.stage.perform(
                ClosePeriod(
                    "volunteer-corps", of: walk.tree.east, through: Self.today.endOfMonth, because: "已上报",
                    book: walk.book))
            try await walk.take("recount", on: id, ["members": .number(135)])
            #expect(try await walk.values(of: id)["members"] == .number(135), "it grows, whatever is closed")
            try await walk.take(
                "call", on: id,
                [
                    "shiftTitle": .text("社区值守"), "shiftKind": .choice("duty"), "shiftOn": .day(Self.day(2)),
                    "wanted": .number(10),
                ])
            let shift = try #require(try await walk.links(of: id, in: "volunteer-shifts").first)
            #expect(try await walk.values(of: shift)["corps"] == .text("城区工会义工支队"))
            let reason: [String: FieldValue] = ["reason": .text("并入总队")]
            #expect(try await walk.refused(taking: "disband", on: id, reason)?.isConflict == true)
            try await walk.take("cancel", on: shift, reason)
            try await walk.take("disband", on: id, reason)
            #expect(
                try await walk.figure("volunteer-corps.active", in: walk.tree.east, Self.day(20)...Self.day(20)) == 0)
            let other = try await walk.open(Self.corps, of: walk.tree.northBank)
            try await walk.take("drop", on: other, reason)
            #expect(try await walk.figure("volunteer-corps.founded", in: walk.tree.east, Self.today...Self.today) == 1)
        }
    }

    @Test(
        "Hours count as soon as they are entered, of those who came, and another hand confirms them",
        arguments: Stage.engines)
    func hours(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VolunteersModule.ledgers) { walk async throws in
            let first = try await walk.stage.account("first", at: walk.tree.eastCity, .officer)
            let second = try await walk.stage.account("second", at: walk.tree.eastCity, .officer)
            let (county, days) = (walk.tree.eastCity, Self.day(5)...Self.day(5))
            let id = try await walk.open(Self.shift, of: county, as: first)
            #expect(try await Self.missing(on: walk) == [.number(3)])
            try await walk.take("signUp", on: id, ["signUps": Self.signedUp(nil, nil)], as: first)
            #expect(try await Self.missing(on: walk) == [.number(1)])
            let many = try await walk.refused(
                taking: "signUp", on: id, ["signUps": Self.signedUp(nil, nil, nil, nil)], as: first)
            #expect(many?.field == "signUps")
            #expect(try await walk.refused(taking: "hold", on: id, Self.held(nil), as: first)?.field == "signUps")
            try await walk.take("hold", on: id, Self.held(150, nil, 90), as: first)
            #expect(try await walk.figure("volunteer-shifts.hours", in: county, days) == 240)
            #expect(try await walk.figure("volunteer-shifts.turns", in: county, days) == 2)
            #expect(try await walk.figure("volunteer-shifts.served", in: county, days) == 40)
            #expect(try await walk.refused(taking: "confirm", on: id, as: first)?.isConflict == true)
            try await walk.take(
                "correct", on: id, ["signUps": Self.signedUp(150, nil, 60), "reason": .text("多记半小时")], as: second)
            try await walk.take("confirm", on: id, as: first)
            #expect(try await walk.figure("volunteer-shifts.hours", in: county, days) == 210)
            #expect(try await Self.missing(on: walk) == [])
        }
    }

    @Test(
        "A shift left open in a closed month is cancelled or moved; what was called for stands, its hours wait",
        arguments: Stage.engines)
    func closed(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VolunteersModule.ledgers) { walk async throws in
            let (county, october) = (walk.tree.eastCity, try #require(Day("2026-10-31")))
            var shifts: [ID<Entry>] = []
            for _ in 0..<3 {
                var shift = Self.shift
                shift.day = october.adding(days: -5)
                shifts.append(try await walk.open(shift, of: county))
            }
            try await walk.stage.perform(
                ClosePeriod("volunteer-shifts", of: county, through: october, because: "已上报", book: walk.book))
            let reason: [String: FieldValue] = ["reason": .text("下雨")]
            try await walk.take("signUp", on: shifts[0], ["signUps": Self.signedUp(nil)])
            try await walk.take("cancel", on: shifts[0], reason)
            try await walk.take("move", on: shifts[1], ["day": .day(Self.day(9)), "reason": .text("下雨")])
            try await walk.change(shifts[1], ["wanted": .number(9)])
            #expect(try await walk.refused(taking: "hold", on: shifts[2], Self.held(60))?.isConflict == true)
            let entered = Self.today...Self.today
            #expect(try await walk.figure("volunteer-shifts.offered", in: county, entered) == 9)
            #expect(Set(try await Self.missing(on: walk)) == [.number(9), .number(3)])
        }
    }

    @Test(
        "When each came and left adds up, past midnight too; what is no time, or stands twice, is refused",
        arguments: Stage.engines)
    func times(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VolunteersModule.ledgers) { walk async throws in
            func rows(_ times: (String, String, Int?)...) -> FieldValue {
                SignUp.fieldValue(
                    of: times.map { came, left, minutes in
                        var one = SignUp()
                        (one.name, one.came, one.left, one.minutes, one.skill) = ("麦晓岚", came, left, minutes, .medical)
                        return one
                    })
            }
            let id = try await walk.open(Self.shift, of: walk.tree.eastCity)
            for wrong in [
                rows(("8点", "", nil)), rows(("", "9:00", nil)), rows(("8:00", "9:00", 60)),
                rows(("9:00", "25:00", nil)),
            ] {
                #expect(try await walk.refused(taking: "begin", on: id, ["signUps": wrong])?.field == "signUps")
            }
            try await walk.take(
                "begin", on: id, ["signUps": rows(("8:30", "", nil), ("22：00", "", nil), ("", "", nil))])
            let end: [String: FieldValue] = [
                "signUps": rows(("8:30", "11:00", nil), ("22：00", "1:30", nil), ("", "", nil)), "served": .number(75),
                "result": .text("义诊"),
            ]
            var half = end
            half["signUps"] = rows(("8:30", "11:00", nil), ("22：00", "", nil), ("", "", nil))
            #expect(try await walk.refused(taking: "hold", on: id, half)?.field == "signUps", "she came and served")
            try await walk.take("hold", on: id, end)
            half["reason"] = .text("更正")
            half["served"] = nil
            half["result"] = nil
            #expect(try await walk.refused(taking: "correct", on: id, half)?.field == "signUps")
            let days = Self.day(5)...Self.day(5)
            for (figure, amount) in [("hours", 360), ("turns", 2), ("experts", 2), ("served", 75)] {
                #expect(try await walk.figure("volunteer-shifts.\(figure)", in: walk.tree.east, days) == amount)
            }
        }
    }

    @Test("A trip of several days holds as many minutes as they have, and counts on the last", arguments: Stage.engines)
    func trips(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VolunteersModule.ledgers) { walk async throws in
            var trip = Self.shift
            trip.until = Self.day(7)
            let id = try await walk.open(trip, of: walk.tree.eastCity)
            #expect(try await walk.refused(taking: "hold", on: id, Self.held(3 * 1_440 + 1))?.field == "signUps")
            try await walk.take("hold", on: id, Self.held(1_500))
            for (day, amount) in [(Self.day(5), 0), (Self.day(7), 1_500)] {
                #expect(try await walk.figure("volunteer-shifts.hours", in: walk.tree.east, day...day) == amount)
            }
            let short = try await walk.open(Self.shift, of: walk.tree.eastCity)
            #expect(try await walk.refused(taking: "hold", on: short, Self.held(1_500))?.field == "signUps")
        }
    }

    @Test(
        "A corps forms detachments at unions below, which stand under it; its register is counted",
        arguments: Stage.engines)
    func tree(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VolunteersModule.ledgers) { walk async throws in
            var corps = Self.corps
            (corps.name, corps.kind, corps.above) = ("东江工会义工总队", .corps, "")
            let id = try await walk.open(corps, of: walk.tree.east)
            try await walk.take("found", on: id, ["foundedOn": .day(Self.today), "members": .number(2)])
            for (name, union) in [("城区支队", walk.tree.eastCity), ("江北支队", walk.tree.northBank)] {
                try await walk.take(
                    "branch", on: id,
                    ["branch": .text(name), "branchUnion": .organisation(union), "branchOfficer": .text("关小满")])
            }
            let detachments = try await walk.links(of: id, in: "volunteer-corps")
            #expect(detachments.count == 2)
            let values = try await walk.values(of: try #require(detachments.first))
            #expect(values["above"] == .text("东江工会义工总队") && values["kind"] == .choice("detachment"))
            let members = ["麦晓岚", "陆听雨", "敖启明"].map { name in
                var member = CorpsMember()
                (member.name, member.skill) = (name, "理发")
                return member
            }
            let roster = CorpsMember.fieldValue(of: members)
            let few: [String: FieldValue] = ["roster": roster, "members": .number(2)]
            #expect(try await walk.refused(taking: "register", on: id, few)?.field == "members")
            try await walk.take("register", on: id, ["roster": roster, "members": .number(3)])
            #expect(try await walk.values(of: id)["members"] == .number(3))
        }
    }

    @Test("The hours of each corps of one union count apart, and open into its shifts", arguments: Stage.engines)
    func corpsOfOneUnion(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VolunteersModule.ledgers) { walk async throws in
            let ledger = AnyLedger(VolunteerShift.ledger)
            for (corps, minutes) in [("城区工会义工支队", 90), ("城区文艺志愿队", 150), ("城区工会义工支队", 30), ("ABC队", 5), ("abc队", 7)] {
                var shift = Self.shift
                shift.corps = corps
                let id = try await walk.open(shift, of: walk.tree.eastCity)
                try await walk.take("hold", on: id, Self.held(minutes))
            }
            let count = try #require(walk.book.count("volunteer-shifts.hours")?.count)
            let field = try #require(ledger.description.field("corps"))
            // Where sums are kept, and below a town, where entries are added up.
            for organisation in [walk.tree.province, walk.tree.eastCity] {
                let path = try await walk.stage.organisation(organisation).path
                let today = Self.today
                let (parts, drilled) = try await walk.stage.read { connection in
                    var asked = FigureAsked(
                        count, in: Reach(line: .leadership, path: path), Self.day(0)...Self.day(30))
                    asked.isOwn = organisation == walk.tree.eastCity
                    let parts = try asked.parts(by: field, on: connection)
                    let drilled = try parts.map { part in
                        var filter = EntryFilter()
                        filter.figure = part.asked
                        return try EntrySelection(ledger, filter, for: .operator, on: today).count(on: connection)
                    }
                    return (parts, drilled)
                }
                #expect(parts.map(\.value) == ["城区文艺志愿队", "城区工会义工支队", "abc队", "ABC队"])
                #expect(parts.map(\.amount) == [150, 120, 7, 5])
                #expect(drilled == [1, 2, 1, 1])
            }
            #expect(try await walk.stage.read { try Tally.verify(of: walk.book, on: $0) }.faults.isEmpty)
        }
    }

    @Test("Names of those who signed up are found by nobody", arguments: Stage.engines)
    func names(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VolunteersModule.ledgers) { walk async throws in
            let id = try await walk.open(Self.shift, of: walk.tree.eastCity)
            try await walk.take("signUp", on: id, ["signUps": Self.signedUp(nil)])
            let ledger = AnyLedger(VolunteerShift.ledger)
            let query = try SearchQuery("麦晓岚")
            let title = try SearchQuery("义务理发")
            let (found, known) = try await walk.stage.read { connection in
                let scope = Actor.operator.scope(of: ledger.read)
                return (
                    try Search.find(query, in: scope, limit: 10, on: connection).hits.count,
                    try Search.find(title, in: scope, limit: 10, on: connection).hits.count
                )
            }
            #expect(found == 0 && known == 1)
            #expect(ledger.description.narrowing.allSatisfy { $0.name != "signUps" && $0.name != "roster" })
            try await walk.take("move", on: id, ["day": .day(Self.day(9)), "reason": .text("下雨")])
            #expect(try await walk.entry(id).due.day == Self.day(9))
        }
    }
}
