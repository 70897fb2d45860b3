import Kernel
import Stage
import Testing

@Suite("Reading a rule pack") struct RulePackTests {
    @Test("A rule keeps everything that was written, and its version names pack, part, place and day")
    func everything() throws {
        let yaml = SamplePack.yaml(
            SamplePack.rule(
                "A8-reply",
                "part: first, region: \"441702\", limit: 5 working days, end: stays, events: [suspend], from: 2026-01-01, "
                    + "to: 2026-12-31, extension: {up_to: 5 working days, approval: 主席批准, reason: yes}, "
                    + "starts: {zh: 送达, en: service}, passed: 可发建议书, note: 说明"))
        let rule = try #require(try RulePack(yaml: yaml).rules.first)
        #expect(rule.version == "yangjiang/A8-reply.first:441702@2026-01-01")
        #expect(rule.value == .period(try #require(RulePeriod("5 working days"))))
        #expect(!rule.endMoves)
        #expect(rule.events == [.suspend])
        #expect(rule.ext?.asksReason == true)
        #expect(rule.starts == Text("送达", en: "service"))
        #expect(rule.passed == Text(same: "可发建议书"))
        #expect(try rule.isInForce(on: day("2026-12-31")))
        #expect(try !rule.isInForce(on: day("2027-01-01")))
        #expect(rule.citation.zh == "样例规定 §1")
    }

    @Test(
        "Each mistake is named with its line",
        arguments: [
            ("limit: 15 days", "natural days"), ("limit: 15 natural days, colour: red", "no field colour"),
            ("limit: 5 natural days, value: {at_least: 1, unit: count}", "exactly one"), ("note: x", "exactly one"),
            ("value: {at_least: many, unit: count}", "number like"), ("value: {at_least: 1}", "needs a unit"),
            ("value: {at_least: 1, unit: stone}", "one of"), ("limit: 5 natural days, from: 2026-02-30", "a day like"),
            ("limit: 5 natural days, from: 2026-02-02, to: 2026-02-01", "before from"),
            ("limit: 5 natural days, region: \"33\"", "does not lie in"),
            ("limit: 5 natural days, region: 4", "region should be"),
            ("limit: 5 natural days, events: [extend]", "need not be named"),
            ("limit: 5 natural days, events: [strike]", "one of"),
            ("limit: 5 natural days, events: suspend", "a list"),
            ("limit: 5 natural days, extension: {reason: yes}", "up_to"),
            ("says: x, extension: {up_to: 5 natural days}", "up_to"), ("limit: 5 natural days, end: floats", "one of"),
            ("limit: 5 natural days, end: opens", "counted back"),
            ("limit: 5 natural days before, end: moves", "counted back"),
            ("limit: 5 natural days, part: a b", "letters, digits"),
            ("limit: 5 natural days, note: {en: x}", "needs zh"),
            ("limit: 5 natural days, note: []", "one line"),
        ])
    func mistakes(fields: String, words: String) {
        let faults = SamplePack.faults(SamplePack.yaml(SamplePack.rule("T-one", fields)))
        #expect(faults.contains { $0.line == 6 && $0.why.en.contains(words) }, "\(faults)")
        #expect(faults.allSatisfy { !$0.why.zh.isEmpty })
    }

    @Test("All mistakes of a file are told at once, in the order of its lines")
    func together() {
        let yaml = SamplePack.yaml(
            [
                SamplePack.rule("T-one", "limit: soon"), SamplePack.rule("t-two", "limit: 5 natural days"),
                "- {id: T-three, limit: 5 natural days, title: x, source: county, confidence: H}",
                "- {id: T-four, limit: 5 natural days}",
            ].joined(separator: "\n"))
        #expect(SamplePack.faults(yaml).map(\.line) == [6, 7, 8, 9])
    }

    @Test("A value of confidence L is refused; an open one is not")
    func lowConfidence() {
        let low = "- {id: T-one, title: x, source: city, confidence: L, "
        #expect(SamplePack.faults(SamplePack.yaml(low + "limit: 5 natural days}")).count == 1)
        #expect(SamplePack.faults(SamplePack.yaml(low + "open: 待定}")).isEmpty)
    }

    @Test("Two versions in force on the same day are refused, one after the other are not")
    func overlaps() {
        let first = SamplePack.rule("T-one", "limit: 5 natural days, to: 2026-05-31")
        let next = SamplePack.rule("T-one", "limit: 9 natural days, from: 2026-06-01")
        let early = SamplePack.rule("T-one", "limit: 9 natural days, from: 2026-05-31")
        #expect(SamplePack.faults(SamplePack.yaml(first + "\n" + next)).isEmpty)
        #expect(SamplePack.faults(SamplePack.yaml(first + "\n" + early)).map(\.line) == [7])
        #expect(SamplePack.faults(SamplePack.yaml(first + "\n" + first)).map(\.line) == [7])
    }

