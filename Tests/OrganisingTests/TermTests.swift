import Kernel
import Stage
import Store
import Testing

@testable import Organising

@Suite("Terms of committees, certificates, and what of them expires") struct TermTests {
    private static let today = Day(sinceEpoch: 20_778)  // 2026-11-21
    private static func day(_ days: Int) -> Day { today.adding(days: days) }
    private static func date(_ text: String) throws -> Day { try #require(Day(text)) }

    private static func term(began: Day, _ years: TermYears = .five) -> CommitteeTerm {
        var term = CommitteeTerm()
        (term.title, term.number, term.level, term.years) = ("市总工会委员会", 6, .local, years)
        term.beganOn = began
        return term
    }

    @Test(
        "A term ends on the day of its election, years on; the next begins with the election", arguments: Stage.engines)
    func succession(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.all) { walk async throws in
            let east = walk.tree.east
            let id = try await walk.open(Self.term(began: try Self.date("2022-02-28")), of: east)
            #expect(try await walk.entry(id).due.day == (try Self.date("2027-02-28")))
            let leap = try await walk.open(Self.term(began: try Self.date("2024-02-29"), .three), of: walk.tree.bridge)
            #expect(try await walk.entry(leap).due.day == (try Self.date("2027-02-28")))
            let early = [
                "electedOn": FieldValue.day(try Self.date("2022-02-28")), "resultNumber": .text("东工发〔2026〕9号"),
            ]
            #expect(try await walk.refused(taking: "succeed", on: id, early)?.field == "electedOn")
            try await walk.take(
                "succeed", on: id, ["electedOn": .day(Self.today), "resultNumber": .text("东工发〔2026〕9号")])
            let next = try #require(try await walk.links(of: id, in: "committee-terms").first)
            let values = try await walk.values(of: next)
            #expect(values["number"] == .number(7) && values["beganOn"] == .day(Self.today))
            #expect(try await walk.entry(next).due.day == (try Self.date("2031-11-21")))
            let on = Self.today...Self.today
            #expect(try await walk.figure("committee-terms.in-office", in: east, on) == 2)
            for indicator in ["elected", "in-time"] {
                #expect(try await walk.figure("committee-terms.\(indicator)", in: east, on) == 1)
            }
        }
    }

