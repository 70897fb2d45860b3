import Kernel
import Stage
import Store
import Testing
import Voices

@testable import App

@Suite("Handing a voice over to mediation") struct DisputeHandOverTests {
    @Test(
        "Arrears that nobody settles become a dispute, with the contractor and what is owed", arguments: Stage.engines)
    func arrears(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, Modules.ledgers) { walk async throws in
            var line = WageLine()
            (line.employer, line.persons, line.unpaid) = (Employer(name: "钢筋班组"), 20, 12)
            (line.due, line.paid) = (Yuan(fen: 15_000_000), Yuan(fen: 9_000_000))
            var check = WageCheck()
            (check.project, check.contractor) = ("跨江通道二标段", Employer(name: "远山建设集团"))
            (check.checkedOn, check.month, check.lines) = (walk.stage.today, "2026年10月", [line])
            let id = try await walk.open(check, of: walk.tree.eastCity)
            let demand: [String: FieldValue] = ["requirement": .text("补足"), "until": .day(walk.stage.today)]
            try await walk.take("press", on: id, demand)
            try await walk.take("openCase", on: id, ["outcome": .text("逾期不付，立案")])
            let dispute = try #require(try await walk.links(of: id, in: "disputes").first)
            let values = try await walk.values(of: dispute)
            #expect(values["source"] == .choice("check") && values["persons"] == .number(12))
            #expect(values["sum"] == .yuan(Yuan(fen: 6_000_000)))
            #expect(try await walk.entry(id).isOpen == false)
        }
    }

    @Test("One step enters a dispute with its own term; the voice stays open under its own", arguments: Stage.engines)
    func handedOver(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, Modules.ledgers) { walk async throws in
            var voice = Voice()
            (voice.channel, voice.kind, voice.words) = (.hotline, .complaint, "被辞退，没有补偿")
            (voice.cause, voice.persons, voice.employer) = (.dismissal, 3, Employer(name: "桥头纺织厂"))
            (voice.name, voice.phone) = ("欧阳听蝉", "13912345678")
            let id = try await walk.open(voice, of: walk.tree.eastCity)
            let accepted: [String: FieldValue] = [
                "kind": .choice("complaint"), "cause": .choice("dismissal"), "right": .choice("economic"),
                "told": .text("已受理"),
            ]
            try await walk.take("accept", on: id, accepted)
            let before = try await walk.entry(id).due
            walk.stage.clock.advance(days: 4)
            try await walk.take("dispute", on: id, ["told": .text("已转调解，十五日内有结果")])
            let after = try await walk.entry(id)
            #expect(after.isOpen && after.due == before)
            let dispute = try #require(try await walk.links(of: id, in: "disputes").first)
            let values = try await walk.values(of: dispute)
            #expect(values["kind"] == .choice("layoffs") && values["persons"] == .number(3) && values["name"] == nil)
            #expect(try await walk.entry(dispute).due.day == walk.stage.today.adding(days: 15))
            let book = walk.book
            let faults = try await walk.stage.read { try Tally.verify(of: book, on: $0).faults.count }
            #expect(faults == 0)
        }
    }
}
