import Foundation
import HTTPTypes
import Kernel
import Store
import Testing
import Web

@testable import Stage
@testable import Workplace

@Suite("Pages of figures") struct IndicatorPagesTests {
    /// Where the number of a cell leads.
    private func link(of number: String, in text: String) throws -> String {
        let end = try #require(text.range(of: "\">\(number)</a>"))
        let start = try #require(text[..<end.lowerBound].range(of: "href=\"", options: .backwards))
        return String(text[start.upperBound..<end.lowerBound]).replacing("&amp;", with: "&")
    }

    /// How many entries a list shows.
    private func listed(_ answer: TestAnswer) -> Int {
        answer.text.components(separatedBy: "<div class=\"meta\">疗〔2026〕").count - 1
    }

    @Test("Each number opens a list of exactly its rows", arguments: Stage.engines)
    func drill(_ engine: Engine) async throws {
        try await OutingRoom.with(engine) { room async throws in
            let tree = try await SmallTree(on: room.stage)
            for _ in 0..<3 { try await room.outing(of: tree.mill, persons: 300, .spring) }
            try await room.outing(of: tree.northBank, persons: 12)
            try await room.outing(of: tree.west, persons: 7000)
            let officer = try await room.stage.account("officer", at: tree.east, .officer)
            let browser = try room.browser(of: officer)
            let list = try await browser.get("/indicators")
            #expect(list.status == 200)
            #expect(list.text.contains("东江市总工会（含下级）"))
            #expect(list.text.contains("截至 12:00"))
            let rows = try await browser.get(link(of: "912", in: list.text))
            #expect(listed(rows) == 4)
            let one = try await browser.get("/indicators/outings.persons")
            #expect(listed(try await browser.get(link(of: "900", in: one.text))) == 3)
            #expect(one.text.contains("春游") && one.text.contains("未填"))
            #expect(one.text.contains("2026年11月") && one.text.contains("2025年12月"))
            #expect(!one.text.contains("7,0") && !one.text.contains("西江市"))
            let typo = try await browser.get("/indicators?from=0202-01-01&to=9999-12-31")
            #expect(typo.text.contains("1949年1月1日至2199年12月31日") && typo.text.contains("\">912</a>"))
        }
    }

    @Test(
        "A list that a figure opens says of what, where and when; steps on several come back to it; it is widened again",
        arguments: Stage.engines)
    func opened(_ engine: Engine) async throws {
        try await OutingRoom.with(engine) { room async throws in
            let tree = try await SmallTree(on: room.stage)
            for season in [nil, Outing.Season.spring] { try await room.outing(of: tree.mill, persons: 300, season) }
            try await room.outing(of: tree.northBank, persons: 12, .spring)
            let browser = try room.browser(of: try await room.stage.account("officer", at: tree.east, .officer))
            let figure = try await browser.get("/indicators/outings.persons")
            let address = try link(of: "312", in: figure.text) + "&sort=rank"
            let rows = try await browser.get(address)
            let period = "2026年11月1日至\(room.stage.today.written.zh)"
            #expect(rows.text.contains("构成「疗休养人数」的事项 · 季节：春游 · 东江市总工会（含下级） · \(period)"))
            let ticked = try #require(rows.text.firstMatch(of: /name="entry" value="([^"]+)"/)?.1)
            let steps = "/ledgers/outings/steps"
            let asked = try await browser.submit(steps, on: rows, ["entry": String(ticked), "step": "hold"])
            for _ in ["done", "done already"] {
                let done = try await browser.submit(steps, on: asked)
                #expect(done.status == 303 && done.headers[.location] == address)
            }
            #expect(try await browser.submit(steps, on: rows, ["step": "hold"]).headers[.location] == address)
            let way = try #require(rows.text.firstMatch(of: /href="([^"]+)" class="clear">去掉/)?.1)
            #expect(way == "/ledgers/outings?sort=rank")
            #expect(listed(try await browser.get(String(way))) == 3)
        }
    }

