import Kernel
import Stage
import Store
import Testing

@testable import Voices

@Suite("Until when a voice is handled") struct VoiceTermTests {
    private static let steps: [String: [(name: String, answers: [String: FieldValue])]] = [
        "XF-03": [], "XF-04": [("object", ["returnReason": .text("不在本区")])],
        "XF-05": [
            (
                "accept",
                [
                    "kind": .choice("arrears"), "cause": .choice("other"), "right": .choice("economic"),
                    "told": .text("已收到，由区总工会办理"),
                ]
            )
        ],
        "XF-06": [("answer", answered)],
        "XF-06.decide": [("answer", answered), ("askReview", ["grounds": .text("还差一个月")])],
    ]
    private static let answered: [String: FieldValue] = [
        "cause": .choice("other"), "right": .choice("economic"), "exit": .choice("own"), "claim": .text("补发工资"),
        "facts": .text("欠四人三个月"), "reasons": .text("约定每月发放"),
        "opinion": .text("已督促补发"),
        "basis": .text("《保障农民工工资支付条例》第三条"), "outcome": .choice("support"),
    ]

    /// One of each status, with holidays, swapped days, each place, both changes in time and an extension among them.
    private static let chosen = [
        "04", "10", "22", "23", "30", "38", "40", "46", "50", "52", "53", "55", "57", "62", "65", "68", "69", "70",
    ]

    private func move(_ walk: LedgerWalk, to day: Day) {
        walk.stage.clock.advance(days: day.sinceEpoch - walk.stage.today.sinceEpoch)
    }

    @Test("Its due day in each status is the one that was counted by hand", arguments: Stage.engines)
    func counted(_ engine: Engine) async throws {
        let cases = try CountedCase.all().filter { Self.chosen.contains($0.asked.id) }
        #expect(cases.count == Self.chosen.count)
        try await Stage.withLedgers(engine, VoicesModule.ledgers, packs: [CountedCase.pack()]) { walk async throws in
            let home = walk.tree.eastCity
            for one in cases {
                let asked = one.asked
                let division = asked.region.digits + String(repeating: "0", count: 6 - asked.region.digits.count)
                try await walk.stage.platform.database.write { connection in
                    try connection.run("UPDATE organisation SET division = \(division) WHERE id = \(home)")
                }
                move(walk, to: asked.start)
                let id = try await open(walk, at: home)
                let name = asked.rule + (asked.part == "decide" ? ".decide" : "")
                for step in Self.steps[name] ?? [] { try await walk.take(step.name, on: id, step.answers) }
                for event in asked.events {
                    move(walk, to: try #require(event.at))
                    try await walk.stage.perform(
                        ExtendTerm(id, of: "voices", by: event.days ?? 0, because: event.reason ?? "", in: walk.book))
                }
                let due = try await walk.entry(id).due
                #expect(due.day == one.due, "\(asked.id) \(one.reckoning)")
                #expect(due.rule?.contains("/\(asked.rule)") == true, "\(asked.id)")
            }
        }
    }

    private func open(_ walk: LedgerWalk, at owner: ID<Organisation>) async throws -> ID<Entry> {
        var voice = Voice()
        (voice.channel, voice.kind, voice.words) = (.visit, .arrears, "三个月没发工资")
        return try await walk.open(voice, of: owner)
    }
}