    @Test(
        "What is no pack is refused in words",
        arguments: [
            "", "# nothing", "just a text", "- a\n- b", "pack: [", "pack: x\npack: y", "pack: \u{1}", "{", "a: b: c",
            "\t- x",
            "pack: x\ntitle: y\nregion: \"44\"\nrules: {}", "pack: a b\ntitle: y\nregion: \"44\"\nrules: []",
            "--- \n...\n---",
            "pack: x\ntitle: y\nregion: \"44\"\nrules:\n- 5\n- [a]\n- {id: {a: b}}",
        ])
    func noPack(yaml: String) { #expect(!SamplePack.faults(yaml).isEmpty) }

    @Test(
        "What is no YAML is told by its line and in Chinese, with what to write",
        arguments: [
            ("pack: x\ntitle: a: b", 2, "加引号"), ("pack: x\ntitle\nregion: y", 3, "冒号"),
            ("pack: x\n\ttitle: y", 2, "制表符"), ("pack: x\ntitle: @y", 2, "加引号"),
            ("pack: x\nrules: [a\nregion: y", 3, "从第 2 行"), ("pack: {a: b\ntitle: y", 2, "花括号"),
            ("pack: x\ntitle: \"y", 2, "右引号"), ("pack: \"C:\\temp\\q\"", 1, "反斜杠"),
            ("pack: x\n  title: y", 2, "缩进"), ("pack: x\nrules:\n  - a\n - b", 4, "缩进"),
            ("pack: x\ntitle: {pack: y}\npack: z", 3, "两次"), ("pack: {a: x, a: y}", 1, "两次"),
            ("pack: x\ntitle: \u{1}", 2, "控制字符"),
            ("pack: x\nrules: - a", 2, "另起一行"),
        ])
    func noYAML(yaml: String, line: Int, words: String) {
        let faults = SamplePack.faults(yaml)
        #expect(faults.map(\.line) == [line], "\(faults)")
        for fault in faults {
            #expect(fault.why.zh.contains(words), "\(fault)")
            #expect(!["expected", "found", "allowed"].contains { fault.why.zh.contains($0) })
            #expect(fault.why.en.unicodeScalars.allSatisfy { $0.value < 0x3000 }, "\(fault)")
        }
    }

    /// Short names, so that a report does not print the files.
    private enum Bomb: String, CaseIterable {
        case alias, tagged, key, brackets, bracketLines, dashes, braces, indents, questions, comments

        var yaml: String {
            switch self {
            case .alias: "a: &a [x]\nb: *a"
            case .tagged: "a: !!str &a x"
            case .key: "? &k x\n: y"
            case .brackets: String(repeating: "[", count: 100_000)
            case .bracketLines: String(repeating: "[\n", count: 5000)
            case .dashes: String(repeating: "- ", count: 5000)
            case .braces: String(repeating: "{a: ", count: 5000)
            case .indents: (0..<500).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
            case .questions: String(repeating: "? ", count: 5000)
            case .comments: String(repeating: "# long\n", count: 150_000)
            }
        }
    }

    @Test("Files that would multiply, nest or swell are refused before they are parsed", arguments: Bomb.allCases)
    private func bombs(bomb: Bomb) { #expect(SamplePack.faults(bomb.yaml).count == 1) }

    @Test("Random damage to a pack never traps")
    func damage() throws {
        let sound = Array(try RuleBook.shippedText("zhejiang").utf8)
        var dice = SeededGenerator(seed: 2026)
        let marks = Array("[]{}&*:-?|>'\"#%@`!,\n\t \\\u{0}".utf8)
        for _ in 0..<300 {
            var bytes = sound
            for _ in 0..<Int.random(in: 1...6, using: &dice) {
                let place = Int.random(in: bytes.indices, using: &dice)
                switch Int.random(in: 0..<3, using: &dice) {
                case 0: bytes[place] = marks.randomElement(using: &dice) ?? 0
                case 1: bytes.insert(marks.randomElement(using: &dice) ?? 0, at: place)
                default: bytes.removeSubrange(place..<min(place + 20, bytes.count))
                }
            }
            _ = SamplePack.faults(String(decoding: bytes, as: UTF8.self))
        }
    }
}
