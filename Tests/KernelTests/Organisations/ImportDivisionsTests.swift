import Foundation
import Stage
import Store
import Testing

@testable import Kernel

@Suite("Importing divisions") struct ImportDivisionsTests {
    private static let top = "440000,广东省,province,\n440100,广州市,city,440000\n"

    private func count(_ stage: KernelStage) async throws -> Int? {
        try await stage.read { try $0.value("SELECT COUNT(*) FROM organisation", as: Int.self) }
    }

    @Test("A second import of the same table changes nothing", arguments: Stage.engines)
    func twice(_ engine: Engine) async throws {
        try await Stage.withPlatform(engine) { stage async throws in
            let first = try await stage.perform(ImportDivisions(.guangdong(), from: stage.today))
            let again = try await stage.perform(ImportDivisions(.guangdong(), from: stage.today))
            #expect(first == .init(founded: 144, present: 0))
            #expect(again == .init(founded: 0, present: 144))
            #expect(try await count(stage) == 144)
            #expect(try await PathAudit.faults(on: stage).isEmpty)
        }
    }

    @Test("What was renamed or moved since stays as it is", arguments: Stage.engines)
    func kept(_ engine: Engine) async throws {
        try await Stage.withPlatform(engine) { stage async throws in
            try await stage.perform(ImportDivisions(Divisions(csv: Self.top), from: stage.today))
            let city = try #require(try await stage.read { try Organisation.withDivision("440100", on: $0) })
            try await stage.perform(RenameOrganisation(city.id, to: "羊城总工会", from: stage.today))
            let more = Self.top + "440104,越秀区,county,440100\n"
            let outcome = try await stage.perform(ImportDivisions(Divisions(csv: more), from: stage.today))
            #expect(outcome == .init(founded: 1, present: 2))
            #expect(try await stage.organisation(city.id).name == "羊城总工会")
        }
    }

    @Test(
        "One bad row refuses the whole table and is named", arguments: Stage.engines,
        [
            ("440104,越秀区,county,440199", "440104"), ("441000,另一市,city,440104", "441000"),
            ("440104,越秀区,city,440100", "440104"), ("440200,广州市,city,440000", "440200"),
        ])
    func allOrNothing(_ engine: Engine, _ bad: (row: String, code: String)) async throws {
        try await Stage.withPlatform(engine) { stage async throws in
            let csv = Self.top + "440300,深圳市,city,440000\n" + bad.row + "\n440500,汕头市,city,440000\n"
            let refusal = await #expect(throws: Refusal.self) {
                try await stage.perform(ImportDivisions(Divisions(csv: csv), from: stage.today))
            }
            #expect(refusal?.field == "file")
            #expect(refusal?.reason?.contains(bad.code) == true)
            let left = try await count(stage)
            #expect(left == 0)
        }
    }

    @Test("A city's administrator imports below the city, not beside it", arguments: Stage.engines)
    func permission(_ engine: Engine) async throws {
        try await Stage.withPlatform(engine) { stage async throws in
            try await stage.perform(ImportDivisions(Divisions(csv: Self.top), from: stage.today))
            let city = try #require(try await stage.read { try Organisation.withDivision("440100", on: $0) }).id
            let system = try await stage.account("system", at: city, .systemAdministrator)
            let beside = try Divisions(csv: "440104,越秀区,county,440100\n440300,深圳市,city,440000")
            await #expect(throws: Refusal.notFound) {
                try await stage.perform(ImportDivisions(beside, from: stage.today), as: system)
            }
            #expect(try await count(stage) == 2)
            let below = try Divisions(csv: "440104,越秀区,county,440100")
            let outcome = try await stage.perform(ImportDivisions(below, from: stage.today), as: system)
            #expect(outcome.founded == 1)
        }
    }

    @Test("The functional areas are founded once, under all their names", arguments: Stage.engines)
    func areas(_ engine: Engine) async throws {
        try await Stage.withPlatform(engine) { stage async throws in
            try await stage.perform(ImportDivisions(.guangdong(), from: stage.today))
            for _ in 0..<2 { try await stage.perform(ImportAreas(from: stage.today)) }
            #expect(try await count(stage) == 145)
            let area = try await stage.read { (connection: any Connection) throws in
                let resolver = OrganisationResolver(issuer: nil, on: connection)
                return try ["海陵岛经济开发试验区总工会", "海陵岛试验区总工会", "海陵区工会"].map {
                    try resolver.resolve($0)?.id
                }
            }
            #expect(Set(area).count == 1)
            #expect(area.first != .some(nil))
        }
    }

    /// Beside the checkout where the project keeps shared data; not part of it.
    private static let shared: URL =
        URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../../../shared/data/guangdong-divisions.csv"
        )
        .standardizedFileURL

    @Test(
        "The table of all divisions down to the towns goes in whole",
        .enabled("shared/data is not there") {
            FileManager.default.fileExists(atPath: shared.path)
        }, arguments: Stage.engines)
    func whole(_ engine: Engine) async throws {
        let divisions = try Divisions(csv: String(contentsOf: Self.shared, encoding: .utf8))
        #expect(divisions.rows.count == 1901)
        try await Stage.withPlatform(engine) { stage async throws in
            let outcome = try await stage.perform(ImportDivisions(divisions, from: stage.today))
            #expect(outcome == .init(founded: 1901, present: 0))
            #expect(try await PathAudit.faults(on: stage).isEmpty)
            let counts = try await stage.read { (connection: any Connection) throws in
                let top = try Organisation.withDivision("440000", on: connection)
                return try top?.countsBelow(for: .operator, on: connection).map(\.count) ?? []
            }
            #expect(counts == [21, 122, 1757])
        }
    }
}
