import Foundation
import HTTPTypes
import Kernel
import Stage
import Store
import Testing
import Web

@testable import App

/// Case 24 over the pages: what is uploaded is looked over first, by its owner alone, and reflects nothing.
@Suite("Importing in the browser", .serialized) struct ImportInBrowserTests {
    private static let head = "建议名称,类别,建议人,单位、班组,提出日期,现状与问题,改进办法,答复期限"
    private static let lamp = "换灯,安全生产,麦晓岚,机修车间,2026.3.5,灯暗,换成亮的,2026年4月5日"

    private struct Desk {
        let office: Office
        let officer: Visitor

        func browser(_ visitor: Visitor? = nil) throws -> TestSite { try office.browser(of: visitor ?? officer) }

        /// Uploads a sheet, and returns the address of its preview.
        func upload(_ lines: [String], name: String = "建议.csv", owner: String = "") async throws -> TestAnswer {
            try await upload(Array(lines.joined(separator: "\n").utf8), name: name, owner: owner)
        }

        func upload(_ bytes: [UInt8], name: String, owner: String = "") async throws -> TestAnswer {
            try await upload([(name, bytes)], owner: owner)
        }

        func upload(_ files: [(name: String, bytes: [UInt8])], owner: String = "") async throws -> TestAnswer {
            let browser = try browser()
            let token = try await browser.formToken()
            var body = ""
            for (field, value) in [("_form", token), ("owner", owner)] {
                body += "--b\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n"
            }
            var sent = Array(body.utf8)
            for (name, bytes) in files {
                let head = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(name)\"\r\n\r\n"
                sent += Array(head.utf8) + bytes + Array("\r\n".utf8)
            }
            sent += Array("--b--\r\n".utf8)
            return try await browser.send(
                .post, "/ledgers/proposals/imports", type: "multipart/form-data; boundary=b", body: sent)
        }

        func preview(_ lines: [String]) async throws -> String {
            let answer = try await upload(lines)
            #expect(answer.status == 303)
            return try #require(answer.headers[.location])
        }

        func page(_ path: String, by visitor: Visitor? = nil) async throws -> TestAnswer {
            try await browser(visitor).get(path)
        }

        func submit(_ path: String, from page: String, _ fields: [String: String] = [:]) async throws -> TestAnswer {
            let browser = try browser()
            return try await browser.submit(path, on: try await browser.get(page), fields)
        }

        func titles() async throws -> [String] {
            try await office.platform.database.read { connection in
                try connection.all("SELECT title FROM entry WHERE ledger = 'proposals' ORDER BY id") { try $0[0] }
            }
        }
    }

    private func withDesk(_ engine: Engine, _ body: (Desk) async throws -> Void) async throws {
        try await Office.with(engine) { office async throws in
            try await body(Desk(office: office, officer: try await office.visitor(.officer, at: .own)))
        }
    }

    @Test("A sheet is looked over, entered, changed by a second, and undone", arguments: Stage.engines)
    func whole(_ engine: Engine) async throws {
        try await withDesk(engine) { desk async throws in
            let bad = Self.lamp.replacing("换灯", with: "换窗").replacing("2026.3.5", with: "上个月")
            let first = try await desk.preview([Self.head, Self.lamp, bad])
            let shown = try await desk.page(first)
            #expect(shown.text.contains("E3"))
            #expect(shown.text.contains("请填日期"))
            #expect(try await desk.titles() == [])
            #expect(try await desk.submit(first + "/apply", from: first, ["choice": "all"]).status == 422)
            #expect(try await desk.titles() == [])
            #expect(try await desk.submit(first + "/apply", from: first, ["choice": "good"]).status == 303)
            #expect(try await desk.titles() == ["换灯"])
            let second = try await desk.preview([Self.head, Self.lamp.replacing("灯暗", with: "灯坏了")])
            let changed = try await desk.page(second + "?tab=changed")
            #expect(changed.text.contains("灯坏了"))
            #expect(try await desk.submit(second + "/apply", from: second, ["choice": "all"]).status == 303)
            let report = try await desk.page(second)
            #expect(report.text.contains("建议.csv"))
        }
    }

    @Test("What waits is its owner's alone, and as if absent for everybody else", arguments: Stage.engines)
    func foreign(_ engine: Engine) async throws {
        try await withDesk(engine) { desk async throws in
            let path = try await desk.preview([Self.head, Self.lamp])
            for role in [Role.officer, .leader, .systemAdministrator] {
                let visitor = try await desk.office.visitor(role, at: .above)
                let status = try await desk.page(path, by: visitor).status
                #expect(status == 404 || status == 403, "\(role)")
            }
            let foreign = try await desk.upload([Self.head, Self.lamp], owner: desk.office.tree.otherCity.name)
            #expect(foreign.status == 422)
        }
    }