    @Test("A foreign organisation is asked for in vain, by key and by name", arguments: Stage.engines)
    func foreign(_ engine: Engine) async throws {
        try await OutingRoom.with(engine) { room async throws in
            let tree = try await SmallTree(on: room.stage)
            try await room.outing(of: tree.west, persons: 3)
            let browser = try room.browser(of: try await room.stage.account("officer", at: tree.east, .officer))
            for page in ["/indicators", "/indicators/outings.persons"] {
                for place in [tree.west, tree.province] {
                    #expect(try await browser.get("\(page)?in=\(place)").status == 404)
                }
                let named = try await browser.get("\(page)?owner=\(Example.escaped("西江市总工会"))")
                #expect(named.text.contains("没有叫「西江市总工会」的单位"))
            }
            #expect(try await browser.get("/indicators/outings.nothing").status == 404)
            let xitong = try await room.stage.account("xitong", at: tree.east, .systemAdministrator)
            let admin = try room.browser(of: xitong)
            #expect(try await admin.get("/indicators").status == 403)
            #expect(try await admin.get("/indicators/outings.persons").status == 403)
        }
    }

    @Test("Of two unions with one name, that near the present one is meant", arguments: Stage.engines.prefix(1))
    func names(_ engine: Engine) async throws {
        try await OutingRoom.with(engine) { room async throws in
            let tree = try await SmallTree(on: room.stage)
            let browser = try room.browser(of: try await room.stage.account("officer", at: tree.province, .officer))
            let words = Example.escaped("城区总工会")
            for (present, meant) in [(tree.west, tree.westCity), (tree.east, tree.eastCity)] {
                let page = try await browser.get("/indicators?in=\(present)&owner=\(words)")
                #expect(page.hiddenFields(ofFormTo: "/indicators")["in"] == "\(meant)")
            }
        }
    }

    @Test("A small number of persons stands on the screen and not in a file or on paper", arguments: Stage.engines)
    func small(_ engine: Engine) async throws {
        try await OutingRoom.with(engine) { room async throws in
            let tree = try await SmallTree(on: room.stage)
            try await room.outing(of: tree.eastCity, persons: 3, .spring)
            try await room.outing(of: tree.northBank, persons: 8, .autumn)
            for (login, place) in [("city", tree.east), ("province", tree.province)] {
                let browser = try room.browser(of: try await room.stage.account(login, at: place, .officer))
                let page = "/indicators/outings.persons?in=\(tree.east)"
                let shown = try await browser.get(page).text
                #expect(shown.contains("<span class=\"on-screen\">3</span><span class=\"on-paper\">少于 5</span>"))
                #expect(shown.contains("<span class=\"on-screen\">8</span><span class=\"on-paper\">不公开</span>"))
                let file = try await browser.get(page + "&format=csv").text
                #expect(file.contains("城区总工会,少于 5") && file.contains("江北区总工会,不公开") && file.contains("合计,,11"))
                #expect(file.contains("春游,少于 5") && file.contains("秋游,不公开"))
                #expect(try await browser.get("/indicators?in=\(tree.eastCity)&format=csv").text.contains("少于 5"))
                #expect(try await browser.get(page + "&format=xlsx").status == 200)
            }
            let county = try room.browser(of: try await room.stage.account("county", at: tree.eastCity, .officer))
            let own = try await county.get("/indicators/outings.persons").text
            #expect(own.contains("<span class=\"on-screen\">3</span>"))
        }
    }

