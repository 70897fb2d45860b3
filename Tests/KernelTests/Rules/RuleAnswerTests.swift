import Foundation
import Kernel
import Testing

@Suite("Answers to sample cases") struct RuleAnswerTests {
    private let book: RuleBook
    private let calendar: WorkingCalendar

    init() throws {
        book = try Shipped.book.get()
        calendar = try Shipped.calendar.get()
    }

    private func answer(_ json: String) throws -> RuleAnswer {
        book.answer(try #require(try RuleCases(json: Array("[\(json)]".utf8)).cases.first), in: calendar)
    }

    @Test(
        "Each way a question can come out",
        arguments: [
            (#""rule": "LD-02", "region": "4417", "start": "2026-11-21""#, "due", "2026-12-07", "national/LD-02"),
            (#""rule": "CB-03", "region": "3301", "start": "2026-09-28""#, "due", "2026-10-16", "zhejiang/CB-03"),
            (#""rule": "CB-03", "region": "31", "start": "2026-09-16""#, "due", "2026-10-08", "shanghai/CB-03"),
            (#""rule": "A8-reply", "region": "33", "start": "2026-09-11""#, "due", "2026-10-09", "zhejiang/A8-reply"),
            (
                #""rule": "XF-05", "region": "44", "start": "2026-12-01""#, "provisional_calendar", "2027-02-01",
                "national/XF-05@2022-05-01"
            ),
            (
                #""rule": "A8-reply", "region": "44", "start": "2026-09-11""#, "parameter_not_set", "",
                "national/A8-reply"
            ),
            (#""rule": "LD-22", "start": "2026-09-11""#, "parameter_not_set", "", "national/LD-22"),
            (#""rule": "XF-05", "region": "44", "start": "2022-04-30""#, "no_rule_version", "", ""),
            (#""rule": "ZZ_9", "region": 44, "start": "2026-03-02""#, "no_rule_version", "", ""),
            (#""rule": "LD-20", "region": "44", "start": "2026-03-02""#, "no_deadline", "", "national/LD-20"),
            (
                #""rule": "LD-01", "start": "2025-12-10", "events": [{"type": "suspend", "from": "2026-02-01"}]"#,
                "not_running", "", "national/LD-01"
            ),
        ])
    func statuses(fields: String, status: String, due: String, version: String) throws {
        let answer = try answer(#"{"id": "one", \#(fields)}"#)
        #expect(answer.status.rawValue == status)
        #expect(answer.due?.description ?? "" == due)
        #expect(answer.rule?.version ?? "" == version)
    }

    @Test(
        "Events are read as they are written",
        arguments: [
            ("LD-09", #"{"type": "extend", "days": 15, "at": "2026-04-10"}"#, "2026-05-06"),
            ("LD-09", #"{"type": "extend"}"#, "2026-05-06"),
            ("LD-02", #"{"type": "extend", "days": 15, "at": "2026-03-10"}"#, "2026-03-17"),
            ("LD-01", #"{"type": "interrupt", "at": "2026-03-10", "removed": "2026-04-13"}"#, "2027-04-13"),
            ("LD-01", #"{"type": "interrupt", "at": "2026-03-10"}"#, "2027-03-10"),
            ("LD-01", #"{"type": "claim", "at": "2026-03-10"}"#, "2027-03-10"),
            ("LD-01", #"{"type": "interrupt", "at": "2026-03-10", "removed": null}"#, ""),
            ("LD-01", #"{"type": "interrupt", "from": "2026-03-10"}"#, ""),
            ("LD-01", #"{"type": "suspend", "at": "2026-03-10", "removed": "2026-03-20"}"#, "2027-03-12"),
            ("LD-01", #"{"type": "suspend", "from": "2026-03-10", "to": "2026-03-19"}"#, "2027-03-12"),
            ("LD-01", #"{"type": "force_majeure", "at": "2026-03-10", "days": 10}"#, "2027-03-12"),
            ("LD-10", #"{"type": "suspend", "from": "2026-03-10", "to": "2026-03-19"}"#, "2026-03-17"),
            ("LD-09", #"{"type": "stay", "from": "2026-03-10", "to": "2026-03-19"}"#, "2026-04-27"),
            ("LD-09", #"{"type": "restart", "at": "2026-03-10"}"#, "2026-04-24"),
            ("XF-03", #"{"type": "rerouted", "at": "2026-03-10"}"#, "2026-03-25"),
            ("XF-03", #"{"type": "hearing", "from": "2026-03-10", "to": "2026-03-19"}"#, "2026-03-17"),
            ("XF-03", #"{"type": "eclipse", "at": "2026-03-10"}"#, "2026-03-17"),
        ])
    func events(rule: String, event: String, due: String) throws {
        let answer = try answer(#"{"id": 1, "rule": "\#(rule)", "start": "2026-03-02", "events": [\#(event)]}"#)
        #expect(answer.due?.description ?? "" == due)
    }

    @Test("A hearing of which the day is written took that day")
    func hearing() throws {
        let fields = #""id": "h", "rule": "XF-07", "part": "decide", "start": "2026-03-03""#
        let one = try answer(#"{\#(fields), "events": [{"type": "hearing", "at": "2026-03-10"}]}"#)
        #expect(one.due == (try day("2026-04-03")))
        #expect(try answer("{\(fields)}").due == day("2026-04-02"))
    }

    @Test("An answer prints every field, null where there is nothing")
    func printed() throws {
        let answer = try answer(#"{"id": "x", "rule": "ZZ-1", "start": "2026-03-02"}"#)
        let fields = try #require(
            try JSONSerialization.jsonObject(with: JSONEncoder().encode(answer)) as? [String: Any])
        #expect(Set(fields.keys) == ["id", "status", "due", "rule_version", "article", "source", "remarks"])
        #expect(fields["due"] is NSNull)
        #expect(fields["rule_version"] is NSNull)
    }

    @Test(
        "Cases that cannot be read are refused in words, with their place",
        arguments: [
            "", "{}", "[", "[1]", "null", #"[{"id": "a"}]"#, #"[{"id": "a", "rule": "LD-02", "start": "2026-02-30"}]"#,
            #"[{"id": "a", "rule": "LD-02", "start": "0001-01-01"}]"#,
            #"[{"id": "a", "rule": 5, "start": "2026-02-03"}]"#,
            #"[{"id": "a", "rule": "LD-02", "region": "x", "start": "2026-02-03"}]"#,
            #"[{"id": "a", "rule": "LD-02", "start": "2026-02-03", "events": {}}]"#,
            #"[{"id": "a", "rule": "LD-02", "start": "2026-02-03", "events": [{"at": "2026-02-03"}]}]"#,
            #"[{"id": "a", "rule": "LD-02", "start": "2026-02-03", "events": [{"type": "stay"}]}]"#,
            #"[{"id": "a", "rule": "LD-02", "start": "2026-02-03", "events": [{"type": "stay", "at": "soon"}]}]"#,
            #"[{"id": "a", "rule": "LD-02", "start": "2026-02-03", "events": [{"type": "extend", "days": 1e99}]}]"#,
            #"[{"id": "a", "rule": "LD-02", "start": "2026-02-03", "events": [{"type": "extend", "days": -5}]}]"#,
            #"[{"id": "a", "rule": "LD-02", "start": "2026-02-03", "events": [{"type": "stay", "from": "2026-02-05", "to": "2026-02-04"}]}]"#,
            String(repeating: "[", count: 9000), "\u{0}", "[{\"id\": \"\u{1}\"}]",
        ])
    func unreadable(json: String) {
        let fault = #expect(throws: RuleCases.Fault.self) { try RuleCases(json: Array(json.utf8)) }
        #expect(fault?.why.zh.isEmpty == false)
    }

    @Test("The last line of an explanation is the last day, and every line has both languages")
    func explained() throws {
        let answer = try answer(#"{"id": "x", "rule": "LD-02", "region": "4417", "start": "2026-11-21"}"#)
        let explanation = answer.explanation
        #expect(explanation.lines.count == 17)
        #expect(explanation.lines.last?.last == answer.due)
        #expect(explanation.lines.last?.days.zh == "2026年12月7日 星期一")
        #expect(explanation.facts.contains { $0.value.zh == "未达成协议的，可以申请仲裁" })
        #expect(explanation.lines.allSatisfy { $0.why.zh != $0.why.en })
    }
}
