import Kernel
import Stage
import Store
import Testing

@testable import Supervision

/// A body of each shape there was, as it was stored.
@Suite("Entries of earlier shapes") struct EarlierShapesTests {
    private static let visit = """
        {"days":["2026-11-20","2026-11-21"],"kind":"research","sites":[{"name":"大桥三标段项目部","seen":"宿舍"},\
        {"name":"工友宿舍"}],"title":"跨海大桥工地调研","visitors":[{"name":"冼望舒","title":"省总工会副主席"}]}
        """
    private static let inspection = """
        {"days":["2026-11-20","2026-11-21"],"group":[{"name":"麦知秋","title":"东江市总工会"}],\
        "sites":[{"kind":"federation","name":"城区总工会","seen":"台账"}],"title":"集中攻坚行动督查"}
        """

    /// What an entry reads as when its body is the stored one, of the shape that was then.
    private func values(
        _ body: String, shape: Int, of id: ID<Entry>, on walk: LedgerWalk
    ) async throws -> [String: FieldValue] {
        try await walk.stage.platform.database.write { connection in
            try connection.run("UPDATE entry_body SET body = \(body) WHERE entry = \(id)")
            try connection.run("UPDATE entry SET shape = \(shape) WHERE id = \(id)")
        }
        return try await walk.values(of: id)
    }

    @Test(
        "A visit of shape 1 has its places by name, and takes the new shape with its next step",
        arguments: Stage.engines)
    func visits(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, SupervisionModule.ledgers) { walk async throws in
            let id = try await walk.open(VisitTests.visit, of: walk.tree.east)
            let values = try await values(Self.visit, shape: 1, of: id, on: walk)
            let sites: [[String: FieldValue]] = [
                ["place": .place(Address(line: "大桥三标段项目部")), "seen": .text("宿舍")],
                ["place": .place(Address(line: "工友宿舍"))],
            ]
            #expect(values["sites"] == .rows(sites))
            try await walk.take("conclude", on: id, ["heard": .text("都好")])
            #expect(try await walk.entry(id).shape == 2)
            #expect(try await walk.values(of: id)["sites"] == .rows(sites))
            #expect(try await walk.figure("visits.sites", in: walk.tree.east, VisitTests.today...VisitTests.today) == 2)
        }
    }

    @Test("An inspection of shape 1 has the bodies inspected by name", arguments: Stage.engines)
    func inspections(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, SupervisionModule.ledgers) { walk async throws in
            let id = try await walk.open(InspectionTests.round, of: walk.tree.east)
            let values = try await values(Self.inspection, shape: 1, of: id, on: walk)
            let site: [String: FieldValue] = [
                "employer": .employer(Employer(name: "城区总工会")), "kind": .choice("federation"), "seen": .text("台账"),
            ]
            #expect(values["sites"] == .rows([site]))
        }
    }

    @Test("A place that begins with a code of a division keeps it") func coded() {
        let site = VisitTests.visit.sites.first
        #expect(site?.place?.division?.text == "440103" && site?.place?.line == "大桥三标段项目部")
    }
}
