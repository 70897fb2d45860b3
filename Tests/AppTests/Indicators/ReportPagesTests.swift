import Foundation
import Kernel
import Store
import Testing
import Web

@testable import Stage
@testable import Workplace

@Suite("Reports of figures and lists") struct ReportPagesTests {
    /// The cells of the row that a label heads.
    private func row(_ label: String, in page: TestAnswer) throws -> [String] {
        let mark = label == "合计" ? "<tr class=\"total\">" : ">\(label)</"
        let start = try #require(page.text.range(of: mark))
        let rest = page.text[start.upperBound...].components(separatedBy: "</tr>")[0]
        return rest.components(separatedBy: "<td").dropFirst().map { cell in
            let content = cell.components(separatedBy: "</td>")[0]
            return String(content[content.index(after: content.firstIndex(of: ">") ?? content.startIndex)...])
        }
    }

    @Test("A figure stands by unions and by kinds, with what it is compared to", arguments: Stage.engines)
    func figure(_ engine: Engine) async throws {
        try await OutingRoom.with(engine) { room async throws in
            let tree = try await SmallTree(on: room.stage)
            try await room.outing(of: tree.mill, persons: 300, .spring)
            try await room.outing(of: tree.eastCity, persons: 50, .autumn)
            try await room.outing(of: tree.northBank, persons: 60)
            try await room.outing(of: tree.east, persons: 40, .spring)
            try await room.outing(of: tree.west, persons: 7_000)
            let browser = try room.browser(of: try await room.stage.account("officer", at: tree.east, .officer))
            let page = try await browser.get("/indicators/outings.persons/report")
            #expect(page.status == 200)
            #expect(page.text.contains("填报单位：东江市总工会") && page.text.contains("单位：人"))
            #expect(page.text.contains("colspan=\"4\">本期</th>") && page.text.contains("colspan=\"3\">按季节</th>"))
            #expect(try row("合计", in: page) == ["450", "340", "50", "60", "0", "—", "0", "—"])
            #expect(try row("城区总工会", in: page).prefix(4) == ["350", "300", "50", "0"])
            #expect(try row("江北区总工会", in: page).prefix(4) == ["60", "0", "0", "60"])
            #expect(try row("本级", in: page).prefix(4) == ["40", "40", "0", "0"])
            #expect(!page.text.contains("7,0") && !page.text.contains("西江市"))
            let file = try await browser.get("/indicators/outings.persons/report?format=xlsx")
            let sheet = String(
                decoding: PackedFile.entries(of: file.bytes)["xl/worksheets/sheet1.xml"] ?? [], as: UTF8.self)
            #expect(sheet.contains("<v>450</v>") && sheet.contains("orientation=\"landscape\""))
            for place in [tree.west, tree.province] {
                #expect(try await browser.get("/indicators/outings.persons/report?in=\(place)").status == 404)
            }
            #expect(try await browser.get("/indicators/outings.nothing/report").status == 404)
        }
    }

    @Test(
        "All figures of a ledger stand in groups; the period so far is told beside the year", arguments: Stage.engines)
    func ledger(_ engine: Engine) async throws {
        try await OutingRoom.with(engine) { room async throws in
            let tree = try await SmallTree(on: room.stage)
            try await room.outing(of: tree.mill, persons: 300, .spring)
            room.stage.clock.advance(seconds: 86_400 * 20)
            try await room.outing(of: tree.northBank, persons: 60)
            let browser = try room.browser(of: try await room.stage.account("officer", at: tree.east, .officer))
            let page = try await browser.get("/reports/outings")
            #expect(page.text.contains("疗休养人数（人）") && page.text.contains("本年累计") && page.text.contains("同比"))
            // Behind what every ledger counts: entered, closed, in hand.
            #expect(try row("合计", in: page).dropFirst(9).prefix(3) == ["60", "360", "0"])
            #expect(try row("城区总工会", in: page).dropFirst(9).prefix(2) == ["0", "300"])
            #expect(try await browser.get("/reports/nothing").status == 404)
            #expect(try await browser.get("/reports/outings?in=\(tree.west)").status == 404)
            #expect(try await browser.get("/reports/outings?format=xlsx").status == 200)
            let xitong = try await room.stage.account("xitong", at: tree.east, .systemAdministrator)
            #expect(try await room.browser(of: xitong).get("/reports/outings").status == 403)
        }
    }

