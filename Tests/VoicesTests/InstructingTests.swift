import Kernel
import Stage
import Store
import Testing

@testable import Voices

@Suite("What the chair writes on a letter") struct InstructingTests {
    private static var letter: Voice {
        var voice = Voice()
        (voice.channel, voice.kind, voice.words) = (.mailbox, .complaint, "食堂承包三年没有招标")
        return voice
    }

    private static func instruction(by day: Day) -> [String: FieldValue] {
        ["instruction": .text("请权益部核实，三日内报我"), "answerBy": .day(day)]
    }

    private static let accepted: [String: FieldValue] = [
        "kind": .choice("complaint"), "cause": .choice("other"), "right": .choice("political"),
        "told": .text("已收到，由区总工会办理"),
    ]
    private static let answered: [String: FieldValue] = [
        "cause": .choice("other"), "right": .choice("economic"), "exit": .choice("own"), "claim": .text("公开招标"),
        "facts": .text("合同到期后续签"), "reasons": .text("应当公开"),
        "opinion": .text("已启动招标"), "basis": .text("厂务公开规定"), "outcome": .choice("support"),
    ]

    @Test(
        "A leader’s day counts where it is earlier than the law’s, until the answer; her handler is told, and the figure says so once",
        arguments: Stage.engines)
    func instructed(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let (tree, today) = (walk.tree, walk.stage.today)
            let officer = try await walk.stage.account("officer", at: tree.eastCity, .officer)
            let chair = try await walk.stage.account("chair", at: tree.eastCity, .leader)
            let id = try await walk.open(Self.letter, of: tree.eastCity, as: officer)
            try await walk.stage.perform(AssignEntry(id, of: "voices", to: officer.id, book: walk.book), as: officer)
            let law = try await walk.entry(id).due
            try await walk.take("instruct", on: id, Self.instruction(by: today.adding(days: 3)), as: chair)
            let hurried = try await walk.entry(id)
            #expect(
                hurried.due == EntryDue(day: today.adding(days: 3), rule: law.rule) && hurried.title.hasPrefix("批示·"))
            let told: Int? = try await walk.stage.read {
                try $0.value("SELECT COUNT(*) FROM person_notice WHERE kind = \(NoticeKind.instructed)")
            }
            #expect(told == 1)
            let (book, actor) = (walk.book, try await walk.stage.actor(officer))
            let inbox = try await walk.stage.read {
                try InboxSelection(.mine, in: book, for: actor, on: today, $0).page(on: $0)
            }
            #expect(
                inbox.first?.term == Voice.ledger.description.field("answerBy")?.label, "told by her day, not the law’s"
            )
            try await walk.take("accept", on: id, Self.accepted, as: officer)
            #expect(
                try await walk.entry(id).due.day == today.adding(days: 3), "accepting it does not end the chair’s day")
            let main = try await walk.open(Self.letter, of: tree.eastCity, as: officer)
            let number: [String: FieldValue] = [
                "mainNumber": .text(try await walk.entry(main).number), "told": .text("同一件事"),
            ]
            #expect(try await walk.refused(taking: "merge", on: id, number, as: officer)?.field == "mainNumber")
            // A later day than the law’s brings nothing nearer.
            try await walk.take("instructLater", on: id, Self.instruction(by: today.adding(days: 300)), as: chair)
            #expect(try await walk.entry(id).due.rule?.contains("XF-05") == true)
            let term = try await walk.entry(id).due.day
            #expect(term.map { $0 < today.adding(days: 300) } == true)
            try await walk.take("answer", on: id, Self.answered, as: officer)
            try await walk.take("reopen", on: id, ["grounds": .text("还没有公示")], as: officer)
            let again = try await walk.entry(id)
            #expect(again.due.day == term && !again.title.hasPrefix("批示·"), "what was answered is met")
            let values = try await walk.values(of: id)
            #expect(values["instruction"] == .text("请权益部核实，三日内报我") && values["answerBy"] == nil)
            #expect(try await walk.figure("voices.instructed", in: tree.east, today...today) == 1)
        }
    }

    @Test("Nobody but a leader of the union or of one above writes it, and by no other way", arguments: Stage.engines)
    func refused(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let (tree, today) = (walk.tree, walk.stage.today)
            let officer = try await walk.stage.account("officer", at: tree.eastCity, .officer)
            let above = try await walk.stage.account("above", at: tree.east, .leader)
            let beside = try await walk.stage.account("beside", at: tree.northBank, .leader)
            let id = try await walk.open(Self.letter, of: tree.eastCity, as: officer)
            let words = Self.instruction(by: today)
            let ledger = AnyLedger(Voice.ledger)
            #expect(
                try await walk.refused(taking: "instruct", on: id, words, as: officer) == .notPermitted(ledger.decide))
            #expect(try await walk.refused(taking: "instruct", on: id, words, as: beside) == .notFound)
            let past = Self.instruction(by: today.adding(days: -1))
            #expect(try await walk.refused(taking: "instruct", on: id, past, as: above)?.field == "answerBy")
            try await walk.take("instruct", on: id, words, as: above)
            #expect(
                try await walk.refused(changing: id, ["instruction": .text("不用办了")], as: officer)?.field
                    == "instruction")
            #expect(
                try await walk.refused(taking: "accept", on: id, Self.accepted, as: above)
                    == .notPermitted(ledger.write))
            var forged = Self.letter
            forged.instruction = "请优先办"
            #expect(try await walk.refused(opening: forged, of: tree.eastCity, as: officer)?.field == "instruction")
        }
    }
}
