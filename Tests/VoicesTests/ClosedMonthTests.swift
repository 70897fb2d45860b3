import Kernel
import Stage
import Store
import Testing

@testable import Voices

@Suite("Months that are closed, and what goes on in them") struct ClosedMonthTests {
    private static let november = Day(sinceEpoch: 20_757 + 1)...Day(sinceEpoch: 20_787)
    private static let december = Day(sinceEpoch: 20_788)...Day(sinceEpoch: 20_818)

    private static let accepted: [String: FieldValue] = [
        "kind": .choice("arrears"), "cause": .choice("other"), "right": .choice("economic"), "told": .text("已收到"),
    ]
    private static let answered: [String: FieldValue] = [
        "cause": .choice("other"), "right": .choice("economic"), "exit": .choice("own"), "claim": .text("补发"),
        "facts": .text("欠三个月"), "reasons": .text("约定每月发放"),
        "opinion": .text("已督促补发"), "basis": .text("条例第三条"), "outcome": .choice("support"),
    ]

    private static func voice(_ kind: VoiceKind) -> Voice {
        var voice = Voice()
        (voice.channel, voice.kind, voice.words) = (.letter, kind, "三个月没发工资")
        return voice
    }

    /// Goes on to the third of the next month and closes the one before.
    private static func close(_ ledger: LedgerID, through day: Day, _ walk: LedgerWalk) async throws {
        walk.stage.clock.advance(days: day.sinceEpoch + 3 - walk.stage.today.sinceEpoch)
        try await walk.stage.perform(
            ClosePeriod(ledger, of: walk.tree.east, through: day, because: "已上报", book: walk.book))
    }

    private static func isIntact(_ walk: LedgerWalk) async throws -> Bool {
        let book = walk.book
        return try await walk.stage.read { try Tally.verify(of: book, on: $0).isIntact }
    }

