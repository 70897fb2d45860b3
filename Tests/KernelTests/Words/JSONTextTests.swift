import Foundation
import Stage
import Testing

@testable import Kernel

@Suite("JSON as text") struct JSONTextTests {
    static let texts = [
        "", "title", "建议〔2026〕", "a\"b\\c/d", "\u{0}\u{1}\u{8}\u{9}\u{A}\u{B}\u{C}\u{D}\u{F}\u{10}\u{1F}\u{7F}\u{80}",
        "\u{2028}𠮷👩🏽‍🏭", "e\u{301}", "é", String(repeating: "长", count: 300),
    ]

    @Test("A text is what Foundation writes, character for character", arguments: texts)
    func text(_ text: String) throws {
        for value in [JSONValue.string(text), .array([.string(text)]), .object([text: .string(text)])] {
            #expect(value.text == (try Self.foundation(value)))
        }
    }

    @Test(
        "So is a number", arguments: [0, -0.0, 1, -1.5, 1e20, 1e21, 0.1, 1e-7, 1.7976931348623157e308, 100_000])
    func numbers(_ number: Double) throws {
        #expect(JSONValue.real(number).text == (try Self.foundation(.real(number))))
    }

    @Test("What is written is read back", arguments: 0..<200)
    func back(_ seed: UInt64) throws {
        var dice = SeededGenerator(seed: seed)
        let value = Self.value(&dice, depth: 4)
        let read = try JSONValue(text: value.text)
        #expect(read == value)
        #expect(read.text == value.text)
        #expect(value.utf8 == Array(value.text.utf8))
    }

    @Test(
        "Foundation reads the same, however it is written",
        arguments: [
            " {\"a\" : [ ] , \"b\\u00e9\\ud842\\udfb7\\/\\b\\f\\n\\r\\t\\\"\":{}}\n",
            "[-0,0.5,1.0,-1e2,1E+2,12e-1,9223372036854775807]",
            "\t\"\\u4f60好\" ", "null", "[true,false,[[[[]]]]]", "-9223372036854775808", "1e308",
        ])
    func asFoundation(_ text: String) throws {
        #expect(try JSONValue(text: text) == JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)))
    }

    @Test(
        "What is no JSON is said to be none, at its place",
        arguments: [
            ("", 0), ("  ", 2), ("tru", 3), ("nul1", 3), ("[1,]", 3), ("[1 2]", 3), ("{\"a\":1,}", 7), ("{a:1}", 1),
            ("{\"a\" 1}", 5),
            ("\"a", 2), ("\"a\nb\"", 2), ("\"\\x\"", 2), ("\"\\ud842\"", 7), ("\"\\udfb7\"", 7), ("\"\\u12g4\"", 5),
            ("01", 1),
            ("-", 1), ("1.", 2), (".5", 0), ("1e", 2), ("1e999", 0), ("[] x", 3), ("{\"a\"", 4), ("[", 1),
            ("\u{FEFF}1", 0),
        ])
    func malformed(_ text: String, at place: Int) {
        #expect(throws: NotJSON.malformed(at: place)) { try JSONValue(text: text) }
    }

    @Test("Neither nesting without end nor a name that stands twice is read")
    func refused() throws {
        let deep = String(repeating: "[", count: 100_000)
        #expect(throws: NotJSON.tooDeep) { try JSONValue(text: deep) }
        #expect(throws: NotJSON.tooDeep) { try JSONValue(text: "[[{}]]", depth: 2) }
        #expect(try JSONValue(text: "[[{}],{}]", depth: 3) == .array([.array([.object([:])]), .object([:])]))
        #expect(throws: NotJSON.repeated(name: "a")) { try JSONValue(text: #"{"a":1,"b":2,"\u0061":3}"#) }
    }

    @Test("Keys stand in the order of their bytes") func keys() {
        let keys = ["b", "B", "a10", "a2", "实施", "é", "", "due_on"]
        let object = JSONValue.object(Dictionary(uniqueKeysWithValues: keys.map { ($0, .null) }))
        #expect(object.text == #"{"":null,"B":null,"a10":null,"a2":null,"b":null,"due_on":null,"é":null,"实施":null}"#)
    }

    @Test("A number that JSON does not know is nothing")
    func unknown() {
        #expect(JSONValue.array([.real(.nan), .real(.infinity), .integer(1)]).text == "[null,null,1]")
    }

    private static func foundation(_ value: JSONValue) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private static func value(_ dice: inout SeededGenerator, depth: Int) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &dice) {
        case 0: .null
        case 1: .bool(Bool.random(using: &dice))
        case 2: .integer(Int.random(in: Int.min...Int.max, using: &dice))
        case 3: .real(Double(Int.random(in: 0..<1_000_000, using: &dice)) / 1024 + 1.0 / 2048)
        case 4: .string(texts.randomElement(using: &dice) ?? "")
        case 5: .array((0..<Int.random(in: 0..<4, using: &dice)).map { _ in value(&dice, depth: depth - 1) })
        default:
            .object(
                Dictionary(
                    (0..<Int.random(in: 0..<5, using: &dice)).map { _ in
                        (texts.randomElement(using: &dice) ?? "", value(&dice, depth: depth - 1))
                    }
                ) { first, _ in first })
        }
    }
}
