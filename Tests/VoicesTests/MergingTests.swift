import Kernel
import Stage
import Store
import Testing

@testable import Voices

@Suite("Two voices of one matter, and one of two") struct MergingTests {
    private static let accepted: [String: FieldValue] = [
        "kind": .choice("arrears"), "cause": .choice("other"), "right": .choice("economic"),
        "told": .text("已收到，由区总工会办理"),
    ]
    private static let answered: [String: FieldValue] = [
        "cause": .choice("other"), "right": .choice("economic"), "exit": .choice("own"), "claim": .text("周海棠要求补发工资"),
        "facts": .text("欠周海棠等四人三个月"), "reasons": .text("约定每月发放"),
        "opinion": .text("已督促补发"), "basis": .text("《保障农民工工资支付条例》第三条"), "outcome": .choice("support"),
    ]
    private static let rated: [String: FieldValue] = [
        "gain": .choice("more"), "happiness": .choice("same"), "security": .choice("more"),
    ]

    private static func voice(_ words: String, persons: Int) -> Voice {
        var voice = Voice()
        (voice.channel, voice.kind, voice.words, voice.persons) = (.online, .arrears, words, persons)
        voice.claimed = Yuan(fen: 100_000)
        return voice
    }

    private static func speak(
        _ words: String, _ walk: LedgerWalk, persons: Int = 2
    ) async throws -> OpenFollowed.Opened {
        try await walk.stage.perform(
            OpenFollowed(voice(words, persons: persons), of: walk.tree.eastCity, words: "words", book: walk.book),
            as: .anonymous)
    }

    private static func followed(
        _ code: FollowCode, _ walk: LedgerWalk
    ) async throws -> (own: FollowedEntry, beside: [FollowedMatter]) {
        let (book, journal) = (walk.book, walk.stage.platform.journal)
        return try await walk.stage.read { connection in
            let own = try FollowedEntry.find(code, in: book, journal, on: connection)
            return (own, try FollowedMatter.all(beside: own.entry, of: AnyLedger(Voice.ledger), on: connection))
        }
    }

    private static func merging(into number: String) -> [String: FieldValue] {
        ["mainNumber": .text(number), "told": .text("和工友反映的是同一件事，一起办")]
    }