    @Test("Small numbers of persons, and what they follow from, are on no report", arguments: Stage.engines)
    func small(_ engine: Engine) async throws {
        try await OutingRoom.with(engine) { room async throws in
            let tree = try await SmallTree(on: room.stage)
            try await room.outing(of: tree.eastCity, persons: 3, .spring)
            try await room.outing(of: tree.eastCity, persons: 70, .autumn)
            try await room.outing(of: tree.northBank, persons: 80, .spring)
            try await room.outing(of: tree.northBank, persons: 90, .autumn)
            let browser = try room.browser(of: try await room.stage.account("officer", at: tree.east, .officer))
            let page = try await browser.get("/indicators/outings.persons/report")
            #expect(try row("城区总工会", in: page).prefix(3) == ["73", "少于 5", "不公开"])
            #expect(try row("江北区总工会", in: page).prefix(3) == ["170", "不公开", "不公开"])
            let file = try await browser.get("/indicators/outings.persons/report?format=xlsx")
            let sheet = String(
                decoding: PackedFile.entries(of: file.bytes)["xl/worksheets/sheet1.xml"] ?? [], as: UTF8.self)
            for hidden in ["<v>3</v>", "<v>70</v>", "<v>80</v>", "<v>90</v>"] {
                #expect(!sheet.contains("00" + hidden))
            }
        }
    }

    @Test("A list is counted by union and by what a field says, as it is narrowed", arguments: Stage.engines)
    func list(_ engine: Engine) async throws {
        try await OutingRoom.with(engine) { room async throws in
            let tree = try await SmallTree(on: room.stage)
            for _ in 0..<3 { try await room.outing(of: tree.mill, persons: 9, .spring) }
            try await room.outing(of: tree.east, persons: 9)
            try await room.outing(of: tree.northBank, persons: 9, .autumn)
            try await room.outing(of: tree.west, persons: 9, .autumn)
            let browser = try room.browser(of: try await room.stage.account("officer", at: tree.east, .officer))
            let plain = try await browser.get("/ledgers/outings/report")
            #expect(try row("合计", in: plain) == ["5", "5", "0"])
            let page = try await browser.get("/ledgers/outings/report?by=season")
            #expect(try row("合计", in: page) == ["5", "3", "1", "1"])
            #expect(try row("城区总工会", in: page) == ["3", "3", "0", "0"])
            #expect(try row("东江市总工会", in: page) == ["1", "0", "0", "1"])
            let narrowed = try await browser.get("/ledgers/outings/report?by=season&f.season=autumn")
            #expect(try row("合计", in: narrowed) == ["1", "0", "1"])
            let none = try await browser.get("/ledgers/outings/report?words=zzzz&by=title")
            #expect(try row("合计", in: none).first == "0")
            let file = try await browser.get("/ledgers/outings/report?by=season&format=xlsx")
            #expect(file.status == 200 && file.bytes.starts(with: Array("PK".utf8)))
            let province = try room.browser(of: try await room.stage.account("head", at: tree.province, .leader))
            let whole = try await province.get("/ledgers/outings/report")
            #expect(try row("合计", in: whole) == ["6", "6", "0"])
            #expect(try row("西江市总工会", in: whole) == ["1", "1", "0"])
            let teachers = try room.browser(
                of: try await room.stage.account("teachers", at: tree.teachers, .officer, on: .second))
            #expect(try row("合计", in: try await teachers.get("/ledgers/outings/report")).first == "0")
        }
    }
}
