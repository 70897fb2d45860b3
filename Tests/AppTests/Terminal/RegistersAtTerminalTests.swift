import Foundation
import Kernel
import Stage
import Store
import Testing

@testable import App

@Suite("Registers at a terminal") struct RegistersAtTerminalTests {
    @Test(
        "Employers and members are looked over, entered, and known again",
        arguments: Stage.engines)
    func imported(_ engine: Engine) async throws {
        let folder = try Stage.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try await Stage.withPlace(engine) { server async throws in
            let database = engine == .sqlite ? "sqlite" : server.address
            let options = ["--data", folder.path, "--database", database]
            let installation = try await Installation.open(
                try Office.settings([.data: folder.path, .database: database]), log: Office.quiet)
            let tree = try await OfficeTree.found(on: installation.platform)
            try await installation.close()
            func file(_ name: String, _ rows: String...) throws -> String {
                let path = folder.appending(path: name)
                let text = (["企业名称,统一社会信用代码,职工数,所属工会"] + rows).joined(separator: "\n")
                try Data(text.utf8).write(to: path)
                return path.path
            }
            let city = ["--owner", tree.city.name]
            let bad = try file(
                "坏.csv", "甲厂,91350100M000100Y43,120,", "乙会,81440113MC0000001A,8,", "甲厂分厂,91350100M000100Y43,1,")
            let preview = try await Terminal.run(["import", "employers", bad, "--preview", "--json"] + city + options)
            #expect(preview.code == 1)
            let looked = try JSONValue(text: preview.output).items.first?["sheets"]?.items.first
            #expect(looked?["columns"]?["A"]?.string == "name" && looked?["columns"]?["B"]?.string == "code")
            #expect(looked?["rows"]?["good"]?.integer == 1 && looked?["rows"]?["bad"]?.integer == 2)
            let cells = looked?["cells"]?.items.compactMap { $0["at"]?.string } ?? []
            #expect(cells.contains("B3"))
            #expect(preview.output.contains("工会"), "the hint says whose code it is")

            let good = try file("好.csv", "甲厂,91350100M000100Y43,120,\(tree.county.name)")
            let entered = try await Terminal.run(["import", "employers", good] + city + options)
            #expect(entered.output.contains("1 entered"))
            let more = try file("再.csv", "甲厂,91350100M000100Y43,150,")
            let changed = try await Terminal.run(["import", "employers", more] + city + options)
            #expect(changed.output.contains("0 entered, 1 changed"), "one code is one employer: \(changed.output)")

            let roster = folder.appending(path: "名册.csv")
            try Data("姓名,身份证号\n司徒映雪,44010619900101003X\n仇错号,440106199001010031\n".utf8).write(to: roster)
            let members = ["import", "members", roster.path] + city + options
            let told = try await Terminal.run(members + ["--preview", "--json"])
            let rows = try JSONValue(text: told.output).items.first?["sheets"]?.items.first
            #expect(rows?["rows"]?["good"]?.integer == 1 && rows?["rows"]?["bad"]?.integer == 1)
            #expect(rows?["cells"]?.items.first?["at"]?.string == "B3")
            #expect(rows?["values"]?["A2"]?.string == "司徒映雪")
            #expect(try await Terminal.run(members).code == 1, "one bad row stops all")
            #expect(try await Terminal.run(members + ["--good"]).output.contains("1 entered"))
            let again = try JSONValue(text: try await Terminal.run(members + ["--preview", "--json"]).output)
            #expect(again.items.first?["sheets"]?.items.first?["rows"]?["same"]?.integer == 1)
        }
    }
}
