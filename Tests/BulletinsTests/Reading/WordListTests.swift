import Testing

@testable import Bulletins

@Suite("Looking words up") struct WordListTests {
    private let words = WordList("工会 工会主席 总工会 会 市总工会")

    private func units(_ text: String) -> [UInt16] { Word(text).units }

    @Test("The longest word counts that begins at the place and ends in time")
    func beginning() {
        let text = units("某工会主席说")
        #expect(words.length(in: text, at: 1, before: text.count) == 4)
        #expect(words.length(in: text, at: 1, before: 4) == 2)
        #expect(words.length(in: text, at: 1, before: 2) == 0)
        #expect(words.length(in: text, at: 0, before: text.count) == 0)
        #expect(words.length(in: text, at: text.count, before: text.count) == 0)
    }

    @Test("The longest word counts that ends at the place and does not begin too early")
    func ending() {
        let text = units("县总工会")
        #expect(words.length(in: text, endingAt: 4, after: 0) == 3)
        #expect(words.length(in: text, endingAt: 4, after: 2) == 2)
        #expect(words.length(in: text, endingAt: 4, after: 3) == 1)
        #expect(words.length(in: text, endingAt: 4, after: 4) == 0)
        #expect(words.length(in: text, endingAt: 2, after: 0) == 0)
    }

    @Test("Spaces within a word do not matter where the whole range is asked")
    func spaces() {
        let text = units(" 总 工会 ")
        #expect(words.contains(text, text.indices))
        #expect(!words.contains(text, 0..<4))
        #expect(!words.contains(text, 0..<1))
    }

    @Test("A list without words, and a character that no text holds, are asked in vain")
    func nothing() {
        #expect(WordList("").length(in: units("工会"), at: 0, before: 2) == 0)
        #expect(WordList("").length(in: [0, 0], endingAt: 2, after: 0) == 0)
        #expect(words.length(in: [0, 0], at: 0, before: 2) == 0)
    }

    @Test("Each of many words is found, and no character that begins none")
    func many() {
        let letters = (0x4E00..<0x5A00).compactMap { Unicode.Scalar(UInt32($0)).map(String.init) }
        let list = WordList(letters.joined(separator: " "))
        #expect(letters.allSatisfy { list.length(in: units($0), at: 0, before: 1) == 1 })
        #expect((0x5A00..<0x6A00).allSatisfy { list.length(in: [UInt16($0)], at: 0, before: 1) == 0 })
    }
}
