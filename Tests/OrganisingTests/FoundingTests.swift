import Kernel
import Stage
import Store
import Testing

@testable import Organising

@Suite("Founding a union") struct FoundingTests {
    static let today = Day(sinceEpoch: 20_778)  // 2026-11-21, where the clock of the tests stands
    static func day(_ days: Int) -> Day { today.adding(days: days) }

    static var founding: Founding {
        var founding = Founding()
        founding.employer = Employer(name: "海丰电子有限公司")
        (founding.name, founding.kind, founding.workers) = ("海丰电子有限公司工会", .independent, 130)
        founding.sector = .privateFirms
        (founding.establishedOn, founding.party, founding.leader) = (day(-30), .own, "麦知秋")
        return founding
    }

    static func candidate(
        _ name: String, _ seat: Seat, _ standing: CandidateStanding = .worker, votes: Int? = nil
    ) -> Candidate {
        var candidate = Candidate()
        (candidate.name, candidate.seat, candidate.standing, candidate.votes) = (name, seat, standing, votes)
        return candidate
    }

    static func named(_ candidates: [Candidate], seats: Int = 3) -> [String: FieldValue] {
        [
            "members": .number(120), "womenMembers": .number(48), "meeting": .choice("members"),
            "seats": .number(seats), "candidates": Candidate.fieldValue(of: candidates),
        ]
    }

    static func cast(_ candidates: [Candidate], present: Int = 100) -> [String: FieldValue] {
        [
            "electedOn": .day(day(9)), "electors": .number(120), "present": .number(present),
            "candidates": Candidate.fieldValue(of: candidates),
        ]
    }

    static let four = [
        candidate("王一鸣", .member), candidate("关小满", .chair), candidate("欧阳静", .viceChair), candidate("丁文", .member),
    ]

    static func voted(_ votes: Int...) -> [Candidate] {
        zip(four, votes).map { candidate($0.name, $0.seat ?? .member, votes: $1) }
    }

    /// As far as its members are enrolled.
    static func enrolling(_ founding: Founding, on walk: LedgerWalk) async throws -> ID<Entry> {
        let id = try await walk.open(founding, of: walk.tree.bridge)
        try await walk.take("request", on: id, ["requestedOn": .day(today)])
        try await walk.take(
            "approve", on: id, ["approvalNumber": .text("桥工发〔2026〕8号"), "approvedOn": .day(today)])
        return id
    }

    /// As far as the notice has run out.
    static func noticed(_ candidates: [Candidate], seats: Int = 3, on walk: LedgerWalk) async throws -> ID<Entry> {
        let id = try await enrolling(founding, on: walk)
        try await walk.take("nominate", on: id, named(candidates, seats: seats))
        try await walk.take("publish", on: id, ["notice": .text("厂区公告栏")])
        return id
    }

    static func pass(_ days: Int64, on walk: LedgerWalk) { walk.stage.clock.advance(seconds: days * 86_400) }

    @Test(
        "With the second approval it stands in the tree below, and those elected hold its posts",
        arguments: Stage.engines)
    func whole(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.all) { walk async throws in
            let (town, on) = (walk.tree.bridge, Self.today...Self.day(40))
            let id = try await Self.noticed(Self.four, on: walk)
            #expect(try await walk.entry(id).due.day == Self.day(9), "the seventh day is a Saturday")
            #expect(
                try await walk.refused(taking: "elect", on: id, Self.cast(Self.voted(51, 90, 80, 50)))?.isConflict
                    == true)
            #expect(try await walk.figure("foundings.waiting", in: town, on) == 1)
            Self.pass(11, on: walk)
            try await walk.take("elect", on: id, Self.cast(Self.voted(51, 90, 80, 50)))
            try await walk.take("report", on: id, ["reportedOn": .day(Self.day(9))])
            try await walk.take(
                "found", on: id,
                ["resultNumber": .text("桥工发〔2026〕9号"), "foundedOn": .day(Self.day(9)), "years": .choice("three")])

