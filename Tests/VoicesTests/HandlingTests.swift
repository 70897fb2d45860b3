import Kernel
import Stage
import Store
import Testing

@testable import Voices

@Suite("How a voice is sorted, returned and answered") struct HandlingTests {
    /// A pack of the province that gives general matters of 12351 ten days.
    private static func pack() throws -> RulePack {
        try RulePack(
            yaml: """
                pack: lingnan-hotline
                title: {zh: 岭南热线, en: Hotline of Lingnan}
                region: CN
                sources:
                  notice: {zh: 办理规程, en: Rules of handling}
                rules:
                  - id: A9-12351
                    part: general
                    title: {zh: 一般事项, en: General matters}
                    limit: 10 natural days
                    source: notice
                    article: §2
                    confidence: H
                    from: "2026-01-01"
                """)
    }

    private static func voice(_ grade: HandlingClass?) -> Voice {
        var voice = Voice()
        (voice.channel, voice.kind, voice.words, voice.grade) = (.hotline, .complaint, "夜班不给调休", grade)
        return voice
    }

    private static let accepted: [String: FieldValue] = [
        "kind": .choice("complaint"), "cause": .choice("other"), "right": .choice("economic"), "told": .text("已受理"),
    ]
    private static func answered(_ exit: String) -> [String: FieldValue] {
        [
            "cause": .choice("other"), "right": .choice("economic"), "exit": .choice(exit), "claim": .text("调休"),
            "facts": .text("夜班二十六次"), "reasons": .text("没有协商"),
            "opinion": .text("已促成调休"), "basis": .text("《劳动法》第四十四条"), "outcome": .choice("support"),
        ]
    }

