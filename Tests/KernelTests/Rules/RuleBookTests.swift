import Kernel
import Testing

@Suite("Which version of a rule holds") struct RuleBookTests {
    private let book: RuleBook
    private let calendar: WorkingCalendar

    init() throws {
        book = try Shipped.book.get()
        calendar = try Shipped.calendar.get()
    }

    private func version(
        _ id: String, part: String? = nil, at region: String, on text: String = "2026-03-02", in other: RuleBook? = nil
    ) throws -> String? {
        let id = try #require(RuleID(id))
        let place = try #require(RegionCode(region))
        return (other ?? book).rule(id, part: part, at: place, on: try day(text))?.version
    }

    @Test(
        "The reply to a bargaining request: Zhejiang and Shanghai have their own, everybody else the country's",
        arguments: [
            ("330106", "zhejiang/CB-03"), ("33", "zhejiang/CB-03"), ("310000", "shanghai/CB-03"),
            ("441702001", "national/CB-03"),
            ("CN", "national/CB-03"),
        ])
    func localBeatsUpper(region: String, expected: String) throws {
        #expect(try version("CB-03", at: region) == expected)
    }

    @Test("Every rule of every shipped pack beats those above it at its place, and never beside it")
    func everywhere() throws {
        for rule in book.packs.flatMap(\.rules) {
            let on = try rule.from ?? day("2026-03-02")
            #expect(book.rule(rule.id, part: rule.part, at: rule.region, on: on) == rule, "\(rule.version)")
            if rule.region != .nation {
                #expect(book.rule(rule.id, part: rule.part, at: .nation, on: on) != rule)
            }
        }
    }

    @Test("Before its first day a version does not hold; what came before it or stands above it does")
    func inTime() throws {
        #expect(try version("XF-05", at: "44", on: "2022-04-30") == nil)
        #expect(try version("XF-05", at: "44", on: "2022-05-01") == "national/XF-05@2022-05-01")
        let city = try RulePack(
            yaml: SamplePack.yaml(
                SamplePack.rule("CB-03", "limit: 12 natural days, from: 2025-01-01, to: 2025-12-31") + "\n"
                    + SamplePack.rule("CB-03", "limit: 8 natural days, from: 2026-01-01")))
        let local = book.with(city)
        #expect(try version("CB-03", at: "441702", on: "2024-12-31", in: local) == "national/CB-03")
        #expect(try version("CB-03", at: "441702", on: "2025-06-01", in: local) == "yangjiang/CB-03@2025-01-01")
        #expect(try version("CB-03", at: "441702", on: "2026-06-01", in: local) == "yangjiang/CB-03@2026-01-01")
        #expect(try version("CB-03", at: "4401", on: "2026-06-01", in: local) == "national/CB-03")
    }

    @Test("A later pack for the same place holds, and a pack of the same name is replaced")
    func laterPack() throws {
        let yaml = SamplePack.yaml(SamplePack.rule("CB-03", "limit: 9 working days"), region: "33", name: "trial")
        let local = book.with(try RulePack(yaml: yaml))
        #expect(try version("CB-03", at: "33", in: local) == "trial/CB-03")
        #expect(local.with(try RulePack(yaml: yaml)).packs.count == book.packs.count + 1)
    }

    @Test("Without a part the first one is meant, also where only another part is local")
    func parts() throws {
        #expect(try version("XF-06", at: "44") == "national/XF-06.ask@2022-05-01")
        #expect(try version("XF-06", part: "decide", at: "44") == "national/XF-06.decide@2022-05-01")
        #expect(try version("XF-06", part: "nothing", at: "44") == nil)
        let city = SamplePack.yaml(SamplePack.rule("XF-06", "part: decide, limit: 20 natural days"))
        #expect(
            try version("XF-06", at: "4417", in: book.with(try RulePack(yaml: city))) == "national/XF-06.ask@2022-05-01"
        )
    }

    @Test("A part of a place within a pack holds there only")
    func withinPack() throws {
        #expect(try version("A11-relative", at: "370202") == "shandong/A11-relative:3702")
        #expect(try version("A11-relative", at: "3701") == "national/A11-relative")
    }
}