    @Test("Markup in cells, names of sheets and files is shown as it is written", arguments: Stage.engines.prefix(1))
    func inert(_ engine: Engine) async throws {
        try await withDesk(engine) { desk async throws in
            let script = "<script>alert(1)</script>"
            let answer = try await desk.upload(
                [Self.head + ",\(script)", Self.lamp.replacing("安全生产", with: script) + ",1"], name: "<b>.csv")
            let page = try await desk.page(try #require(answer.headers[.location]))
            #expect(page.status == 200)
            #expect(!page.text.contains(script))
            #expect(page.text.contains("&lt;script&gt;"))
            #expect(!page.text.contains("<b>.csv"))
        }
    }

    @Test("A file that is none says so, and can be thrown away", arguments: Stage.engines.prefix(1))
    func unreadable(_ engine: Engine) async throws {
        try await withDesk(engine) { desk async throws in
            let path = try await desk.preview(["%PDF-1.7"])
            let page = try await desk.page(path)
            #expect(page.status == 200)
            #expect(!page.text.contains("/apply"))
            #expect(try await desk.submit(path + "/removal", from: path).status == 303)
            #expect(try await desk.page(path).status == 404)
        }
    }

    @Test("What columns are set to holds, and is remembered for the next file", arguments: Stage.engines.prefix(1))
    func columns(_ engine: Engine) async throws {
        try await withDesk(engine) { desk async throws in
            let lines = [Self.head.replacing("现状与问题", with: "甲"), Self.lamp]
            let path = try await desk.preview(lines)
            #expect(try await desk.page(path).text.contains("现状与问题"))
            let set = try await desk.submit(
                path + "/columns", from: path, ["file": "1", "sheet": "1", "column.F": "situation"])
            #expect(set.status == 303)
            #expect(try await desk.page(path + "?tab=new").text.contains("换灯"))
            let next = try await desk.preview(lines)
            #expect(try await desk.page(next + "?tab=new").text.contains("换灯"))
            let twice = try await desk.submit(
                path + "/columns", from: path, ["file": "1", "sheet": "1", "column.F": "title"])
            #expect(twice.status == 422)
        }
    }

    @Test("A required column that is missing is said once for its sheet, and how to mend it", arguments: Stage.engines)
    func lacking(_ engine: Engine) async throws {
        try await withDesk(engine) { desk async throws in
            let head = Self.head.replacing(",类别", with: "")
            let rows = (1...4).map { Self.lamp.replacing("换灯,安全生产", with: "换灯\($0)") }
            let path = try await desk.preview([head] + rows)
            let page = try await desk.page(path).text
            #expect(page.components(separatedBy: "表里没有必填的「类别」一列").count == 2)
            #expect(page.contains("有问题<span class=\"count\">4</span>"))
            let bad = try await desk.page(path + "?format=xlsx")
            #expect(bad.status == 200)
        }
    }

    @Test(
        "Bad rows that are taken in again by themselves keep the unit, the year and the union of their sheets",
        arguments: Stage.engines)
    func badRows(_ engine: Engine) async throws {
        try await withDesk(engine) { desk async throws in
            let row = Self.lamp.replacing("2026年4月5日", with: "4月5日") + ",3"
            let lines = ["2026年10万元以下建议,单位：万元", Self.head + ",预计年效益", row, row]
            let other = Self.lamp.replacing("换灯", with: "换窗") + ",4"
            let others = [Self.head.replacing("建议名称", with: "名称") + ",预计年效益（元）", other, other]
            let place = desk.office.tree.neighbour.name
            let files = [(place + ".csv", lines), ("乙.csv", others)].map { name, lines in
                (name: name, bytes: Array(lines.joined(separator: "\n").utf8))
            }
            let path = try #require(try await desk.upload(files).headers[.location])
            let bad = try await desk.page(path + "?format=xlsx")
            #expect(try await desk.submit(path + "/removal", from: path).status == 303)
            let second = try await desk.upload(bad.bytes, name: "有问题的行.xlsx")
            let again = try #require(second.headers[.location])
            #expect(try await desk.submit(again + "/apply", from: again, ["choice": "all"]).status == 303)
            let home = desk.office.tree.city.name
            for (title, said) in [("换灯", ["30,000.00", "2026-04-05", place]), ("换窗", ["4.00", "2026-04-05", home])] {
                let entry: ID<Entry>? = try await desk.office.platform.database.read {
                    try $0.value("SELECT id FROM entry WHERE ledger = 'proposals' AND title = \(title)")
                }
                let page = try await desk.page("/ledgers/proposals/\(try #require(entry))").text
                for words in said { #expect(page.contains(words), "\(title): \(words)") }
            }
        }
    }

    @Test("An export that is taken in again changes nothing", arguments: Stage.engines)
    func export(_ engine: Engine) async throws {
        try await withDesk(engine) { desk async throws in
            let path = try await desk.preview([Self.head, Self.lamp, Self.lamp.replacing("换灯", with: "=换窗")])
            #expect(try await desk.submit(path + "/apply", from: path, ["choice": "all"]).status == 303)
            for format in ["xlsx", "csv"] {
                let export = try await desk.page("/ledgers/proposals?format=\(format)")
                let again = try await desk.upload(export.bytes, name: "导出.\(format)")
                let page = try await desk.page(try #require(again.headers[.location]))
                #expect(page.text.contains("没有可以写入的行"), "\(format)")
                #expect(page.text.contains("没有变化<span class=\"count\">2</span>"), "\(format)")
            }
        }
    }

    @Test("The template is taken in again once it is filled", arguments: Stage.engines.prefix(1))
    func template(_ engine: Engine) async throws {
        try await withDesk(engine) { desk async throws in
            let answer = try await desk.page("/ledgers/proposals/imports/template")
            #expect(answer.status == 200)
            #expect(answer.bytes.starts(with: Array("PK".utf8)))
        }
    }
}
