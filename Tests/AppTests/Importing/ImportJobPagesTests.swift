import Foundation
import HTTPTypes
import Kernel
import Stage
import Store
import Testing
import Web
import Workplace

@testable import App

/// Long files over the pages and the clock: what is uploaded is worked on beside the server, for its owner alone.
@Suite("Long imports in the browser", .serialized) struct ImportJobPagesTests {
    private static let head = "建议名称,类别,建议人,单位、班组,提出日期,现状与问题,改进办法,答复期限,附言"
    private static let lamp = "换灯,安全生产,麦晓岚,机修车间,2026.3.5,灯暗,换成亮的,2026年4月5日,"
    /// A column that nobody reads makes the file a long one.
    private static let filling = String(repeating: "无", count: 10_000)

    private static func sheet(_ lines: [String] = [lamp]) -> [UInt8] {
        let good = (1...40).map { lamp.replacing("换灯", with: "换灯\($0)") + filling }
        return Array(([head] + lines + good).joined(separator: "\n").utf8)
    }

    private struct Desk {
        let office: Office
        let officer: Visitor

        func clock(_ underWay: ImportsUnderWay? = nil) -> ImportClock {
            ImportClock(
                platform: office.platform, book: office.installation.book,
                underWay: underWay ?? office.installation.importing, log: Office.quiet)
        }

        func browser(_ visitor: Visitor? = nil) throws -> TestSite { try office.browser(of: visitor ?? officer) }

        func page(_ path: String, by visitor: Visitor? = nil) async throws -> TestAnswer {
            try await browser(visitor).get(path)
        }

        func submit(_ path: String, from page: String, _ fields: [String: String] = [:]) async throws -> TestAnswer {
            let browser = try browser()
            return try await browser.submit(path, on: try await browser.get(page), fields)
        }

        /// Uploads a sheet, and returns the address of its page.
        func upload(
            _ bytes: [UInt8], name: String = "名册.csv", to place: String = "/ledgers/proposals/imports"
        ) async throws -> String {
            let browser = try browser()
            let token = try await browser.formToken()
            var body = "--b\r\nContent-Disposition: form-data; name=\"_form\"\r\n\r\n\(token)\r\n"
            body += "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(name)\"\r\n\r\n"
            let sent = Array(body.utf8) + bytes + Array("\r\n--b--\r\n".utf8)
            let answer = try await browser.send(
                .post, place, type: "multipart/form-data; boundary=b", body: sent)
            #expect(answer.status == 303)
            return try #require(answer.headers[.location])
        }

        func count() async throws -> Int {
            try await office.platform.database.read { connection in
                try connection.value("SELECT COUNT(*) FROM entry WHERE ledger = 'proposals'") ?? 0
            }
        }

        func members() async throws -> Int {
            try await office.platform.database.read { try $0.value("SELECT COUNT(*) FROM membership") ?? 0 }
        }

        func tellings() async throws -> [Int?] {
            let account = try #require(officer.account)
            let notices = try await office.platform.database.read {
                try PersonNotice.list(of: account, limit: 50, on: $0)
            }
            return notices.filter { $0.kind == .imported }.reversed().map(\.rows)
        }
    }

    private func withDesk(_ engine: Engine, _ body: (Desk) async throws -> Void) async throws {
        try await Office.with(engine) { office async throws in
            try await body(Desk(office: office, officer: try await office.visitor(.officer, at: .own)))
        }
    }

    @Test("It is looked over and entered by the clock, found under the imports, and told", arguments: Stage.engines)
    func whole(_ engine: Engine) async throws {
        try await withDesk(engine) { desk async throws in
            let path = try await desk.upload(Self.sheet([Self.lamp.replacing("2026.3.5", with: "上个月")]))
            let waiting = try await desk.page(path)
            #expect(waiting.text.contains("排队中"))
            #expect(waiting.text.contains("data-watched"))
            #expect(try await desk.page("/ledgers/proposals/imports").text.contains("后台处理中"))
            #expect(try await desk.clock().round() == 1)
            let shown = try await desk.page(path)
            #expect(shown.text.contains("有问题<span class=\"count\">1</span>"))
            #expect(shown.text.contains("新登记<span class=\"count\">40</span>"))
            #expect(shown.text.contains("请填日期"))
            #expect(try await desk.count() == 0)
            let bad = try await desk.page(path + "?format=xlsx")
            #expect(bad.bytes.starts(with: Array("PK".utf8)))
            #expect(try await desk.submit(path + "/apply", from: path, ["choice": "good"]).status == 303)
            #expect(try await desk.page(path).text.contains("排队中"))
            #expect(try await desk.count() == 0)
            #expect(try await desk.clock(ImportsUnderWay()).round() == 1, "by any server")
            #expect(try await desk.clock().round() == 0, "once")
            #expect(try await desk.count() == 40)
            #expect(try await desk.tellings() == [41, 40])
            let notices = try await desk.page("/notices")
            #expect(notices.text.contains("href=\"\(path)\""))
            #expect(notices.text.contains("40 行"))
            #expect(try await desk.page(path).text.contains("撤销这次导入"))
            #expect(try await desk.office.journalFindings() == [])
        }
    }

