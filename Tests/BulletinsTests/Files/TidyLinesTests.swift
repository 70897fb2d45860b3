import Testing

@testable import Bulletins

@Suite("Tidying lines") struct TidyLinesTests {
    private func tidied(_ text: String) -> String { TidyLines.tidied(Array(text.utf8)) }

    @Test(
        "Every kind of line end becomes LF",
        arguments: ["甲\r\n乙", "甲\n乙", "甲\r乙", "甲\u{2028}乙", "甲\u{85}乙", "甲\u{0B}乙"])
    func lineEnds(_ text: String) { #expect(tidied(text) == "甲\n乙") }

    @Test("A form feed stands at the beginning of a line")
    func pages() {
        #expect(tidied("甲\u{0C}乙") == "甲\n\u{0C}乙")
        #expect(tidied("甲\n\u{0C}乙") == "甲\n\u{0C}乙")
        #expect(tidied("\u{0C}甲") == "\u{0C}甲")
    }

    @Test("What no one sees is gone")
    func unseen() {
        #expect(tidied("\u{FEFF}工\u{200B}会\u{200D}\u{2060}\u{202E}工\u{AD}作\0\u{1B}\u{7F}") == "工会工作")
    }

    @Test("Indents, tabulators and blank lines stay; a no-break space is a space")
    func spaces() {
        #expect(tidied("　　工会\n\n\t甲\u{A0}乙·丙…“丁”") == "　　工会\n\n\t甲 乙·丙…“丁”")
    }
}