    @Test(
        "The earlier term counts, both codes go on, the matter counts once; taken apart, all is as before",
        arguments: Stage.engines)
    func merged(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let officer = try await walk.stage.account("county", at: walk.tree.eastCity, .officer)
            let first = try await Self.speak("三个月没发工资", walk)
            let early = try await walk.entry(first.entry)
            walk.stage.clock.advance(seconds: 5 * 86_400)
            let second = try await Self.speak("工地欠我们工资", walk)
            let late = try await walk.entry(second.entry)
            let wide = early.openedOn...walk.stage.today
            try await walk.take("merge", on: first.entry, Self.merging(into: second.number), as: officer)
            var main = try await walk.entry(second.entry)
            #expect(main.due.day == early.due.day && main.due.day != late.due.day)
            let received = try await walk.figure("voices.received", in: walk.tree.east, wide)
            let owed = try await walk.figure("voices.owed", in: walk.tree.east, wide)
            let inHand = try await walk.figure("voices.in-hand", in: walk.tree.east, wide)
            #expect(received == 1 && owed == 2 && inHand == 1)

            let seen = try await Self.followed(first.code, walk)
            #expect(seen.own.words?.words == "三个月没发工资" && seen.own.receipt == first.receipt)
            #expect(seen.beside.map(\.entry.number) == [second.number] && seen.beside[0].steps.isEmpty)
            #expect(seen.beside[0].content.values.isEmpty, "where it stands, and nothing that stands in it")
            try await walk.stage.perform(AddToFollowed("还有一个人", by: first.code), as: .anonymous)
            let others = try await Self.followed(second.code, walk)
            #expect(others.beside.isEmpty && others.own.messages.isEmpty, "what one says is not the other’s to read")

            let chair = try await walk.stage.account("chair", at: walk.tree.mill, .officer)
            try await walk.stage.perform(
                GrantRole(.officer, to: try #require(chair.id), at: walk.tree.eastCity, on: .leadership))
            let grounds: [String: FieldValue] = ["grounds": .text("拆开")]
            for entry in [first.entry, second.entry] {
                let seen = try await walk.refused(taking: "separate", on: entry, grounds, as: chair)
                #expect(seen == .notFound, "the employer’s union sees nothing of merged matters")
            }

            let tooEarly = TakeFollowedStep("rateMerged", by: first.code, Self.rated, book: walk.book)
            #expect(try await walk.refused(tooEarly, as: .anonymous)?.isConflict == true)
            try await walk.stage.perform(
                TakeFollowedStep(
                    "separate", by: first.code, ["grounds": .text("我们是另一个工地")], book: walk.book),
                as: .anonymous)
            main = try await walk.entry(second.entry)
            let own = try await walk.entry(first.entry)
            #expect(main.due == late.due && own.due == early.due && own.status == "received")
            let both = try await walk.figure("voices.received", in: walk.tree.east, wide)
            #expect(both == 2)
            let book = walk.book
            let faults = try await walk.stage.read { try Tally.verify(of: book, on: $0).faults.count }
            #expect(faults == 0)
        }
    }

    @Test(
        "What goes on in another is rated by her and closes with it; a matter withdrawn lets it go",
        arguments: Stage.engines)
    func ended(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let officer = try await walk.stage.account("county", at: walk.tree.eastCity, .officer)
            let main = try await Self.speak("三个月没发工资", walk)
            let rating = try await Self.speak("欠薪", walk)
            let silent = try await Self.speak("老板欠钱", walk)
            for other in [rating, silent] {
                try await walk.take("merge", on: other.entry, Self.merging(into: main.number), as: officer)
            }
            try await walk.take("accept", on: main.entry, Self.accepted, as: officer)
            try await walk.take("answer", on: main.entry, Self.answered, as: officer)
            let writing = WriteToSpeaker("您的工资明天到账", about: silent.entry, of: "voices", book: walk.book)
            try await walk.stage.perform(writing, as: officer)
            try await walk.stage.perform(
                TakeFollowedStep("rateMerged", by: rating.code, Self.rated, book: walk.book), as: .anonymous)
            try await walk.stage.perform(
                TakeFollowedStep("rate", by: main.code, Self.rated, book: walk.book), as: .anonymous)
            try await walk.take("closeMerged", on: silent.entry, as: officer)
            #expect(try await !walk.entry(silent.entry).isOpen)
            let later = WriteToSpeaker("没有到账就来电", about: silent.entry, of: "voices", book: walk.book)
            try await walk.stage.perform(later, as: officer)
            let read = try await Self.followed(silent.code, walk)
            #expect(read.own.messages.map(\.words) == ["您的工资明天到账", "没有到账就来电"])
            #expect(read.beside.map(\.relation) == [.main] && read.beside[0].content.values.isEmpty)
            let mains = try await Self.followed(main.code, walk)
            #expect(mains.own.messages.isEmpty)
            let today = walk.stage.today
            let rated = try await walk.figure("voices.rated", in: walk.tree.east, today...today)
            let done = try await walk.figure("voices.done", in: walk.tree.east, today...today)
            #expect(rated == 2 && done == 1)

            let left = try await Self.speak("又欠了", walk)
            let carried = try await Self.speak("我也是", walk)
            try await walk.take("merge", on: carried.entry, Self.merging(into: left.number), as: officer)
            let chain = try await Self.speak("还有我", walk)
            let intoMerged = try await walk.refused(
                taking: "merge", on: chain.entry, Self.merging(into: carried.number), as: officer)
            let absent = try await walk.refused(
                taking: "merge", on: chain.entry, Self.merging(into: "声〔2026〕000000-000099"), as: officer)
            let intoItself = try await walk.refused(
                taking: "merge", on: left.entry, Self.merging(into: chain.number), as: officer)
            let fields = [intoMerged, absent, intoItself].map { $0?.field }
            #expect(fields == ["mainNumber", "mainNumber", "mainNumber"])
            try await walk.stage.perform(
                TakeFollowedStep("withdraw", by: left.code, book: walk.book), as: .anonymous)
            #expect(try await walk.entry(carried.entry).status == "received")
        }
    }

