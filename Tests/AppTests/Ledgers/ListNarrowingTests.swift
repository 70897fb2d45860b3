import Kernel
import Stage
import Store
import Testing

@testable import App

@Suite("Lists are narrowed by what stands in their fields") struct ListNarrowingTests {
    private func proposal(
        _ title: String, in office: Office, on day: Int, saving: Int? = nil, team: String = "裁剪班"
    ) async throws {
        let ledger = try office.ledger("proposals")
        var values = office.sample(of: ledger)
        (values["title"], values["team"]) = (.text(title), .text(team))
        (values["proposedOn"], values["answerBy"]) = (.day(Day(sinceEpoch: day)), .day(Day(sinceEpoch: day + 9)))
        values["saving"] = saving.map { .yuan(Yuan(fen: $0 * 100)) }
        _ = try await office.platform.perform(
            OpenEntry(in: ledger.id, of: office.tree.city.id, values, book: office.installation.book), as: .operator)
    }

    @Test(
        "By days and sums from and to, by words, together: on page, in count and file alike", arguments: Stage.engines)
    func narrowed(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let first = Day(sinceEpoch: 20_700)
            try await proposal("甲项", in: office, on: 20_700, saving: 900)
            try await proposal("乙项", in: office, on: 20_710, saving: 1_200, team: "机修_班")
            try await proposal("丙项", in: office, on: 20_720)
            let officer = try await office.visitor(.officer, at: .own)
            func found(_ query: String) async throws -> [String] {
                let browser = try office.browser(of: officer)
                let page = try await browser.get("/ledgers/proposals?\(query)").text
                let file = try await browser.get("/ledgers/proposals?\(query)&format=csv").text
                let titles = ["甲项", "乙项", "丙项"].filter { page.contains($0) }
                #expect(titles == ["甲项", "乙项", "丙项"].filter { file.contains($0) }, "\(query)")
                #expect(page.contains("共 \(titles.count) 件"), "\(query)")
                return titles
            }
            let expected: [(String, [String])] = [
                ("", ["甲项", "乙项", "丙项"]),
                ("f.proposedOn.from=\(first.adding(days: 1))", ["乙项", "丙项"]),
                ("f.proposedOn.to=\(first)", ["甲项"]),
                ("f.proposedOn.from=\(first.adding(days: 10))&f.proposedOn.to=\(first)", ["甲项", "乙项"]),
                ("f.saving.from=1000", ["乙项"]),
                ("f.saving.to=%EF%BC%911%2C999", ["甲项", "乙项"]),
                ("f.team=%E6%9C%BA%E4%BF%AE", ["乙项"]),
                ("f.team=_", ["乙项"]), ("f.team=%25", []),
                ("f.team=%E8%A3%81%E5%89%AA&f.saving.to=1000", ["甲项"]),
                ("f.saving.from=abc", ["甲项", "乙项", "丙项"]),
            ]
            for (query, titles) in expected {
                let answer = try await found(query)
                #expect(answer == titles, "\(query)")
            }
            let program = office.program(officer.token)
            let asked: [(String, [String])] = [
                ("f.proposedOn.from=\(first.adding(days: 1))", ["乙项", "丙项"]), ("f.saving.from=100000", ["乙项"]),
                ("f.proposedOn.from=\(first.adding(days: 10))&f.proposedOn.to=\(first)", ["甲项", "乙项"]),
                ("f.team=%E8%A3%81%E5%89%AA&f.saving.to=100000", ["甲项"]), ("f.team=_", ["乙项"]),
            ]
            for (query, titles) in asked {
                let answer = try await program.get("/api/v1/ledgers/proposals/entries?\(query)").json
                let found = answer["entries"]?.items.compactMap { $0["title"]?.string } ?? []
                #expect(Set(found) == Set(titles) && answer["count"]?.integer == titles.count, "\(query)")
            }
            for query in ["f.saving.from=abc", "f.saving.from=1.5", "f.proposedOn=2026-01-01", "f.proposer=%E9%BA%A6"] {
                let answer = try await program.get("/api/v1/ledgers/proposals/entries?\(query)")
                #expect(answer.status == 400, "\(query)")
            }
            let page = try await office.open("/ledgers/proposals?f.saving.from=1000", as: officer)
            #expect(page.text.contains("name=\"f.saving.from\" value=\"1000\""), "what was asked stands in its box")
            #expect(!page.text.contains("f.proposer"), "what is personal has no box")
        }
    }

    @Test(
        "By the union that an entry names: on the page by its name, by a program with its key", arguments: Stage.engines
    )
    func named(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let ledger = try office.ledger("opinion-reports")
            let (county, other) = (office.tree.county, office.tree.otherCity)
            for (title, area) in [("甲项", county), ("乙项", other)] {
                var values = office.sample(of: ledger)
                (values["title"], values["area"]) = (.text(title), .organisation(area.id))
                _ = try await office.platform.perform(
                    OpenEntry(in: ledger.id, of: office.tree.city.id, values, book: office.installation.book),
                    as: .operator)
            }
            let officer = try await office.visitor(.officer, at: .own)
            let program = office.program(officer.token)
            for (query, key, title) in [(county.name, county.id, "甲项"), (other.name, other.id, "乙项")] {
                let page = try await office.open(
                    "/ledgers/opinion-reports?f.area=\(Example.escaped(query))", as: officer)
                #expect(["甲项", "乙项"].filter { page.text.contains($0) } == [title])
                let answer = try await program.get("/api/v1/ledgers/opinion-reports/entries?f.area=\(key)").json
                #expect(answer["entries"]?.items.map { $0["title"]?.string } == [title])
            }
            let none = try await office.open("/ledgers/opinion-reports?f.area=%25", as: officer)
            #expect(!none.text.contains("甲项") && !none.text.contains("乙项"))
        }
    }
}
