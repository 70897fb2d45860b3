import Kernel
import Testing

@Suite("The words rules are written in") struct RuleWordsTests {
    @Test(
        "A region goes upward to the country, each level once",
        arguments: [
            ("441702001", ["441702001", "441702", "4417", "44", "CN"]), ("441702", ["441702", "4417", "44", "CN"]),
            ("441700", ["4417", "44", "CN"]), ("440000", ["44", "CN"]),
            ("441900001", ["441900001", "4419", "44", "CN"]),
            ("441702001000", ["441702001", "441702", "4417", "44", "CN"]), ("CN", ["CN"]), ("", ["CN"]),
        ])
    func regions(text: String, upward: [String]) throws {
        #expect(try #require(RegionCode(text)).upward.map(\.description) == upward)
    }

    @Test(
        "What is no code is no region", arguments: ["4", "441", "44170", "guangdong", "４４", "4417 ", "44170200100000"])
    func noRegions(text: String) { #expect(RegionCode(text) == nil) }

    @Test("A code begins with one of the 34 provinces") func provinces() throws {
        #expect(RegionCode.provinces.reduce(0) { $0 + $1.count } == 34)
        for (text, isOne) in [("44", true), ("4417", true), ("CN", true), ("99", false), ("160100", false)] {
            #expect(try #require(RegionCode(text)).isInProvince == isOne, "\(text)")
        }
    }

    @Test("The names of the tables are rule ids; others are not")
    func ids() {
        for text in ["LD-02", "XF-05", "CB-03", "A8-reply", "A5-legal-aid"] { #expect(RuleID(text) != nil, "\(text)") }
        for text in ["", "LD", "ld-02", "LD-", "LD-0 2", "-02", "LD-零二", "A-" + String(repeating: "x", count: 40)] {
            #expect(RuleID(text) == nil, "\(text)")
        }
    }

    @Test(
        "A period says its unit and, for days, how they are counted",
        arguments: [
            "15 natural days", "1 working day", "5 working days before", "6 months", "1 year", "3 months before",
        ])
    func periods(text: String) throws { #expect(try #require(RulePeriod(text)).description == text) }

    @Test(
        "Days without a kind, zero, signs and nonsense are no period",
        arguments: [
            "15 days", "0 natural days", "-5 natural days", "99999 natural days", "5 working months", "", "before",
            "1 fortnight",
            "9223372036854775808 natural days", "15 natural days after",
        ])
    func noPeriods(text: String) { #expect(RulePeriod(text) == nil) }

    @Test(
        "Numbers stay exact",
        arguments: [("25", 25, 1), ("2/3", 2, 3), ("2%", 2, 100), ("0.5%", 5, 1000), ("12", 12, 1)])
    func numbers(text: String, top: Int, bottom: Int) throws {
        let number = try #require(RuleNumber(text))
        #expect((number.numerator, number.denominator) == (top, bottom))
        #expect(number.description == text)
    }

    @Test(
        "What is no number is none", arguments: ["", "%", "1/0", "1/2/3", "1.2/3.4", "ten", "1.", "-1", "12345678901"])
    func noNumbers(text: String) { #expect(RuleNumber(text) == nil) }
}
