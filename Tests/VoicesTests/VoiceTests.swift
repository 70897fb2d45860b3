import Kernel
import Stage
import Store
import Testing

@testable import Voices

@Suite("Workers’ voices") struct VoiceTests {
    private static var voice: Voice {
        var voice = Voice()
        (voice.channel, voice.kind, voice.words) = (.online, .arrears, "三个月没发工资，一共四个人")
        voice.employer = Employer(name: "桥头纺织厂")
        (voice.persons, voice.claimed) = (4, Yuan(fen: 6_000_000))
        (voice.name, voice.phone) = ("欧阳听蝉", "13912345678")
        return voice
    }

    private static let accepted: [String: FieldValue] = [
        "kind": .choice("arrears"), "cause": .choice("other"), "right": .choice("economic"),
        "told": .text("已收到，由区总工会办理"),
    ]
    private static let answered: [String: FieldValue] = [
        "cause": .choice("other"), "right": .choice("economic"), "exit": .choice("own"), "claim": .text("补发工资"),
        "facts": .text("欠四人三个月"), "reasons": .text("约定每月发放"),
        "opinion": .text("已督促补发"),
        "basis": .text("《保障农民工工资支付条例》第三条"), "outcome": .choice("support"),
    ]
    private static let rated: [String: FieldValue] = [
        "gain": .choice("more"), "happiness": .choice("same"), "security": .choice("more"),
    ]

    private func open(_ walk: LedgerWalk, at owner: ID<Organisation>) async throws -> OpenFollowed.Opened {
        try await walk.stage.perform(
            OpenFollowed(Self.voice, of: owner, words: "words", book: walk.book), as: .anonymous)
    }

    private func followed(_ code: FollowCode, _ walk: LedgerWalk) async throws -> FollowedEntry {
        let (book, journal) = (walk.book, walk.stage.platform.journal)
        return try await walk.stage.read { try FollowedEntry.find(code, in: book, journal, on: $0) }
    }

    @Test("She speaks, is told, answered and rates; each status has its term by law", arguments: Stage.engines)
    func heard(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let officer = try await walk.stage.account("county", at: walk.tree.eastCity, .officer)
            let opened = try await open(walk, at: walk.tree.eastCity)
            let id = opened.entry
            #expect(try await walk.entry(id).due.rule?.contains("XF-03") == true)
            try await walk.take("accept", on: id, Self.accepted, as: officer)
            #expect(try await walk.entry(id).due.rule?.contains("XF-05") == true)
            try await walk.stage.perform(
                AssignEntry(id, of: "voices", to: officer.id, book: walk.book), as: officer)
            try await walk.stage.perform(AddToFollowed("又少了一个人", by: opened.code), as: .anonymous)
            let told: Int? = try await walk.stage.read {
                try $0.value("SELECT COUNT(*) FROM person_notice WHERE kind = \(NoticeKind.spoken)")
            }
            #expect(told == 1)
            try await walk.stage.perform(
                WriteToSpeaker("请告诉我们工地地址", about: id, of: "voices", book: walk.book), as: officer)
            try await walk.stage.perform(
                AddNote("老板是镇长亲戚，先别声张", to: id, of: "voices", book: walk.book), as: officer)
            try await walk.take("answer", on: id, Self.answered, as: officer)
            #expect(try await walk.entry(id).due.rule?.contains("XF-06") == true)
            let seen = try await followed(try #require(FollowCode(opened.code.words.lowercased())), walk)
            #expect(seen.messages.map(\.isHers) == [true, false])
            #expect(seen.words?.words == Self.voice.words)
            #expect(Set(seen.steps.map(\.name)) == ["rate", "reopen", "askReview"])
            #expect(!Voice.ledger.description.beginning.map(\.name).contains("recovered"), "nothing is back yet")
            #expect(try await walk.refused(taking: "recoverAnswered", on: id, as: officer)?.field == "recovered")
            try await walk.take("recoverAnswered", on: id, ["recovered": .yuan(Yuan(fen: 5_000_000))], as: officer)
            let (term, today) = (try await walk.entry(id).due, walk.stage.today)
            #expect(term.rule?.contains("XF-06") == true, "her term goes on")
            let back = try await walk.figure("voices.recovered", in: walk.tree.east, today...today)
            #expect(back == 5_000_000, "before the matter is closed")
            let early = try await walk.refused(taking: "close", on: id, as: officer)
            #expect(early?.isConflict == true)
            let inHerPlace = try await walk.refused(taking: "rate", on: id, Self.rated, as: officer)
            #expect(inHerPlace != nil, "nobody rates in her place")
            try await walk.stage.perform(
                TakeFollowedStep("rate", by: opened.code, Self.rated, book: walk.book), as: .anonymous)
            let done = try await walk.figure("voices.rated", in: walk.tree.east, today...today)
            let owed = try await walk.figure("voices.owed", in: walk.tree.east, today...today)
            #expect(done == 1 && owed == 4)
            let late = try await walk.refused(AddToFollowed("还有话", by: opened.code), as: .anonymous)
            #expect(late?.isConflict == true)
        }
    }