    @Test(
        "Sorted, merged, taken apart, answered again: no step is refused, and what was closed stays",
        arguments: Stage.engines)
    func voices(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let (tree, city) = (walk.tree, walk.tree.eastCity)
            func figures(_ days: ClosedRange<Day>) async throws -> [Int?] {
                var found: [Int?] = []
                for name in ["received", "answered", "sorted", "arrears", "in-hand"] {
                    found.append(try await walk.figure("voices.\(name)", in: tree.east, days))
                }
                return found
            }
            let first = try await walk.open(Self.voice(.complaint), of: city)
            let second = try await walk.open(Self.voice(.arrears), of: city)
            let third = try await walk.open(Self.voice(.arrears), of: city)
            try await walk.take("accept", on: third, Self.accepted)
            try await walk.take("answer", on: third, Self.answered)
            let early = try await figures(Self.november)
            #expect(early == [3, 1, 1, 2, 3])
            try await Self.close("voices", through: Self.november.upperBound, walk)
            try await walk.take("accept", on: first, Self.accepted)
            let number = try await walk.entry(first).number
            let merging: [String: FieldValue] = ["mainNumber": .text(number), "told": .text("一起办")]
            try await walk.take("merge", on: second, merging)
            try await walk.take("reopen", on: third, ["grounds": .text("没说清楚")])
            try await walk.take("answer", on: third, Self.answered)
            #expect(try await figures(Self.november) == early)
            #expect(try await figures(Self.december) == [-1, 0, 1, 0, 2], "one came to be of wages, one leaves")
            try await Self.close("voices", through: Self.december.upperBound, walk)
            try await walk.take("separate", on: second, ["grounds": .text("两个工地")])
            try await walk.take("accept", on: second, Self.accepted)
            try await walk.take("answer", on: second, Self.answered)
            #expect(try await figures(Self.november) == early)
            #expect(try await figures(Self.december) == [-1, 0, 1, 0, 2])
            let whole = Self.november.lowerBound...walk.stage.today
            #expect(try await figures(whole) == [3, 2, 3, 3, 3])
            #expect(try await Self.isIntact(walk))
        }
    }

    @Test("Merged and taken apart twice, with each month closed in between", arguments: Stage.engines)
    func rounds(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let main = try await walk.open(Self.voice(.arrears), of: walk.tree.eastCity)
            let id = try await walk.open(Self.voice(.arrears), of: walk.tree.eastCity)
            let merging: [String: FieldValue] = [
                "mainNumber": .text(try await walk.entry(main).number), "told": .text("一起办"),
            ]
            let months =
                [Self.november, Self.december]
                + [31, 28].reduce(into: [ClosedRange<Day>]()) { found, length in
                    let first = (found.last?.upperBound ?? Self.december.upperBound).adding(days: 1)
                    found.append(first...first.adding(days: length - 1))
                }
            for (month, step) in zip(months, ["merge", "separate", "merge", "separate"]) {
                try await Self.close("voices", through: month.upperBound, walk)
                try await walk.take(step, on: id, step == "merge" ? merging : ["grounds": .text("两个工地")])
            }
            let march = months[3].upperBound.adding(days: 1)...walk.stage.today
            var found: [Int?] = []
            for days in months + [march] {
                found.append(try await walk.figure("voices.received", in: walk.tree.east, days))
            }
            #expect(found == [2, -1, 1, -1, 1])
            #expect(try await Self.isIntact(walk))
        }
    }

    /// As it stood before the engine wrote these days.
    private static func withoutStamps(_ names: [String], _ id: ID<Entry>, _ walk: LedgerWalk) async throws {
        try await walk.stage.platform.database.write { connection in
            var body: String = try connection.value("SELECT body FROM entry_body WHERE entry = \(id)") ?? ""
            for name in names { body.replace(try Regex(#",?"\#(name)":"[^"]*""#), with: "") }
            try connection.run("UPDATE entry_body SET body = \(body.replacing("{,", with: "{")) WHERE entry = \(id)")
            try connection.run("UPDATE entry SET shape = 1 WHERE id = \(id)")
        }
    }

    @Test("What is older than these days stays in the figures when they are reckoned anew", arguments: Stage.engines)
    func older(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let (east, today) = (walk.tree.east, walk.stage.today)
            let officer = try await walk.stage.account("other", at: east, .officer)
            var meeting = ChairMeeting()
            (meeting.session, meeting.day, meeting.hours) = ("2026年第3期", today, "上午9点到11点")
            (meeting.place, meeting.chair, meeting.subject) = ("职工之家", "林主席", "骑手的休息")
            let held = try await walk.open(meeting, of: east)
            let row: [String: FieldValue] = ["speaker": .text("3号"), "matter": .text("没有歇脚的地方")]
            try await walk.take("hold", on: held, ["heard": .rows([row]), "summary": .text("来了四位骑手")])
            var known = KnownAnswer()
            (known.question, known.cues) = ("欠薪找谁", "欠薪")
            (known.answer, known.basis) = ("先登记", "条例第三条")
            let answer = try await walk.open(known, of: east)
            try await walk.take("use", on: answer, as: officer)
            var text = PublicReply()
            (text.question, text.kind, text.reply) = ("高温津贴怎么发", .consultation, "六到十月发放")
            let reply = try await walk.open(text, of: east)
            try await walk.take("publish", on: reply, as: officer)
            let voice = try await walk.open(Self.voice(.arrears), of: walk.tree.eastCity)
            try await walk.take("accept", on: voice, Self.accepted)
            let figures = [
                "chair-meetings.heard", "known-answers.in-use", "public-replies.published", "voices.sorted",
                "voices.arrears",
            ]
            for (id, name) in zip([held, answer, reply, voice], ["writtenOn", "usedOn", "publishedOn", "sortedOn"]) {
                try await Self.withoutStamps([name, "said"], id, walk)
                #expect(try await walk.values(of: id)[name] == (name == "sortedOn" ? .day(today) : nil))
            }
            _ = try await Tally.rebuild(of: walk.book, on: walk.stage.platform)
            var found: [Int?] = []
            for name in figures { found.append(try await walk.figure(name, in: east, today...today)) }
            #expect(found == [1, 1, 1, 1, 1])
            var survey = Survey()
            (survey.from, survey.status) = (today, .open)
            #expect(survey.countedOn == today)
        }
    }

    @Test("An answer is rewritten and a reply withdrawn after the month was closed", arguments: Stage.engines)
    func kept(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let tree = walk.tree
            var known = KnownAnswer()
            (known.question, known.cues) = ("欠薪找谁", "欠薪")
            (known.answer, known.basis) = ("先登记", "条例第三条")
            let answer = try await walk.open(known, of: tree.east)
            var text = PublicReply()
            (text.question, text.kind, text.reply) = ("高温津贴怎么发", .consultation, "六到十月发放")
            let reply = try await walk.open(text, of: tree.east)
            let officer = try await walk.stage.account("other", at: tree.east, .officer)
            try await walk.take("use", on: answer, as: officer)
            try await walk.take("publish", on: reply, as: officer)
            for ledger in ["known-answers", "public-replies"] as [LedgerID] {
                try await Self.close(ledger, through: Self.november.upperBound, walk)
            }
            try await walk.take("rewrite", on: answer)
            try await walk.take("revise", on: reply, ["question": .text("高温津贴"), "reply": .text("按省里规定发放")])
            try await walk.take("publish", on: reply, as: officer)
            try await walk.take("withdraw", on: reply, ["reason": .text("规定改了")])
            for ledger in ["known-answers", "public-replies"] as [LedgerID] {
                try await Self.close(ledger, through: Self.december.upperBound, walk)
            }
            try await walk.take("use", on: answer, as: officer)
            try await walk.take("retire", on: answer, ["reason": .text("条例已改")])
            var found: [Int?] = []
            for days in [Self.november, Self.december] {
                found.append(try await walk.figure("known-answers.in-use", in: tree.east, days))
                found.append(try await walk.figure("public-replies.published", in: tree.east, days))
            }
            #expect(found == [1, 1, 1, 0])
            let today = walk.stage.today
            #expect(try await walk.figure("known-answers.in-use", in: tree.east, today...today) == 0)
            #expect(try await Self.isIntact(walk))
        }
    }

    @Test("A meeting with the chair is written up after its month was closed", arguments: Stage.engines)
    func meetings(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            var meeting = ChairMeeting()
            (meeting.session, meeting.day, meeting.hours) = ("2026年第3期", walk.stage.today, "上午9点到11点")
            (meeting.place, meeting.chair, meeting.subject) = ("职工之家", "林主席", "骑手的休息")
            let id = try await walk.open(meeting, of: walk.tree.east)
            try await Self.close("chair-meetings", through: Self.november.upperBound, walk)
            let row: [String: FieldValue] = ["speaker": .text("3号"), "matter": .text("没有歇脚的地方")]
            try await walk.take("hold", on: id, ["heard": .rows([row]), "summary": .text("来了四位骑手")])
            var found: [Int?] = []
            for days in [Self.november, Self.december] {
                found.append(try await walk.figure("chair-meetings.heard", in: walk.tree.east, days))
            }
            #expect(found == [0, 1])
        }
    }
}