    @Test(
        "Guangdong has a map that says what the table says; elsewhere those below stand in the order of their codes",
        arguments: Stage.engines)
    func map(_ engine: Engine) async throws {
        try await OutingRoom.with(engine) { room async throws in
            try await room.stage.perform(ImportDivisions(.guangdong(), from: room.stage.today))
            func place(_ code: String) async throws -> Organisation {
                let found = try await room.stage.read { try Organisation.withDivision(code, on: $0) }
                return try #require(found)
            }
            try await room.outing(of: place("440100").id, persons: 400)
            try await room.outing(of: place("440783").id, persons: 90)
            try await room.outing(of: place("440700").id, persons: 5)
            let officer = try await room.stage.account("officer", at: place("440000").id, .officer)
            let browser = try room.browser(of: officer)
            let page = try await browser.get("/indicators/outings.persons").text
            let tail = try #require(page.range(of: "<ul class=\"tiles\">"))
            let map = page[tail.upperBound...].components(separatedBy: "</ul>")[0]
            #expect(map.components(separatedBy: "<li").count - 1 == 21)
            #expect(map.contains("<li class=\"r4 c3\"") && map.contains("class=\"g2\"><span>江门</span><b>95</b>"))
            #expect(map.contains("class=\"g3\"><span>广州</span><b>400</b>"))
            #expect(map.contains("class=\"g0\"><span>阳江</span><b>0</b>"))
            let file = try await browser.get("/indicators/outings.persons?format=csv").text
            #expect(file.contains("江门市总工会,95") && file.contains("阳江市总工会,0"))
            let other = try await SmallTree(on: room.stage)
            let elsewhere = try room.browser(of: try await room.stage.account("other", at: other.province, .officer))
            try await room.outing(of: other.east, persons: 7)
            let rows = try await elsewhere.get("/indicators/outings.persons").text
            #expect(rows.contains("<li class=\"r1 c1\"") && rows.contains("<span>东江</span><b>7</b>"))
            #expect(!rows.contains("21 个地市") && rows.contains("下一级一览"))
        }
    }
}

@Suite("Periods of figures") struct IndicatorPeriodTests {
    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test(
        "A period that has begun ends today and is compared to the same stretch, one that has ended is whole",
        arguments: [
            ("week", "2026-11-21", "2026-11-16 2026-11-21", "2026-11-09 2026-11-14", "2025-11-17 2025-11-22"),
            ("week", "2027-01-01", "2026-12-28 2027-01-01", "2026-12-21 2026-12-25", "2025-12-29 2026-01-02"),
            ("month", "2026-11-21", "2026-11-01 2026-11-21", "2026-10-01 2026-10-21", "2025-11-01 2025-11-21"),
            ("month", "2026-03-31", "2026-03-01 2026-03-31", "2026-02-01 2026-02-28", "2025-03-01 2025-03-31"),
            ("quarter", "2026-11-21", "2026-10-01 2026-11-21", "2026-07-01 2026-08-21", "2025-10-01 2025-11-21"),
            ("year", "2024-02-29", "2024-01-01 2024-02-29", "2023-01-01 2023-02-28", "2023-01-01 2023-02-28"),
            ("last-week", "2026-11-21", "2026-11-09 2026-11-15", "2026-11-02 2026-11-08", "2025-11-10 2025-11-16"),
            ("last-month", "2025-03-05", "2025-02-01 2025-02-28", "2025-01-01 2025-01-31", "2024-02-01 2024-02-29"),
            ("last-quarter", "2026-02-01", "2025-10-01 2025-12-31", "2025-07-01 2025-09-30", "2024-10-01 2024-12-31"),
            ("last-year", "2026-02-01", "2025-01-01 2025-12-31", "2024-01-01 2024-12-31", "2024-01-01 2024-12-31"),
        ])
    func spans(_ span: String, _ today: String, _ days: String, _ before: String, _ yearBefore: String) throws {
        let period = IndicatorPeriod(try #require(IndicatorPeriod.Span(rawValue: span)), today: try day(today))
        let found = [period.days, period.before, period.yearBefore].map { "\($0.lowerBound) \($0.upperBound)" }
        #expect(found == [days, before, yearBefore])
    }

    @Test("Free days are put in order, and compared to as many before them") func free() throws {
        let period = IndicatorPeriod(from: try day("2026-11-10"), to: try day("2026-11-01"))
        #expect(period.days == (try day("2026-11-01"))...(try day("2026-11-10")))
        #expect(period.before == (try day("2026-10-22"))...(try day("2026-10-31")))
        let eve = try day("2026-10-31")
        #expect(period.before(.stock) == eve...eve)
    }
}
