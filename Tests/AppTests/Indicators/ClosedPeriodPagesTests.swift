import HTTPTypes
import Kernel
import Store
import Testing
import Web

@testable import Stage
@testable import Workplace

@Suite("Pages for closed periods") struct ClosedPeriodPagesTests {
    private static func asking(_ organisation: ID<Organisation>, _ through: String = "2026-10-31") -> String {
        "/closed-periods/new?in=\(organisation)&ledger=outings&through=\(through)"
    }

    /// Sends the one form of a page back to its own address.
    private static func send(
        _ fields: [String: String], to path: String, _ browser: TestSite
    ) async throws -> TestAnswer {
        let page = try await browser.get(path)
        let action = path.replacing("&", with: "&amp;")
        let all = page.hiddenFields(ofFormTo: action).merging(fields) { $1 }
        let pairs = all.map { name, value in
            "\(name)=" + value.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
        return try await browser.send(
            .post, path, type: "application/x-www-form-urlencoded", body: Array(pairs.joined(separator: "&").utf8))
    }

    @Test("A head closes a month and opens it again; each asks for a reason", arguments: Stage.engines)
    func head(_ engine: Engine) async throws {
        try await OutingRoom.with(engine) { room async throws in
            let tree = try await SmallTree(on: room.stage)
            let browser = try room.browser(of: try await room.stage.account("head", at: tree.east, .leader))
            let figures = try await browser.get("/indicators")
            #expect(figures.text.contains("还没有结账") && figures.text.contains("2026年10月31日"))
            let path = Self.asking(tree.mill)
            #expect(try await browser.get(path).text.contains("适用于桥头纺织厂工会和所有下级"))
            let silent = try await Self.send(["reason": " "], to: path, browser)
            #expect(silent.status == 422 && silent.text.contains("请写明理由"))
            #expect(try await Self.send(["reason": "已上报"], to: path, browser).status == 303)
            let again = try await Self.send(["reason": "已上报"], to: path, browser)
            #expect(again.status == 422 && again.text.contains("已经结账至2026年10月31日"))
            let sheet = try await browser.get("/indicators?in=\(tree.mill)").text
            #expect(sheet.contains("东江市总工会") && sheet.contains("已上报"))
            let start = try #require(sheet.firstRange(of: "/closed-periods/0")).lowerBound
            let reopening = String(sheet[start...].prefix { $0 != "\"" })
            #expect(try await browser.get(reopening).text.contains("现由东江市总工会结账至2026年10月31日"))
            let odd = try await Self.send(["remaining": "x", "reason": "漏报"], to: reopening, browser)
            #expect(odd.status == 422 && odd.text.contains("请选一个月份"))
            let part = ["remaining": "2026-09-30", "reason": "漏报"]
            #expect(try await Self.send(part, to: reopening, browser).status == 303)
            #expect(try await browser.get("/indicators?in=\(tree.mill)").text.contains("2026年9月30日"))
            let whole = ["remaining": "", "reason": "漏报"]
            #expect(try await Self.send(whole, to: reopening, browser).status == 303)
            #expect(try await browser.get("/indicators?in=\(tree.mill)").text.contains("还没有结账"))
            #expect(try await browser.get(reopening).status == 404)
        }
    }

    @Test(
        "An officer sees what is closed and can do nothing about it; a head nothing elsewhere", arguments: Stage.engines
    )
    func others(_ engine: Engine) async throws {
        try await OutingRoom.with(engine) { room async throws in
            let tree = try await SmallTree(on: room.stage)
            let october = try #require(Day("2026-10-31"))
            try await room.stage.perform(
                ClosePeriod("outings", of: tree.east, through: october, because: "已上报", book: room.book))
            let officer = try room.browser(of: try await room.stage.account("officer", at: tree.mill, .officer))
            let sheet = try await officer.get("/indicators")
            #expect(sheet.text.contains("须由结账单位打开") && !sheet.text.contains("/closed-periods/"))
            #expect(try await officer.get(Self.asking(tree.mill)).status == 403)
            let head = try room.browser(of: try await room.stage.account("head", at: tree.west, .leader))
            #expect(try await !head.get("/indicators").text.contains("须由结账单位打开"))
            #expect(try await head.get(Self.asking(tree.east)).status == 404)
            #expect(try await head.get(Self.asking(tree.west, "x")).status == 404)
            #expect(try await head.get("/closed-periods/00000000000ZZ/reopening").status == 404)
            let early = try await Self.send(["reason": "已上报"], to: Self.asking(tree.west, "2026-11-30"), head)
            #expect(early.status == 422 && early.text.contains("月底"))
        }
    }
}