    @Test("Days to an answer are those of matters that stand by themselves", arguments: Stage.engines)
    func days(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let officer = try await walk.stage.account("county", at: walk.tree.eastCity, .officer)
            let slow = try await Self.speak("三个月没发工资", walk)
            walk.stage.clock.advance(days: 3)
            try await walk.take("accept", on: slow.entry, Self.accepted, as: officer)
            try await walk.take("answer", on: slow.entry, Self.answered, as: officer)
            let today = walk.stage.today
            let alone = try await walk.figure("voices.answer-days", in: walk.tree.east, today...today)
            try await walk.take("reopen", on: slow.entry, ["grounds": .text("没说清楚")], as: officer)
            let main = try await Self.speak("工地欠我们工资", walk)
            try await walk.take("accept", on: main.entry, Self.accepted, as: officer)
            try await walk.take("merge", on: slow.entry, Self.merging(into: main.number), as: officer)
            let merged = try await walk.figure("voices.answer-days", in: walk.tree.east, today...today)
            let answered = try await walk.figure("voices.answered", in: walk.tree.east, today...today)
            #expect(alone == 3 && merged == 0 && answered == 0)
        }
    }

    @Test("A voice that holds two matters is split; by her code she follows and marks both", arguments: Stage.engines)
    func split(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let tree = walk.tree
            let officer = try await walk.stage.account("county", at: tree.eastCity, .officer)
            let opened = try await Self.speak("没发工资，架子也没有护栏", walk)
            walk.stage.clock.advance(seconds: 3 * 86_400)
            let whole = try await walk.entry(opened.entry)
            let values: [String: FieldValue] = [
                "channel": .choice("online"), "kind": .choice("hazard"), "words": .text("架子没有护栏"),
            ]
            let splitting = SplitFollowed(opened.entry, of: "voices", version: whole.version, values, book: walk.book)
            let stranger = try await walk.stage.account("other", at: tree.west, .officer)
            #expect(try await walk.refused(splitting, as: stranger) == .notFound)
            let part = try await walk.stage.perform(splitting, as: officer)
            #expect(try await walk.entry(part).due == whole.due, "it waits as long as the whole")
            let letter = try await walk.open(Self.voice("信里说了两件事", persons: 1), of: tree.eastCity, as: officer)
            let version = try await walk.entry(letter).version
            let splittingLetter = SplitFollowed(letter, of: "voices", version: version, values, book: walk.book)
            let piece = try await walk.stage.perform(splittingLetter, as: officer)
            for taken in [part, piece] {
                let giving = GiveFollowCode(on: taken, of: "voices", words: "words", book: walk.book)
                let refusal = try await walk.refused(giving, as: officer)
                #expect(refusal?.isConflict == true, "the code of the whole opens it, and no other")
            }
            let unheard = WriteToSpeaker("装好了", about: piece, of: "voices", book: walk.book)
            #expect(try await walk.refused(unheard, as: officer) == .notFound)
            try await walk.stage.perform(
                WriteToSpeaker("护栏装好了", about: part, of: "voices", book: walk.book), as: officer)
            try await walk.take("answer", on: part, Self.answered, as: officer)
            let seen = try await Self.followed(opened.code, walk)
            let offered = seen.beside.flatMap(\.steps).map(\.name)
            #expect(seen.beside.map(\.entry.id) == [part] && offered.contains("rate"))
            let told = seen.beside.flatMap(\.messages).map(\.words)
            #expect(told == ["护栏装好了"] && seen.own.messages.isEmpty)
            let foreign = try await Self.speak("别的事", walk)
            let notHers = TakeFollowedStep("rate", by: foreign.code, on: part, Self.rated, book: walk.book)
            #expect(try await walk.refused(notHers, as: .anonymous) == .notFound)
            try await walk.stage.perform(
                TakeFollowedStep("rate", by: opened.code, on: part, Self.rated, book: walk.book), as: .anonymous)
            let (rated, unrated) = (try await walk.entry(part), try await walk.entry(opened.entry))
            #expect(rated.status == "closed" && unrated.status == "received")
        }
    }
}
