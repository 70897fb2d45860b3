import Kernel
import Stage
import Store
import Testing

@testable import Voices

@Suite("Public replies") struct PublicReplyTests {
    private static var draft: PublicReply {
        var reply = PublicReply()
        (reply.question, reply.kind) = ("年假没休完怎么算", .consultation)
        reply.reply = "按日工资的三倍支付。依据：《职工带薪年休假条例》第五条"
        return reply
    }

    private func shown(for words: String = "", _ walk: LedgerWalk) async throws -> [PublishedReplies.Reply] {
        let (book, today) = (walk.book, walk.stage.today)
        return try await walk.stage.read {
            try PublishedReplies.load(words, nil, after: nil, in: book, on: today, $0).replies
        }
    }

    @Test("Everybody reads what a second officer has seen, and nothing before or after", arguments: Stage.engines)
    func published(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let writer = try await walk.stage.account("writer", at: walk.tree.eastCity, .officer)
            let second = try await walk.stage.account("second", at: walk.tree.eastCity, .officer)
            let id = try await walk.open(Self.draft, of: walk.tree.eastCity, as: writer)
            #expect(try await shown(walk).isEmpty)
            #expect(try await walk.refused(taking: "publish", on: id, as: writer)?.isConflict == true)
            try await walk.take("publish", on: id, as: second)
            let seen = try await shown(for: "年假", walk)
            #expect(seen.map(\.question) == [Self.draft.question] && seen.first?.reply == Self.draft.reply)
            #expect(try await shown(for: "加班", walk).isEmpty)
            let changed = try await walk.refused(changing: id, ["reply": .text("找你们老板")], as: writer)
            #expect(changed?.field == "reply", "only a step changes it")
            try await walk.take(
                "revise", on: id, ["question": .text("年假"), "reply": .text("三倍")], as: second)
            #expect(try await shown(walk).isEmpty, "what was changed is looked at again")
            #expect(try await walk.refused(taking: "publish", on: id, as: second)?.isConflict == true)
            try await walk.take("withdraw", on: id, ["reason": .text("政策有变")], as: writer)
            #expect(try await shown(walk).isEmpty)
        }
    }

    @Test("A number of a telephone or identity card is not published", arguments: Stage.engines.prefix(1))
    func numbers(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            var reply = Self.draft
            reply.reply += "，联系 13912345678"
            let refusal = try await walk.refused(opening: reply, of: walk.tree.eastCity)
            #expect(refusal?.field == "reply")
        }
    }
}
