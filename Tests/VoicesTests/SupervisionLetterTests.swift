import Kernel
import Stage
import Store
import Testing

@testable import Voices

@Suite("Two letters of supervision") struct SupervisionLetterTests {
    private static func pack() throws -> RulePack {
        try RulePack(
            yaml: """
                pack: lingnan-letters
                title: {zh: 岭南两书, en: Letters in Lingnan}
                region: CN
                sources:
                  notice: {zh: 监督条例, en: Rules of supervision}
                rules:
                  - id: A8-reply
                    title: {zh: 意见书答复, en: Reply to an opinion letter}
                    limit: 15 working days
                    source: notice
                    article: §22
                    confidence: H
                    from: "2026-01-01"
                """)
    }

    @Test(
        "Where no days are set for the reply nobody is late, and who refuses is turned in all the same",
        arguments: Stage.engines)
    func unset(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let other = try await walk.stage.account("other", at: walk.tree.eastCity, .officer)
            var body = SupervisionLetter()
            (body.employer, body.matter) = (Employer(name: "桥头纺织厂"), "超时加班")
            let letter = try await walk.open(body, of: walk.tree.eastCity)
            try await walk.take(
                "send", on: letter, ["demand": .text("停止超时加班"), "signer": .choice("chair")], as: other)
            var asked: [String: FieldValue] = ["authority": .text("区人社局"), "recommendation": .text("责令改正")]
            for days in [0, 400] {
                walk.stage.clock.advance(days: days)
                #expect(try await walk.refused(taking: "turnLate", on: letter, asked, as: other)?.isConflict == true)
            }
            asked["refusal"] = .choice("notReceived")
            try await walk.take("turn", on: letter, asked, as: other)
            #expect(try await walk.entry(letter).status == "turned")
        }
    }

    @Test(
        "An opinion comes of a voice, is signed by a second officer, and the authority is asked when its days are over",
        arguments: Stage.engines)
    func letters(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers, packs: [Self.pack()]) { walk async throws in
            let officer = try await walk.stage.account("county", at: walk.tree.eastCity, .officer)
            let other = try await walk.stage.account("other", at: walk.tree.eastCity, .officer)
            var voice = Voice()
            (voice.channel, voice.kind, voice.words) = (.visit, .complaint, "天天加班到半夜")
            let unnamed = try await walk.open(voice, of: walk.tree.eastCity, as: officer)
            voice.employer = Employer(name: "桥头纺织厂")
            let named = try await walk.open(voice, of: walk.tree.eastCity, as: officer)
            let accepted: [String: FieldValue] = [
                "kind": .choice("complaint"), "cause": .choice("hours"), "right": .choice("economic"),
                "told": .text("已受理"),
            ]
            for id in [unnamed, named] { try await walk.take("accept", on: id, accepted, as: officer) }
            #expect(try await walk.refused(taking: "supervise", on: unnamed, as: officer)?.field == "employer")
            let before = try await walk.entry(named)
            try await walk.take("supervise", on: named, as: officer)
            #expect(try await walk.entry(named).due == before.due)
            let letter = try #require(try await walk.links(of: named, in: "supervision-letters").first)
            #expect(try await walk.values(of: letter)["matter"] == .text("工时休假"), "nothing of what was said")
            let signed: [String: FieldValue] = ["demand": .text("停止超时加班"), "signer": .choice("viceChair")]
            #expect(try await walk.refused(taking: "send", on: letter, signed, as: officer)?.isConflict == true)
            try await walk.take("send", on: letter, signed, as: other)
            // From Saturday the 21st of November, fifteen working days end on Friday the 11th of December.
            #expect(try await walk.entry(letter).due.day?.description == "2026-12-11")
            let asked: [String: FieldValue] = ["authority": .text("区人社局"), "recommendation": .text("责令改正")]
            #expect(try await walk.refused(taking: "turnLate", on: letter, asked, as: officer)?.isConflict == true)
            walk.stage.clock.advance(days: 21)
            try await walk.take("turnLate", on: letter, asked, as: officer)
            let today = walk.stage.today
            #expect(try await walk.figure("supervision-letters.turned", in: walk.tree.east, today...today) == 1)
        }
    }
}
