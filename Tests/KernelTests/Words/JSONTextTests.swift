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
