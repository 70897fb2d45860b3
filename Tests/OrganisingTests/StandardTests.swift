import Kernel
import Stage
import Store
import Testing

@testable import Organising

@Suite("Unions against a standard") struct StandardTests {
    private static let today = Day(sinceEpoch: 20_778)
    private static func day(_ days: Int) -> Day { today.adding(days: days) }

    private static var standard: Standard {
        var standard = Standard()
        (standard.title, standard.level) = ("基层工会规范化建设标准", .base)
        standard.criteria = [(StandardDimension.people, "有专职主席", 50), (.money, "经费独立核算", 30), (.place, "有职工之家", 20)].map
        {
            var criterion = StandardCriterion()
            (criterion.dimension, criterion.text, criterion.points) = $0
            return criterion
        }
        return standard
    }

    private static func findings(_ found: [(Int, Bool, String)]) -> FieldValue {
        StandardFinding.fieldValue(
            of: found.map { number, isMet, evidence in
                var finding = StandardFinding()
                (finding.number, finding.isMet, finding.evidence) = (number, isMet, evidence)
                return finding
            })
    }

    private func score(of id: ID<Entry>, _ walk: LedgerWalk) async throws -> FieldValue? {
        let ledger = try walk.book.ledger("standard-checks")
        let entry = try await walk.entry(id)
        return try await walk.stage.read { ledger.values(with: try entry.content(of: ledger, on: $0))["score"] }
    }

    @Test(
        "The score follows from criteria that are met with evidence; the union above looks, and what lacks is put right",
        arguments: Stage.engines)
    func scored(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.all) { walk async throws in
            let tree = walk.tree
            let above = try await walk.stage.account("above", at: tree.eastCity, .officer)
            let own = try await walk.stage.account("own", at: tree.mill, .officer)
            let id = try await walk.open(Self.standard, of: tree.eastCity, as: above)
            var place = StandardPlace()
            (place.organisation, place.assessBy, place.checkBy) = (tree.mill, Self.day(10), Self.day(20))
            let places = StandardPlace.fieldValue(of: [place])
            try await walk.take("issue", on: id, ["issuedOn": .day(Self.today), "places": places], as: above)
            let check = try #require(try await walk.links(of: id, in: "standard-checks").first)
            #expect(try await walk.entry(check).due.day == Self.day(10))
            #expect(try await score(of: check, walk) == nil)

            func assess(_ found: [(Int, Bool, String)]) -> [String: FieldValue] { ["assessment": Self.findings(found)] }
            let bare = assess([(1, true, ""), (2, true, "账册"), (3, false, "")])
            let twice = assess([(1, true, "任命书"), (1, true, "任命书"), (3, false, "")])
            let partly = assess([(1, true, "任命书")])
            let beyond = assess([(1, true, "任命书"), (2, true, "账册"), (4, false, "")])
            for wrong in [bare, twice, partly, beyond] {
                #expect(try await walk.refused(taking: "assess", on: check, wrong, as: own)?.field == "assessment")
            }
            try await walk.take(
                "assess", on: check, assess([(1, true, "任命书"), (2, true, "账册"), (3, false, "在建")]), as: own)
            #expect(try await score(of: check, walk) == .number(80))
            #expect(try await walk.refused(taking: "pass", on: check, ["checkedOn": .day(Self.today)], as: own) != nil)
            let differences: [String: FieldValue] = [
                "checkedOn": .day(Self.today), "rectifyBy": .day(Self.day(40)),
                "differences": Self.findings([(2, false, "与行政账混用")]),
            ]
            try await walk.take("rectify", on: check, differences, as: above)
            #expect(try await score(of: check, walk) == .number(50))
            #expect(try await walk.entry(check).due.day == Self.day(40))
            try await walk.take(
                "assess", on: check, assess([(1, true, "任命书"), (2, true, "新账户"), (3, true, "照片")]), as: own)
            try await walk.take("pass", on: check, ["checkedOn": .day(Self.today)], as: above)
            #expect(try await score(of: check, walk) == .number(100))
            try await walk.take("close", on: id, ["summary": .text("一家达标")], as: above)
            let passed = try await walk.figure("standard-checks.passed", in: tree.east, Self.today...Self.today)
            #expect(passed == 1)
        }
    }
}
