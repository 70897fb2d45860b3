import Kernel
import Testing

@Suite("The packs that ship") struct ShippedPackTests {
    private let book: RuleBook

    init() throws { book = try Shipped.book.get() }

    @Test("The country comes first, then the six places, and each pack is named as its file")
    func names() throws {
        #expect(
            book.packs.map { "\($0.name) \($0.region)" } == [
                "national CN", "chongqing 50", "guangdong 44", "henan 41", "shandong 37", "shanghai 31", "zhejiang 33",
            ])
        #expect(try RuleBook.shippedNames() == book.packs.map(\.name))
    }

    @Test("No version is named twice, and no recollection gives a value")
    func versions() {
        let rules = book.packs.flatMap(\.rules)
        #expect(Set(rules.map(\.version)).count == rules.count)
        for rule in rules where rule.confidence == .low {
            guard case .open = rule.value else {
                Issue.record("\(rule.version)")
                continue
            }
        }
    }

    @Test("Every phrase of a shipped rule has its own English")
    func english() {
        for rule in book.packs.flatMap(\.rules) {
            for text in [rule.title, rule.source, rule.starts, rule.passed, rule.note, rule.ext?.approval] {
                guard let text else { continue }
                #expect(text.zh != text.en, "\(rule.version): \(text.zh)")
            }
        }
    }

    @Test("All numbered rules of labour disputes, bargaining and petitions are there")
    func numbered() {
        let ids = Set(book.ids.map(\.description))
        for number in 1...22 { #expect(ids.contains("LD-\(number < 10 ? "0" : "")\(number)")) }
        for number in 1...15 { #expect(ids.contains("XF-\(number < 10 ? "0" : "")\(number)")) }
        for number in 1...14 { #expect(ids.contains("CB-\(number < 10 ? "0" : "")\(number)")) }
    }

    @Test(
        "Time limits are those of the tables",
        arguments: [
            ("LD-01", "", "1 year"), ("LD-02", "", "15 natural days"), ("LD-03", "", "5 working days"),
            ("LD-05", "", "10 working days"), ("LD-08", "notice", "5 working days before"),
            ("LD-09", "", "45 natural days"),
            ("LD-10", "", "15 natural days"), ("LD-12", "", "30 natural days"), ("LD-21", "", "3 working days"),
            ("XF-02", "", "15 natural days"), ("XF-04", "", "5 working days"), ("XF-05", "", "60 natural days"),
            ("XF-07", "decide", "30 natural days"), ("CB-03", "", "20 natural days"), ("CB-06", "", "10 natural days"),
            ("CB-07", "", "15 natural days"), ("CB-09", "", "3 months before"), ("CB-11", "", "30 natural days"),
            ("A2-renewal", "", "30 natural days before"), ("A5-legal-aid", "decide", "7 natural days"),
            ("A5-legal-aid", "assign", "3 natural days"), ("A5-legal-aid", "objection", "5 natural days"),
            ("A5-inspection", "investigate", "60 working days"), ("A5-injury", "worker", "1 year"),
            ("A12-notice", "", "5 working days"),
        ])
    func limits(id: String, part: String, period: String) throws {
        let id = try #require(RuleID(id))
        let rule = try #require(
            book.rule(id, part: part.isEmpty ? nil : part, at: .nation, on: try day("2026-03-02")))
        #expect(rule.value == .period(try #require(RulePeriod(period))))
        #expect(!rule.article.isEmpty || rule.confidence == .medium)
    }
}
