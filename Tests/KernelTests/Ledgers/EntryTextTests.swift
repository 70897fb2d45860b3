import Testing

@testable import Kernel
@testable import Stage

@Suite("Values of an entry as text") struct EntryTextTests {
    @Test("Whatever the fields take goes through JSON and the struct and comes back") func roundTrips() throws {
        let fields = Drill.any.description.filled
        let organisations = try [5, 1 << 40].map { try #require(ID<Organisation>($0)) }
        let account = try #require(ID<Account>(77))
        var values = RandomValues(
            random: SeededGenerator(seed: 4), organisations: organisations, accounts: [account],
            today: try day("2026-11-21"))
        for _ in 0..<300 {
            let written = values.values(for: fields)
            #expect(fields.compactMap { $0.problem(with: written[$0.name] ?? .absent) } == [])
            let text = EntryJSON.json(written).text
            #expect(EntryJSON.values(try JSONValue(text: text), fields) == written)
            let body = try #require(Drill.ledger.body(of: EntryContent(status: "planned", values: written)))
            #expect(Drill.ledger.filled(body) == written.mapValues { $0.withoutEmptyCells })
        }
    }

    @Test(
        "What is of another kind than its field, and what has no field, is left out",
        arguments: [
            #"{"number": "7"}"#, #"{"number": 1.5}"#, #"{"heldOn": "2026-02-30"}"#,
            #"{"period": ["2026-02-03", "2026-02-01"]}"#,
            #"{"period": ["2026-02-03"]}"#, #"{"isPublic": 1}"#, #"{"host": "nobody"}"#, #"{"groups": {"name": "x"}}"#,
            #"{"title": null}"#, #"{"isLarge": true}"#, #"{"status": "approved"}"#, #"[]"#, #"7"#,
        ])
    func strange(_ text: String) throws {
        #expect(EntryJSON.values(try JSONValue(text: text), Drill.any.description.filled) == [:])
    }

    @Test("A name stands beside its code; one with a wrong code, or a code alone, is none") func coded() throws {
        let fields = Drill.any.description.filled
        let code = try EmployerCode("91350100M000100Y43")
        let division = try DivisionCode("440103")
        let values: [String: FieldValue] = [
            "firm": .employer(Employer(code: code, name: "海丰电子")),
            "site": .place(Address(line: "中山路 1 号", division: division)),
        ]
        let text = EntryJSON.json(values).text
        #expect(text.contains(#""firm":{"code":"91350100M000100Y43","name":"海丰电子"}"#))
        #expect(EntryJSON.values(try JSONValue(text: text), fields) == values)
        for strange in [#"{"firm": {"name": "x", "code": "91"}}"#, #"{"firm": {"code": "1"}}"#, #"{"site": "x"}"#] {
            #expect(EntryJSON.values(try JSONValue(text: strange), fields) == [:])
        }
        let field = try #require(Drill.any.description.field("firm"))
        #expect(field.problem(with: .employer(Employer(code: code, name: ""))) != nil)
        #expect(field.problem(with: .employer(Employer(name: "海丰\n电子"))) != nil)
        #expect(field.problem(with: .employer(Employer(name: "海丰电子"))) == nil)
        #expect(Drill.any.description.field("site")?.dataClass == .internal)
    }

    @Test("In one line the code stands first, and is read back") func codedInOneLine() throws {
        let employer = Employer(code: try EmployerCode("91350100M000100Y43"), name: "海丰 电子")
        #expect(Employer(typed: employer.typed) == employer)
        #expect(Employer(typed: "海丰 电子") == Employer(name: "海丰 电子"))
        let address = Address(line: "中山路 1 号", division: try DivisionCode("440103"))
        #expect(Address(typed: address.typed) == address)
        #expect(Address(typed: "440103") == Address(line: "440103"))
    }

    @Test("Equal values give one text, with the keys in order") func canonical() {
        let values: [String: FieldValue] = [
            "b": .number(1), "a": .days(Day(sinceEpoch: 0)...Day(sinceEpoch: 1)), "c": .absent,
        ]
        #expect(EntryJSON.json(values).text == #"{"a":["1970-01-01","1970-01-02"],"b":1}"#)
    }

    @Test("Empty lists and texts are nothing, and a required field wants something") func empty() throws {
        var field = try #require(Drill.any.description.field("hazards"))
        field.isRequired = true
        for value in [FieldValue.absent, .choices([]), .text(""), .flag(false), .rows([])] {
            #expect(value.isEmpty)
            #expect(field.problem(with: value) != nil)
        }
        #expect(field.problem(with: .choices(["gas"])) == nil)
    }

    @Test("Control characters, sums beyond measure and unknown choices are refused") func refused() throws {
        let bad: [(String, FieldValue)] = [
            ("title", .text("a\0b")), ("title", .text("两\n行")), ("course", .text("\u{1B}[2J")),
            ("cost", .yuan(Yuan(fen: .max))), ("kind", .choice("war")), ("kind", .text("gas")),
            ("hazards", .choices(["gas", "war"])), ("groups", .rows([["heads": .number(1)]])),
            ("groups", .rows(Array(repeating: ["name": .text("x")], count: 6))), ("number", .number(-1)),
        ]
        for (name, value) in bad {
            #expect(Drill.any.description.field(name)?.problem(with: value) != nil, "\(name)")
        }
        #expect(Drill.any.description.field("course")?.problem(with: .text("一\r\n\t二")) == nil)
    }
}

extension FieldValue {
    /// Flags that are not set are nothing inside a table too.
    fileprivate var withoutEmptyCells: FieldValue {
        if case .rows(let rows) = self { .rows(rows.map { $0.filter { !$0.value.isEmpty } }) } else { self }
    }
}

@Suite("Where a page of a list ends") struct EntryCursorTests {
    @Test("Its text leads back to the same place, whatever the words are") func roundTrips() throws {
        let id = try #require(ID<Entry>(1 << 50))
        let keys: [EntryCursor.Key] = [
            .number(0), .number(.min), .number(.max), .words(""), .words("a.b..c."), .words("王一鸣\n%'"), .words("n1.2"),
        ]
        for key in keys {
            let cursor = EntryCursor(key: key, id: id)
            #expect(EntryCursor(cursor.description) == cursor)
        }
    }