    @Test("A long roster of members goes the same way, and so does undoing it", arguments: Stage.engines)
    func roster(_ engine: Engine) async throws {
        try await withDesk(engine) { desk async throws in
            let words = Array("春夏秋冬山水风云")
            let rows = (0..<40).map { "麦" + String([words[$0 % 8], words[$0 / 8]]) + "," + Self.filling }
            let bytes = Array((["姓名,备注", "1号,"] + rows).joined(separator: "\n").utf8)
            let path = try await desk.upload(bytes, to: "/members/imports")
            #expect(try await desk.page(path).text.contains("排队中"))
            #expect(try await desk.clock().round() == 1)
            let shown = try await desk.page(path)
            #expect(shown.text.contains("新登记<span class=\"count\">40</span>"))
            #expect(shown.text.contains("有问题<span class=\"count\">1</span>"))
            #expect(try await desk.submit(path + "/apply", from: path, ["choice": "good"]).status == 303)
            #expect(try await desk.clock().round() == 1)
            #expect(try await desk.members() == 40)
            let asked = try await desk.page(path + "/undo")
            #expect(asked.text.contains("撤销在后台进行"))
            #expect(try await desk.submit(path + "/undo", from: path + "/undo").status == 303)
            let leader = try await desk.office.visitor(.leader, at: .own)
            for (visitor, isOwn) in [(desk.officer, true), (leader, false)] {
                let shown = try await desk.page(path, by: visitor).text
                #expect(shown.contains("正在撤销") && shown.contains("/cancellation\"") == isOwn)
            }
            #expect(try await desk.submit(path + "/cancellation", from: path).status == 303)
            #expect(try await desk.page(path).text.contains("已取消，什么也没有撤销"))
            #expect(try await desk.submit(path + "/undo", from: path + "/undo").status == 303)
            #expect(try await desk.clock().round() == 1)
            #expect(try await desk.members() == 0)
            #expect(try await desk.page(path).text.contains("已恢复或撤出"))
            try await desk.office.platform.database.write { try $0.run("UPDATE roster_member SET undoing = NULL") }
            #expect(try await desk.page(path).text.contains("已恢复或撤出") == false, "an old one does not tell")
            #expect(try await desk.tellings() == [41, 40, 40])
            #expect(try await desk.page("/notices").text.contains("href=\"\(path)\""))
            #expect(try await desk.office.journalFindings() == [])
        }
    }

    @Test(
        "Cancelled before and after it is looked over: nothing stands, and the page says so", arguments: Stage.engines)
    func cancelled(_ engine: Engine) async throws {
        try await withDesk(engine) { desk async throws in
            let path = try await desk.upload(Self.sheet())
            #expect(try await desk.submit(path + "/cancellation", from: path).status == 303)
            #expect(try await desk.page(path).text.contains("已取消，台账里什么也没有写入"))
            #expect(try await desk.clock().round() == 0)
            #expect(try await desk.submit(path + "/look", from: path).status == 303)
            #expect(try await desk.clock().round() == 1)
            #expect(try await desk.submit(path + "/apply", from: path, ["choice": "all"]).status == 303)
            #expect(try await desk.submit(path + "/cancellation", from: path).status == 303)
            let shown = try await desk.page(path)
            #expect(shown.text.contains("已取消，台账里什么也没有写入"))
            #expect(shown.text.contains("新登记<span class=\"count\">41</span>"))
            #expect(try await desk.count() == 0)
            #expect(try await desk.submit(path + "/apply", from: path, ["choice": "all"]).status == 303)
            #expect(try await desk.clock().round() == 1)
            #expect(try await desk.count() == 41)
            #expect(try await desk.page(path + "/cancellation").status == 405)
        }
    }

    @Test("Its owner's alone; and without her roles nothing of it is entered", arguments: Stage.engines)
    func foreign(_ engine: Engine) async throws {
        try await withDesk(engine) { desk async throws in
            let path = try await desk.upload(Self.sheet())
            #expect(try await desk.clock().round() == 1)
            for position in [Position.own, .above] {
                let visitor = try await desk.office.visitor(.officer, at: position)
                for page in [path, path + "?format=xlsx"] {
                    #expect(try await desk.page(page, by: visitor).status == 404)
                }
                for deed in ["/look", "/apply", "/cancellation"] {
                    let example = Example(path: path + deed, fields: ["choice": "all", "at": "0"])
                    #expect(try await desk.office.browser(of: visitor).send(example, isForm: true).status == 404)
                }
            }
            #expect(try await desk.submit(path + "/apply", from: path, ["choice": "all"]).status == 303)
            let account = try #require(desk.officer.account)
            try await desk.office.platform.perform(SetAccountEnabled(account, false), as: .operator)
            #expect(try await desk.clock().round() == 0)
            #expect(try await desk.count() == 0)
            try await desk.office.platform.perform(SetAccountEnabled(account, true), as: .operator)
            #expect(try await desk.tellings() == [41, nil])
        }
    }

    @Test("A file that is none, one that breaks off, and columns that are set anew", arguments: Stage.engines)
    func files(_ engine: Engine) async throws {
        try await withDesk(engine) { desk async throws in
            let none = try await desk.upload(Array("%PDF-1.7".utf8) + [UInt8](repeating: 65, count: 1 << 20))
            #expect(try await desk.clock().round() == 1)
            let page = try await desk.page(none)
            #expect(page.status == 200)
            #expect(!page.text.contains("/apply"))
            #expect(try await desk.submit(none + "/removal", from: none).status == 303)
            let lines = String(decoding: Self.sheet(), as: UTF8.self).replacing("现状与问题", with: "甲")
            let path = try await desk.upload(Array(lines.utf8))
            #expect(try await desk.clock().round() == 1)
            #expect(try await desk.page(path).text.contains("有问题<span class=\"count\">41</span>"))
            let set = try await desk.submit(
                path + "/columns", from: path, ["file": "1", "sheet": "1", "column.F": "situation"])
            #expect(set.status == 303)
            #expect(try await desk.page(path).text.contains("排队中"))
            #expect(try await desk.clock().round() == 1)
            #expect(try await desk.page(path).text.contains("新登记<span class=\"count\">41</span>"))
        }
    }
}