    @Test("A class of 12351 brings the term nearer where the place has a limit for it", arguments: Stage.engines)
    func classes(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers, packs: [Self.pack()]) { walk async throws in
            let today = walk.stage.today
            var dues: [Day?] = []
            for grade in [HandlingClass.general, .difficult, nil] {
                let id = try await walk.open(Self.voice(grade), of: walk.tree.eastCity)
                try await walk.take("accept", on: id, Self.accepted)
                dues.append(try await walk.entry(id).due.day)
                if grade == .general {
                    try await walk.change(id, ["grade": .choice("complex")])
                    dues.append(try await walk.entry(id).due.day)
                }
            }
            #expect(dues[0] == today.adding(days: 10) && dues[1] == dues[2] && dues[2] == dues[3])
            #expect((dues[3]?.sinceEpoch ?? 0) > today.sinceEpoch + 50)
        }
    }

    @Test("A routing is objected to within five working days, and no later", arguments: Stage.engines)
    func objections(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let (early, late) = (
                try await walk.open(Self.voice(nil), of: walk.tree.eastCity),
                try await walk.open(Self.voice(nil), of: walk.tree.eastCity)
            )
            let reason: [String: FieldValue] = ["returnReason": .text("在江北区")]
            // From a Saturday on the fifth working day is the Friday of the next week.
            walk.stage.clock.advance(days: 6)
            try await walk.take("object", on: early, reason)
            walk.stage.clock.advance(days: 1)
            #expect(try await walk.refused(taking: "object", on: late, reason)?.isConflict == true)
            // Routed on, the days begin anew.
            try await walk.take(
                "route", on: late, ["goesTo": .organisation(walk.tree.northBank), "routeReason": .text("工地在江北区")])
            try await walk.take("object", on: late, reason)
        }
    }

    @Test(
        "What belongs to other proceedings is not answered; the time to an answer is nobody’s word",
        arguments: Stage.engines)
    func answers(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            var backdated = Self.voice(nil)
            backdated.receivedOn = walk.stage.today.adding(days: -30)
            backdated.answeredOn = backdated.receivedOn
            let first = walk.stage.today
            let id = try await walk.open(backdated, of: walk.tree.eastCity)
            walk.stage.clock.advance(days: 9)
            #expect(try await walk.refused(taking: "answer", on: id, Self.answered("court"))?.field == "exit")
            let nowhere: [String: FieldValue] = ["exit": .choice("own"), "told": .text("请找法院")]
            #expect(try await walk.refused(taking: "divert", on: id, nowhere)?.field == "exit")
            try await walk.take("answer", on: id, Self.answered("own"))
            let stretch = first...walk.stage.today
            let (answered, days) = (
                try await walk.figure("voices.answered", in: walk.tree.east, stretch),
                try await walk.figure("voices.answer-days", in: walk.tree.east, stretch)
            )
            #expect(answered == 1 && days == 9)
            let values = try await walk.values(of: id)
            #expect(values["receivedOn"] == .day(first) && values["answeredOn"] == .day(walk.stage.today))
        }
    }

    @Test(
        "A hazard or a crisis is told at once to those who handle voices at its union, and to nobody else",
        arguments: Stage.engines)
    func dangers(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let here = try await walk.stage.account("here", at: walk.tree.eastCity, .officer)
            _ = try await walk.stage.account("above", at: walk.tree.east, .officer)
            _ = try await walk.stage.account("leader", at: walk.tree.eastCity, .leader)
            for kind in [VoiceKind.hazard, .complaint] {
                var voice = Self.voice(nil)
                voice.kind = kind
                let opening = OpenFollowed(voice, of: walk.tree.eastCity, words: "words", book: walk.book)
                _ = try await walk.stage.perform(opening, as: .anonymous)
            }
            let told = try await walk.stage.read {
                try $0.all("SELECT account FROM person_notice WHERE kind = \(NoticeKind.danger)") {
                    try $0[0] as ID<Account>
                }
            }
            #expect(told == [try #require(here.id)])
        }
    }

    @Test(
        "What is grave is reported and goes on under its term; what was concluded is not taken up again, and she reads why",
        arguments: Stage.engines)
    func reported(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let grave = try await walk.open(Self.voice(nil), of: walk.tree.eastCity)
            let before = try await walk.entry(grave)
            walk.stage.clock.advance(days: 2)
            #expect(try await walk.refused(taking: "report", on: grave)?.field == "reportedTo")
            try await walk.take("report", on: grave, ["reportedTo": .text("区委、区政府")])
            let after = try await walk.entry(grave)
            #expect(after.due == before.due && after.status == before.status && after.enteredOn == before.enteredOn)
            let opened = try await walk.stage.perform(
                OpenFollowed(Self.voice(nil), of: walk.tree.eastCity, words: "words", book: walk.book), as: .anonymous)
            let told: [String: FieldValue] = ["told": .text("此事已于去年复核终结")]
            #expect(try await walk.refused(taking: "decline", on: opened.entry, told)?.field == "ground")
            try await walk.take("decline", on: opened.entry, told.merging(["ground": .choice("concluded")]) { $1 })
            let (book, journal) = (walk.book, walk.stage.platform.journal)
            let seen = try await walk.stage.read { try FollowedEntry.find(opened.code, in: book, journal, on: $0) }
            #expect(!seen.entry.isOpen && seen.content.values["ground"] == .choice("concluded"))
            let today = walk.stage.today
            #expect(try await walk.figure("voices.reported", in: walk.tree.east, today...today) == 1)
        }
    }

    @Test("Whoever wrote a letter is given a code once", arguments: Stage.engines)
    func codes(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let officer = try await walk.stage.account("county", at: walk.tree.eastCity, .officer)
            let stranger = try await walk.stage.account("other", at: walk.tree.west, .officer)
            let id = try await walk.open(Self.voice(nil), of: walk.tree.eastCity, as: officer)
            let giving = GiveFollowCode(on: id, of: "voices", words: "words", book: walk.book)
            #expect(try await walk.refused(giving, as: stranger) == .notFound)
            let given = try await walk.stage.perform(giving, as: officer)
            let (book, journal) = (walk.book, walk.stage.platform.journal)
            let seen = try await walk.stage.read { try FollowedEntry.find(given.code, in: book, journal, on: $0) }
            #expect(seen.entry.id == id && seen.words?.words == "夜班不给调休")
            #expect(try await walk.refused(giving, as: officer)?.isConflict == true)
        }
    }

    @Test("A group sends in five at most, and is taken up as a voice", arguments: Stage.engines)
    func groups(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let officer = try await walk.stage.account("county", at: walk.tree.eastCity, .officer)
            var visit = GroupVisit()
            (visit.visitedOn, visit.matter, visit.kind) = (walk.stage.today, "停工欠薪", .arrears)
            (visit.size, visit.representatives, visit.situation) = (23, 6, "两个月没有结工资")
            visit.claimed = Yuan(fen: 5_000_000)
            let id = try await walk.open(visit, of: walk.tree.eastCity, as: officer)
            let received: [String: FieldValue] = [
                "place": .text("信访接待室"), "receiver": .account(try #require(officer.id)),
            ]
            #expect(try await walk.refused(taking: "receive", on: id, received)?.field == "representatives")
            try await walk.change(id, ["representatives": .number(5)])
            try await walk.take("receive", on: id, received)
            try await walk.take("take", on: id, ["result": .text("立件办理")])
            let voices = try await walk.links(of: id, in: "voices")
            let today = walk.stage.today
            let came = try await walk.figure("group-visits.persons", in: walk.tree.east, today...today)
            let owed = try await walk.figure("voices.owed", in: walk.tree.east, today...today)
            #expect(voices.count == 1 && came == 23 && owed == 23)
        }
    }

    private static func visit(_ employer: String, on day: Day, _ kind: VoiceKind = .arrears) -> GroupVisit {
        var visit = GroupVisit()
        (visit.visitedOn, visit.matter, visit.kind) = (day, "停工欠薪", kind)
        (visit.employer, visit.size, visit.representatives) = (Employer(name: employer), 12, 3)
        visit.situation = "两个月没有结工资"
        return visit
    }

    private static func visit(_ id: ID<Entry>, _ walk: LedgerWalk) async throws -> GroupVisit {
        let content = EntryContent(status: try await walk.entry(id).status, values: try await walk.values(of: id))
        return try #require(GroupVisit.ledger.body(of: content))
    }

    private static func months() throws -> RulePack {
        try RulePack(
            yaml: """
                pack: lingnan-visits
                title: {zh: 岭南信访, en: Visits in Lingnan}
                region: CN
                sources:
                  notice: {zh: 来访登记办法, en: Rules of registering visits}
                rules:
                  - id: A9-repeat
                    title: {zh: 重复来访, en: Coming again}
                    limit: 90 natural days
                    source: notice
                    article: §3
                    confidence: H
                    from: "2026-01-01"
                """)
    }

    @Test(
        "Rows of one import are compared by their days, in whatever order and however far apart they stand",
        arguments: Stage.engines)
    func againInOneImport(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers, packs: [Self.months()]) { walk async throws in
            let ledger = AnyLedger(GroupVisit.ledger).id
            let source = ImportSource(sheets: [ImportedSheet(file: 1, sheet: 1, name: "来访", columns: [:])]) { take in
                for (index, visit) in [("桥头纺织厂", -2), ("跨江建设", -3), ("桥头纺织厂", -9)].enumerated() {
                    var row = ImportedRow(RowPlace(file: 1, sheet: 1, row: index + 2))
                    row.cells = [
                        "matter": .value(.text("停工欠薪\(index)")), "kind": .value(.choice("arrears")),
                        "visitedOn": .value(.day(walk.stage.today.adding(days: visit.1))),
                        "employer": .value(.employer(Employer(name: visit.0))), "size": .value(.number(12)),
                        "representatives": .value(.number(3)), "situation": .value(.text("两个月没有结工资")),
                    ]
                    try take([row])
                }
            }
            let id = try await walk.stage.perform(
                OpenImport(into: ledger, of: walk.tree.eastCity, [.init(name: "来访.xlsx", bytes: [1])], book: walk.book))
            let counts = try await walk.stage.perform(
                ApplyImport(id, of: ledger, .all, from: source, seen: nil, book: walk.book))
            let made = try await walk.stage.read { connection in
                try connection.all("SELECT entry FROM imported_entry ORDER BY row") { try $0[0] as ID<Entry> }
            }
            var (seen, numbers): ([Bool], [String]) = ([], [])
            for entry in made {
                seen.append(try await walk.values(of: entry)["cameBefore"] == .flag(true))
                numbers.append(try await walk.entry(entry).number)
            }
            #expect(counts.good == 3 && seen == [true, false, false])
            #expect(numbers == numbers.sorted() && made == made.sorted { $0.number < $1.number }, "both go by the rows")
        }
    }

    @Test(
        "Whoever comes again is known by the register: by employer and kind, within the days of the place; a word corrects it",
        arguments: Stage.engines)
    func again(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers, packs: [Self.months()]) { walk async throws in
            let (tree, today) = (walk.tree, walk.stage.today)
            let visits: [(visit: GroupVisit, owner: ID<Organisation>, isRepeated: Bool)] = [
                (Self.visit("桥头纺织厂", on: today.adding(days: -100)), tree.eastCity, false),
                (Self.visit("桥头纺织厂", on: today.adding(days: -9)), tree.eastCity, false),
                (Self.visit("桥头纺织厂", on: today.adding(days: -8)), tree.northBank, false),
                (Self.visit("跨江建设", on: today.adding(days: -7)), tree.eastCity, false),
                (Self.visit("桥头纺织厂", on: today.adding(days: -6), .hazard), tree.eastCity, false),
                (Self.visit("桥头纺织厂", on: today.adding(days: -5)), tree.eastCity, true),
                (Self.visit("桥头纺织厂", on: today.adding(days: -9)), tree.eastCity, false),
            ]
            var ids: [ID<Entry>] = []
            for one in visits {
                var visit = one.visit
                visit.cameBefore = true
                let id = try await walk.open(visit, of: one.owner)
                let isSeen = try await walk.values(of: id)["cameBefore"] == .flag(true)
                #expect(isSeen == one.isRepeated, "\(ids.count)")
                ids.append(id)
            }
            // The employer turned out to be another one; nothing else that is changed asks the register again.
            try await walk.change(ids[3], ["employer": .employer(Employer(name: "桥头纺织厂"))])
            try await walk.change(ids[1], ["size": .number(15)])
            try await walk.change(ids[5], ["correction": .choice("first")])
            var repeated: [Bool] = []
            for id in [ids[1], ids[3], ids[5]] {
                repeated.append(try await Self.visit(id, walk).isRepeated)
            }
            #expect(repeated == [false, true, false])
            let body = """
                {"isRepeated":true,"kind":"arrears","matter":"停工欠薪","representatives":3,"situation":"欠薪","size":12,\
                "visitedOn":"2026-11-12"}
                """
            let oldest = ids[0]
            try await walk.stage.platform.database.write { connection in
                try connection.run("UPDATE entry_body SET body = \(body) WHERE entry = \(oldest)")
                try connection.run("UPDATE entry SET shape = 1 WHERE id = \(oldest)")
            }
            let old = try await Self.visit(oldest, walk)
            #expect(old.isRepeated && old.correction == .again)
        }
    }
}