    @Test(
        "What no page wrote is none",
        arguments: ["", ".", "n", "n1", "x1.0000000000007", "n1.7", "nx.0000000000007", "7"])
    func refused(_ text: String) {
        #expect(EntryCursor(text) == nil)
    }
}

@Suite("Sums of money") struct YuanTests {
    @Test(
        "What people write is read in whole fen",
        arguments: [
            ("1234", 123_400), ("1,234.5", 123_450), ("￥1 234.50", 123_450), ("12.5万", 12_500_000), ("３００元", 30_000),
            ("0.01", 1), ("-3.2", -320), ("1.000001万", 1_000_001), ("0", 0), ("¥ 7", 700), ("1，000", 100_000),
            ("1000000000000000", 100_000_000_000_000_000),
        ])
    func reads(_ text: String, _ fen: Int) {
        #expect(Yuan(text)?.fen == fen)
    }

    @Test(
        "What is no sum is refused",
        arguments: [
            "", "元", "万", "abc", "1.", ".5", "1.234", "1.2.3", "--1", "+1", "1e3", "1.0000001万", "1000000000000001.01",
            "99999999999999999999", "一百", "1万2",
        ])
    func refuses(_ text: String) {
        #expect(Yuan(text) == nil)
    }

    @Test("It is written with groups of three and two decimals, and read back") func writes() {
        #expect(Yuan(fen: 123_450).description == "1,234.50")
        #expect(Yuan(fen: -5).description == "-0.05")
        var random = SeededGenerator(seed: 2)
        for _ in 0..<500 {
            let yuan = Yuan(fen: Int.random(in: -100_000_000_000...100_000_000_000, using: &random))
            #expect(Yuan(yuan.description) == yuan)
        }
    }
}