    @Test("By a code she takes her own steps and no others; another code opens nothing", arguments: Stage.engines)
    func codes(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let opened = try await open(walk, at: walk.tree.eastCity)
            let accept = TakeFollowedStep("accept", by: opened.code, Self.accepted, book: walk.book)
            #expect(try await walk.refused(accept, as: .anonymous) == .notFound)
            let early = TakeFollowedStep("rate", by: opened.code, Self.rated, book: walk.book)
            #expect(try await walk.refused(early, as: .anonymous)?.isConflict == true)
            let other = TakeFollowedStep("withdraw", by: FollowCode(), book: walk.book)
            #expect(try await walk.refused(other, as: .anonymous)?.field == "code")
            let more = TakeFollowedStep(
                "withdraw", by: opened.code, ["words": .text("我没说过")], book: walk.book)
            #expect(try await walk.refused(more, as: .anonymous)?.field == "words")
            let base = OpenFollowed(Self.voice, of: walk.tree.mill, words: "words", book: walk.book)
            #expect(try await walk.refused(base, as: .anonymous)?.isConflict == true, "never the union in the employer")
            let check = OpenFollowed(in: "wage-checks", of: walk.tree.eastCity, [:], words: "project", book: walk.book)
            #expect(try await walk.refused(check, as: .anonymous) == .notFound)
        }
    }

    @Test(
        "Photographs and recordings alone are enclosed, a few at a time, and go with the matter",
        arguments: Stage.engines)
    func enclosed(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let picture = DocumentFile(name: "张三的工资条.jpg", kind: .jpeg, bytes: [0xFF, 0xD8, 0xFF], preview: [0xFF])
            let paper = DocumentFile(name: "合同.pdf", kind: .pdf, bytes: [0x25])
            for (files, named) in [
                ([picture, paper], "“合同.pdf”: Only photographs"), (.init(repeating: picture, count: 7), "At most 6 at"),
            ] {
                let opening = OpenFollowed(
                    Self.voice, of: walk.tree.eastCity, words: "words", enclosing: files, book: walk.book)
                let refusal = try await walk.refused(opening, as: .anonymous)
                #expect(refusal?.field == "files" && refusal?.reason?.contains(named) == true, "which of them, and why")
            }
            let opened = try await walk.stage.perform(
                OpenFollowed(
                    Self.voice, of: walk.tree.eastCity, words: "words", enclosing: [picture], book: walk.book),
                as: .anonymous)
            let more = AddToFollowed("再看看这张", enclosing: [picture], by: opened.code)
            try await walk.stage.perform(more, as: .anonymous)
            let seen = try await followed(opened.code, walk)
            #expect(seen.files.map(\.name) == ["照片1.jpg"], "not under the name she gave it")
            #expect(seen.messages.first?.files.map(\.id) == seen.files.map(\.id), "the same picture is kept once")
            let officer = try await walk.stage.account("county", at: walk.tree.eastCity, .officer)
            let opening = OpenDocuments(seen.files.first?.id, of: opened.entry, in: "voices", book: walk.book)
            var shown: [Document] = []
            for day in [0, 0, 1] {
                walk.stage.clock.advance(days: day)
                shown = try await walk.stage.perform(opening, as: officer)
            }
            #expect(seen.files.first?.preview != nil && shown.first?.preview == nil, "seen by opening it alone")
            #expect(try await followed(opened.code, walk).openings.count == 2, "told of each day’s opening")
            #expect(seen.messages.first?.receipt != nil && seen.messages.first?.receipt != opened.receipt)
            try await walk.stage.perform(
                TakeFollowedStep("withdraw", by: opened.code, book: walk.book), as: .anonymous)
            walk.stage.clock.advance(days: 40 * 366)
            let clock = RetentionClock(platform: walk.stage.platform, book: walk.book, log: KeptLog().logger)
            #expect(try await clock.round() == 1)
            let left: [Int] = try await walk.stage.read { connection in
                let tables: [SQL] = ["entry_enclosure", "entry_message", "document", "document_content"]
                return try tables.map { try connection.value("SELECT COUNT(*) FROM " + $0) ?? -1 }
            }
            #expect(left == [0, 0, 0, 0])
        }
    }

    @Test(
        "An answer is reviewed above those who gave it, and once more above those who reviewed it",
        arguments: Stage.engines)
    func reviews(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let officer = try await walk.stage.account("county", at: walk.tree.eastCity, .officer)
            let city = try await walk.stage.account("city", at: walk.tree.east, .officer)
            let opened = try await open(walk, at: walk.tree.eastCity)
            try await walk.take("answer", on: opened.entry, Self.answered, as: officer)
            let grounds: [String: FieldValue] = ["grounds": .text("还差一个月")]
            try await walk.stage.perform(
                TakeFollowedStep("askReview", by: opened.code, grounds, book: walk.book), as: .anonymous)
            let review: [String: FieldValue] = ["review": .text("责成补发"), "outcome": .choice("support")]
            #expect(try await walk.refused(taking: "review", on: opened.entry, review, as: officer) != nil)
            try await walk.take("review", on: opened.entry, review, as: city)
            try await walk.stage.perform(
                TakeFollowedStep("askSecond", by: opened.code, grounds, book: walk.book), as: .anonymous)
            #expect(try await walk.entry(opened.entry).due.rule?.contains("XF-07") == true)
            let second: [String: FieldValue] = ["secondReview": .text("维持"), "outcome": .choice("support")]
            let colleague = try await walk.stage.account("colleague", at: walk.tree.east, .officer)
            for same in [city, colleague] {
                let refused = try await walk.refused(taking: "conclude", on: opened.entry, second, as: same)
                #expect(refused?.isConflict == true, "nobody of the union that reviewed")
            }
            let above = try await walk.stage.account("province", at: walk.tree.province, .officer)
            try await walk.take("conclude", on: opened.entry, second, as: above)
            #expect(try await !walk.entry(opened.entry).isOpen)
            let other = try await open(walk, at: walk.tree.eastCity)
            try await walk.take("answer", on: other.entry, Self.answered, as: city)
            try await walk.stage.perform(
                TakeFollowedStep("askReview", by: other.code, grounds, book: walk.book), as: .anonymous)
            let refused = try await walk.refused(taking: "review", on: other.entry, review, as: city)
            #expect(refused?.isConflict == true, "nor whoever answered in place of those below")
            try await walk.take("review", on: other.entry, review, as: above)
            try await walk.stage.perform(
                TakeFollowedStep("askSecond", by: other.code, grounds, book: walk.book), as: .anonymous)
            #expect(try await walk.refused(taking: "conclude", on: other.entry, second, as: above) != nil)
            let beside = try await walk.stage.account("beside", at: walk.tree.province, .officer)
            try await walk.take("conclude", on: other.entry, second, as: beside)
        }
    }

    private static func routed(to union: ID<Organisation>) -> [String: FieldValue] {
        ["goesTo": .organisation(union), "routeReason": .text("在江北区")]
    }

    @Test("What was wrongly routed goes back and on; number, code and figures go along", arguments: Stage.engines)
    func routed(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let tree = walk.tree
            let officer = try await walk.stage.account("county", at: tree.eastCity, .officer)
            let city = try await walk.stage.account("city", at: tree.east, .officer)
            let opened = try await open(walk, at: tree.eastCity)
            try await walk.take("object", on: opened.entry, ["returnReason": .text("在江北区")], as: officer)
            #expect(try await walk.entry(opened.entry).due.rule?.contains("XF-04") == true)
            let beyond = try await walk.refused(
                taking: "route", on: opened.entry, Self.routed(to: tree.banyan), as: city)
            #expect(beyond?.field == "goesTo")
            try await walk.take("route", on: opened.entry, Self.routed(to: tree.northBank), as: city)
            let entry = try await walk.entry(opened.entry)
            #expect(entry.owner.organisation == tree.northBank && entry.number == opened.number)
            #expect(try await followed(opened.code, walk).owner == "江北区总工会")
            let today = walk.stage.today
            let here = try await walk.figure("voices.received", in: tree.eastCity, today...today)
            let there = try await walk.figure("voices.received", in: tree.northBank, today...today)
            let above = try await walk.figure("voices.received", in: tree.east, today...today)
            #expect(here == 0 && there == 1 && above == 1)
            let (book, ledger) = (walk.book, try walk.book.ledger("voices"))
            let faults = try await walk.stage.read { try Tally.verify(of: book, on: $0).faults.count }
            #expect(faults == 0)
            let gone = try await walk.stage.actor(officer)
            let isThere = try await walk.stage.read {
                (try? Entry.find(opened.entry, of: ledger, for: gone, on: $0)) != nil
            }
            #expect(!isThere)
        }
    }

    @Test(
        "Whoever belongs to a union inside an employer sees no matter, whatever else she is", arguments: Stage.engines)
    func lockedOut(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let tree = walk.tree
            let opened = try await open(walk, at: tree.eastCity)
            let ledger = try walk.book.ledger("voices")
            let chair = try await walk.stage.account("chair", at: tree.mill, .officer)
            try await walk.stage.perform(
                GrantRole(.officer, to: try #require(chair.id), at: tree.eastCity, on: .leadership))
            let clerk = try await walk.stage.account("clerk", at: tree.eastCity, .officer)
            let today = walk.stage.today
            for (identity, isHers) in [(chair, false), (clerk, true)] {
                let actor = try await walk.stage.actor(identity)
                let reached = try await walk.stage.read { connection in
                    let selection = EntrySelection(ledger, EntryFilter(), for: actor, on: today)
                    let home = try Organisation.find(tree.eastCity, for: .operator, on: connection)
                    let query = try SearchQuery("声")
                    return [
                        try selection.count(on: connection) > 0, try !selection.page(on: connection).isEmpty,
                        (try? Entry.find(opened.entry, of: ledger, for: actor, on: connection)) != nil,
                        actor.reach(of: home, under: ledger.read) != nil, actor.may(ledger.write, at: home.place),
                        try !Search.find(
                            query, in: actor.scope(of: ledger.read), filter: SearchFilter(kinds: [ledger.kind]),
                            limit: 5, on: connection
                        ).hits.isEmpty,
                    ]
                }
                #expect(reached == Array(repeating: isHers, count: 6))
            }
            let given = AssignEntry(opened.entry, of: "voices", to: chair.id, book: walk.book)
            #expect(try await walk.refused(given, as: clerk) != nil, "she is given none either")
        }
    }
}
