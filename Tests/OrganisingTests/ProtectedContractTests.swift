import Kernel
import Stage
import Store
import Testing

@testable import Organising

@Suite("Contracts of union officers") struct ProtectedContractTests {
    private static let today = FoundingTests.today

    private static func contract(_ office: ProtectedOffice, until: String, in union: ID<Organisation>) throws
        -> ProtectedContract
    {
        func day(_ text: String) throws -> Day { try #require(Day(text)) }
        var contract = ProtectedContract()
        (contract.union, contract.name, contract.office) = (union, "古今", office)
        contract.employer = Employer(name: "桥头纺织厂")
        (contract.contractFrom, contract.contractUntil) = (try day("2024-01-01"), try day(until))
        (contract.officeFrom, contract.officeUntil) = (try day("2024-03-01"), try day("2027-03-01"))
        return contract
    }

    @Test("A full-time officer’s contract is longer by her time in office, another’s runs to its end")
    func longer() throws {
        let union = try #require(ID<Organisation>(1))
        // Three years from 1 March 2024 are 1,095 days.
        for (office, until, end) in [
            (ProtectedOffice.fullTime, "2026-12-31", "2029-12-30"), (.partTime, "2026-12-31", "2027-03-01"),
            (.partTime, "2028-06-30", "2028-06-30"),
        ] {
            let contract = try Self.contract(office, until: until, in: union)
            #expect(contract.protectedUntil?.description == end)
        }
    }

    @Test("What was broken before that was dated counts on the day it ended") func undated() throws {
        var contract = ProtectedContract()
        contract.endedOn = Self.today
        #expect(contract.countedOn == nil)
        contract.status = .breached
        #expect(contract.countedOn == Self.today)
    }

    @Test(
        "It is due when the protection ends, ends earlier by law alone, and what broke it is counted",
        arguments: Stage.engines)
    func broken(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.all) { walk async throws in
            let mill = walk.tree.mill
            let id = try await walk.open(try Self.contract(.partTime, until: "2026-12-31", in: mill), of: mill)
            #expect(try await walk.entry(id).due.day?.description == "2027-03-01")
            let day: [String: FieldValue] = ["endedOn": .day(Self.today)]
            #expect(try await walk.refused(taking: "expire", on: id, day)?.isConflict == true)
            let ended = day.merging(["reason": .text("单位说岗位撤销")]) { $1 }
            try await walk.take("breach", on: id, ended)
            func breached() async throws -> Int? {
                try await walk.figure("protected-contracts.breached", in: walk.tree.east, Self.today...Self.today)
            }
            #expect(try await breached() == 1)
            let november = try #require(Day("2026-11-30"))
            walk.stage.clock.advance(days: 20)
            try await walk.stage.perform(
                ClosePeriod(
                    "protected-contracts", of: walk.tree.east, through: november, because: "已上报", book: walk.book))
            try await walk.take("restore", on: id, ["told": .text("已发意见书，单位恢复劳动关系")])
            let later: [String: FieldValue] = ["exception": .choice("recalled"), "endedOn": .day(walk.stage.today)]
            try await walk.take("except", on: id, later)
            #expect(try await breached() == 1, "what is closed stays, whatever came of it")
            #expect(try await !walk.entry(id).isOpen)
        }
    }
}