            let (union, posts) = try await walk.stage.read { connection in
                let below = try Organisation.below(town, for: .operator, on: connection)
                let union = try #require(below.first { $0.name == "海丰电子有限公司工会" })
                return (union, try OrganisationPost.all(of: union.id, on: connection))
            }
            #expect(union.rank == .base && union.kind == .base && union.status == .active)
            #expect(
                Set(posts.map { "\($0.title) \($0.holder ?? "")" }) == ["主席 关小满", "副主席 欧阳静", "委员 王一鸣"],
                "50 of 100 is no majority")
            #expect(try await walk.figure("foundings.unions", in: town, on) == 1)
            #expect(try await walk.figure("foundings.members", in: town, on) == 120)
            #expect(try await walk.figure("foundings.waiting", in: town, on) == 0)

            let term = try await walk.links(of: id, in: "committee-terms")
            #expect(try await walk.entry(try #require(term.first)).owner.organisation == union.id)
            #expect(try await walk.links(of: id, in: "unions").count == 1)

            let three = Self.day(9)...Self.day(9 + 1095)
            let code = FieldValue.text("81440101MC12345675")
            let wrong = try await walk.refused(
                taking: "register", on: id,
                ["registrar": .text("城区总工会"), "unionCode": code, "certificate": .days(three)])
            #expect(wrong?.field == "unionCode", "the last character is its check")
            let right: [String: FieldValue] = [
                "registrar": .text("城区总工会"), "unionCode": .text(Self.checked("81440101MC1234567")),
                "certificate": .days(Self.day(9)...Self.day(9 + 730)),
            ]
            let short = try await walk.refused(taking: "register", on: id, right)
            #expect(short?.field == "certificate" && short?.reason?.contains("§26") == true)
            try await walk.take(
                "register", on: id, right.merging(["certificate": .days(three)]) { $1 })
            try await walk.take("bank", on: id, ["bank": .text("农商银行桥头支行"), "accountOn": .day(Self.day(9))])
            try await walk.take("run", on: id, ["duesTo": .text("桥头镇总工会"), "duesFrom": .day(Self.day(9))])
            #expect(try await walk.entry(id).isOpen == false)
            #expect(try await walk.figure("union-certificates.valid", in: town, on) == 1)
        }
    }

    private static func checked(_ text: String) -> String {
        "0123456789ABCDEFGHJKLMNPQRTUWXY".map { text + String($0) }.first { (try? UnionCode($0)) != nil } ?? text
    }

    @Test("Whom the law keeps out is refused by its article, and no candidate is named by it", arguments: Stage.engines)
    func barred(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.all) { walk async throws in
            let id = try await Self.enrolling(Self.founding, on: walk)
            let kept: [(Candidate, String)] = [
                (Self.candidate("关小满", .member, .relative), "§10"), (Self.candidate("关小满", .chair, .relative), "§10"),
                (Self.candidate("关小满", .chair, .executive), "§6"), (Self.candidate("关小满", .chair, .personnel), "§6"),
                (Self.candidate("关小满", .chair, .executiveRelative), "§6"),
                (Self.candidate("关小满", .chair, .foreign), "§6"), (Self.candidate("关小满", .chair, .partner), "§6"),
            ]
            for (candidate, article) in kept {
                let refusal = try await walk.refused(
                    taking: "nominate", on: id, Self.named(Array(Self.four.prefix(3)) + [candidate]))
                #expect(refusal?.field == "candidates")
                #expect(refusal?.reason?.contains(article) == true, "\(candidate)")
                #expect(refusal?.reason?.contains("关小满") == false)
            }
            let even = try await walk.refused(taking: "nominate", on: id, Self.named(Self.four, seats: 4))
            #expect(even?.field == "candidates", "as many candidates as seats are no choice")
            let twice = Array(Self.four.dropLast()) + [Self.candidate(Self.four[0].name, .viceChair)]
            #expect(try await walk.refused(taking: "nominate", on: id, Self.named(twice))?.field == "candidates")
            let allowed = Self.four.dropLast() + [Self.candidate("丁文", .viceChair, .personnel)]
            try await walk.take("nominate", on: id, Self.named(Array(allowed)))
        }
    }

    @Test(
        "No election counts without its quorum, nor one of others than were named in public", arguments: Stage.engines)
    func counted(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.all) { walk async throws in
            let id = try await Self.noticed(Self.four, on: walk)
            Self.pass(11, on: walk)
            func refused(_ votes: [Candidate], present: Int = 100) async throws -> Refusal? {
                try await walk.refused(taking: "elect", on: id, Self.cast(votes, present: present))
            }
            let few = try await refused(Self.voted(70, 70, 70, 70), present: 79)
            #expect(few?.field == "present" && few?.reason?.contains("80") == true, "two thirds of 120 are 80")
            #expect(try await refused(Self.voted(70, 70, 70, 70), present: 121)?.field == "present")
            #expect(try await refused(Self.voted(50, 50, 50, 50))?.field == "candidates", "a half is no majority")
            #expect(try await refused(Self.voted(101, 70, 70, 70))?.field == "candidates")
            #expect(try await refused(Array(Self.voted(70, 70, 70, 70).dropLast()))?.field == "candidates")
            var other = Self.voted(70, 80, 75, 60)
            other[3].name = "石敢当"
            #expect(try await refused(other)?.field == "candidates")
            let ahead = Self.cast(Self.voted(60, 80, 75, 60), present: 80).merging(["electedOn": .day(Self.day(12))]) {
                $1
            }
            #expect(try await walk.refused(taking: "elect", on: id, ahead)?.field == "electedOn")
            try await walk.take("elect", on: id, Self.cast(Self.voted(60, 80, 75, 60), present: 80))
            let founding = try await walk.stage.read { connection in
                let entry = try Entry.find(id, of: AnyLedger(Founding.ledger), for: .operator, on: connection)
                return try entry.content(of: AnyLedger(Founding.ledger), on: connection)
            }
            let rules = walk.book.terms.rules(at: "440000", on: Self.today)
            let reckoned = AnyLedger(Founding.ledger).reckonings(founding, rules)
            #expect(reckoned.count == 6 && reckoned.allSatisfy(\.isMet))
            guard case .rows(let rows) = founding.values["candidates"] else { return }
            let candidates = try #require(Candidate.list(in: .rows(rows)))
            let election = Election(candidates: candidates, seats: 3, electors: 120, present: 80, rules: rules)
            #expect(election.elected.map(\.name) == ["关小满", "欧阳静"], "the last seat fell on two with as many votes")
            func chairs(_ votes: Int, _ others: Int) -> Election {
                let named = [Self.candidate("丁文", .chair, votes: votes), Self.candidate("古今", .chair, votes: others)]
                let member = [Self.candidate("王一鸣", .member, votes: 60)]
                return Election(candidates: named + member, seats: 3, electors: 120, present: 80, rules: rules)
            }
            #expect(chairs(61, 70).elected.map(\.name) == ["古今", "王一鸣"], "a union has one chair")
            #expect(chairs(65, 65).elected.map(\.name) == ["王一鸣"])
            #expect(chairs(61, 70).majorities.map(\.conclusion.zh) == ["票数够，未当选", "当选", "当选"])
            #expect(chairs(40, 70).majorities.first?.conclusion.zh == "票数不够，未当选")
        }
    }

    @Test("It is due by the rule of the place, counted since the employer began", arguments: Stage.engines)
    func due(_ engine: Engine) async throws {
        let pack = try RulePack(
            yaml: """
                pack: lingnan
                title: {zh: 岭南, en: Lingnan}
                region: CN
                sources: {law: {zh: 岭南条例, en: Lingnan law}}
                rules:
                  - id: A2-founding
                    title: {zh: 建会期限, en: Time to found a union}
                    limit: 6 months
                    source: law
                    confidence: H
                """)
        try await Stage.withLedgers(engine, OrganisingModule.all) { walk async throws in
            let id = try await walk.open(Self.founding, of: walk.tree.bridge)
            #expect(try await walk.entry(id).due.isUnset, "the country sets no term")
            #expect(try await walk.refused(opening: Self.founding, of: walk.tree.mill)?.isConflict == true)
        }
        try await Stage.withLedgers(engine, OrganisingModule.all, packs: [pack]) { walk async throws in
            let id = try await walk.open(Self.founding, of: walk.tree.bridge)
            #expect(try await walk.entry(id).due.day?.description == "2027-04-22")
            try await walk.take("request", on: id, ["requestedOn": .day(Self.today)])
            #expect(try await walk.entry(id).due.day?.description == "2027-04-22", "the same, however far it is")
        }
    }
}