    @Test("Put off only by the union above, and counted from the end of the term", arguments: Stage.engines)
    func postponed(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.all) { walk async throws in
            let own = try await walk.stage.account("own", at: walk.tree.bridge, .officer)
            let above = try await walk.stage.account("above", at: walk.tree.east, .officer)
            let id = try await walk.open(
                Self.term(began: try Self.date("2021-11-01")), of: walk.tree.bridge, as: own)
            let answers: [String: FieldValue] = ["approval": .text("东工复〔2026〕3号"), "reason": .text("行政区划调整")]
            let refused = try await walk.refused(taking: "postpone", on: id, answers, as: own)
            #expect(refused?.why?.zh.contains("由上级工会「城区总工会」办理") == true)
            try await walk.take("postpone", on: id, answers, as: above)
            let entry = try await walk.entry(id)
            // Six months from 2026-11-01, which is a holiday, to the first working day after the holiday of May.
            let due = try #require(entry.due.day)
            let may = try Self.date("2027-05-01")
            #expect((may...may.adding(days: 9)).contains(due))
            #expect(entry.due.rule?.contains("A2-delay") == true)
        }
    }

    private static func certificate(_ code: String) -> UnionCertificate {
        var certificate = UnionCertificate()
        certificate.code = code
        certificate.title = "桥头纺织厂工会"
        (certificate.registrar, certificate.registeredOn) = ("城区总工会", day(-1000))
        certificate.validUntil = day(20)
        return certificate
    }

    @Test(
        "Valid to its last day, by the rule that opens the window before it; lapsed only afterwards",
        arguments: Stage.engines)
    func certificates(_ engine: Engine) async throws {
        let code = try #require(Self.unionCode)
        try await Stage.withLedgers(engine, OrganisingModule.all) { walk async throws in
            let id = try await walk.open(Self.certificate(code), of: walk.tree.mill)
            #expect(try await walk.entry(id).due.day == Self.day(20))
            #expect(try await walk.entry(id).due.rule?.contains("A2-renewal") == true)
            let lapse: [String: FieldValue] = ["endedOn": .day(Self.day(21)), "reason": .text("未申请换证")]
            #expect(try await walk.refused(taking: "lapse", on: id, lapse)?.isConflict == true)
            try await walk.take(
                "change", on: id, ["changedOn": .day(Self.day(-10)), "change": .text("法定代表人")])
            // Thirty days from the change, not from the day on which it was entered: 2026-12-11, a Friday.
            #expect(try await walk.entry(id).due.day == Self.day(20))
            try await walk.take(
                "reissue", on: id, ["reissuedOn": .day(Self.today), "validUntil": .day(Self.day(1000))])
            #expect(try await walk.entry(id).due.day == Self.day(1000))
            let renewed = try await walk.entry(id)
            let (terms, ledger) = (walk.book.terms, AnyLedger(UnionCertificate.ledger))
            #expect(terms.isEarly(renewed, of: ledger, on: Self.day(969)), "nothing is to be done for years")
            #expect(!terms.isEarly(renewed, of: ledger, on: Self.day(970)))
            walk.stage.clock.advance(days: 1001)
            let late: [String: FieldValue] = ["endedOn": .day(Self.day(1001)), "reason": .text("未申请换证")]
            try await walk.take("lapse", on: id, late)
            let end = Self.day(1001)...Self.day(1001)
            #expect(try await walk.figure("union-certificates.valid", in: walk.tree.east, end) == 0)
            #expect(try await walk.figure("union-certificates.lapsed", in: walk.tree.east, end) == 1)
        }
    }

    /// A code of a union that is in order: its check character is worked out by trying.
    private static var unionCode: String? {
        "0123456789ABCDEFGHJKLMNPQRTUWXY".map { "81350100M000100Y4\($0)" }.first { (try? UnionCode($0)) != nil }
    }

    @Test(
        "What expires is told of a whole tree, the earliest first, within the days asked for and to whoever reads it",
        arguments: Stage.engines)
    func radar(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.all) { walk async throws in
            let tree = walk.tree
            let soon = try await walk.open(Self.term(began: try Self.date("2021-12-20")), of: tree.bridge)
            let overdue = try await walk.open(Self.term(began: try Self.date("2021-10-20")), of: tree.east)
            _ = try await walk.open(Self.term(began: try Self.date("2025-10-20")), of: tree.east)
            let taught = try await walk.open(Self.term(began: try Self.date("2021-12-01")), of: tree.school)
            let officer = try await walk.stage.account("officer", at: tree.east, .officer)
            let watched = OrganisingModule.registers.filter { OrganisingModule.expiring.contains($0.id) }
            func due(
                _ organisation: ID<Organisation>, _ days: Int, as identity: Actor.Identity = .operator
            ) async throws -> [ID<Entry>] {
                let actor = try await walk.stage.actor(identity)
                let subject = try await walk.stage.organisation(organisation)
                return try await walk.stage.read { [book = walk.book] connection in
                    let found = DueBelow(
                        subject, in: watched, by: Self.day(days), of: book, for: actor, on: Self.today)
                    let lines = try found.page(on: connection).map(\.entry.id)
                    let counted = try found.counts(on: connection).values.reduce(0, +)
                    return counted == lines.count ? lines : []
                }
            }
            #expect(try await due(tree.east, 60) == [overdue, soon])
            #expect(try await due(tree.east, 10) == [overdue])
            #expect(try await due(tree.province, 60) == [overdue, taught, soon])
            #expect(try await due(tree.teachers, 60) == [taught], "by the line of industry")
            #expect(try await due(tree.province, 60, as: officer) == [overdue, soon], "no further than she reads")
            #expect(try await due(tree.west, 60, as: officer).isEmpty)
        }
    }
}
