import Kernel
import Stage
import Store
import Testing

@testable import Skills

@Suite("Workers' proposals") struct ProposalTests {
    private static let today = Day(sinceEpoch: 20_778)
    private static func day(_ days: Int) -> Day { today.adding(days: days) }

    private static var proposal: Proposal {
        var proposal = Proposal()
        proposal.title = "改装布头回收装置"
        proposal.kind = .energy
        proposal.proposer = "麦晓岚"
        proposal.team = "织造车间乙班"
        proposal.proposedOn = day(-3)
        proposal.situation = "布头落地后人工清扫，每天停机两次"
        proposal.measure = "加一段斜槽，布头自动入箱"
        proposal.answerBy = day(10)
        return proposal
    }

    private static let adoption: [String: FieldValue] = [
        "decidedOn": .day(day(1)), "opinion": .text("可行"), "implementer": .text("设备科"), "implementBy": .day(day(40)),
    ]

    private static let proof: [String: FieldValue] = [
        "provenOn": .day(day(30)), "saving": .yuan(Yuan(fen: 3_600_000)), "benefit": .text("每天少停机四十分钟"),
    ]

    @Test("From the worker's hand to the reward, counted on the days of the deeds", arguments: Stage.engines)
    func walk(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, SkillsModule.ledgers) { walk async throws in
            let id = try await walk.open(Self.proposal, of: walk.tree.bridge)
            #expect(try await walk.entry(id).due.day == Self.day(10), "the answer that was promised")
            try await walk.take("weigh", on: id, ["evaluator": .text("技术科")])
            try await walk.take("adopt", on: id, Self.adoption)
            #expect(try await walk.entry(id).due.day == Self.day(40), "now the day it is to be in place")
            try await walk.take("prove", on: id, Self.proof)
            try await walk.take(
                "reward", on: id,
                [
                    "rewards": .choices(["bonus"]), "rewardSum": .yuan(Yuan(fen: 200_000)),
                    "rewardedOn": .day(Self.day(35)),
                ])
            let entry = try await walk.entry(id)
            #expect(entry.status == "rewarded" && entry.closedOn == Self.today)
            let town = walk.tree.bridge
            #expect(try await walk.figure("proposals.entered", in: town, Self.today...Self.today) == 1)
            #expect(try await walk.figure("proposals.adopted", in: town, Self.day(1)...Self.day(1)) == 1)
            #expect(try await walk.figure("proposals.adopted", in: town, Self.today...Self.today) == 0)
            #expect(try await walk.figure("proposals.saving", in: town, Self.day(30)...Self.day(30)) == 3_600_000)
            #expect(try await walk.figure("proposals.rewards", in: town, Self.day(35)...Self.day(35)) == 200_000)
        }
    }

    @Test("A declined one says why, ends, and counts as declined only", arguments: Stage.engines)
    func declined(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, SkillsModule.ledgers) { walk async throws in
            let id = try await walk.open(Self.proposal, of: walk.tree.bridge)
            let silent = try await walk.refused(taking: "decline", on: id, ["decidedOn": .day(Self.today)])
            #expect(silent?.field == "opinion")
            try await walk.take("decline", on: id, ["decidedOn": .day(Self.today), "opinion": .text("已有同类装置")])
            #expect(try await walk.entry(id).isOpen == false)
            #expect(try await walk.figure("proposals.declined", in: walk.tree.east, Self.today...Self.today) == 1)
            #expect(try await walk.figure("proposals.adopted", in: walk.tree.east, Self.today...Self.today) == 0)
        }
    }

    @Test("What has to be there is asked for, and days come in their order", arguments: Stage.engines)
    func refusals(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, SkillsModule.ledgers) { walk async throws in
            var proposal = Self.proposal
            proposal.measure = ""
            #expect(
                try await walk.refused(opening: proposal, of: walk.tree.bridge)?.field == "measure")
            proposal = Self.proposal
            proposal.answerBy = Self.day(-4)
            #expect(
                try await walk.refused(opening: proposal, of: walk.tree.bridge)?.field == "answerBy")
            let id = try await walk.open(Self.proposal, of: walk.tree.bridge)
            #expect(try await walk.refused(taking: "prove", on: id, Self.proof)?.isConflict == true)
        }
    }

    @Test("Whoever proved the benefit does not grant the reward, and a bonus has a sum", arguments: Stage.engines)
    func reward(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, SkillsModule.ledgers) { walk async throws in
            let officer = try await walk.stage.account("officer", at: walk.tree.eastCity, .officer)
            let colleague = try await walk.stage.account("colleague", at: walk.tree.eastCity, .officer)
            let id = try await walk.open(Self.proposal, of: walk.tree.bridge, as: officer)
            try await walk.take("weigh", on: id, ["evaluator": .text("技术科")], as: officer)
            try await walk.take("adopt", on: id, Self.adoption, as: officer)
            try await walk.take("prove", on: id, Self.proof, as: officer)
            func reward(_ fen: Int) -> [String: FieldValue] {
                [
                    "rewards": .choices(["bonus"]), "rewardSum": .yuan(Yuan(fen: fen)),
                    "rewardedOn": .day(Self.day(31)),
                ]
            }
            #expect(
                try await walk.refused(taking: "reward", on: id, reward(100), as: officer)?.isConflict
                    == true)
            #expect(
                try await walk.refused(taking: "reward", on: id, reward(0), as: colleague)?.field
                    == "rewardSum")
            try await walk.take("reward", on: id, reward(100), as: colleague)
            #expect(try await walk.entry(id).status == "rewarded")
        }
    }
}
