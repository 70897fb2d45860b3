import Kernel
import Testing

@testable import Web

@Suite("Writing HTML") struct EscapingTests {
    private func html(_ language: Language = .zh, _ body: (HTML) -> Void) -> String {
        let html = HTML(language: language)
        body(html)
        return html.string
    }

    @Test("Text and attribute values are escaped where they stand") func escapes() {
        let out = html { $0.p("<a href='x'>\"&\"</a>", .title(Text(same: "<b>\"'`&"))) }
        #expect(
            out == "<p title=\"&lt;b&gt;&quot;&#39;&#96;&amp;\">&lt;a href='x'&gt;\"&amp;\"&lt;/a&gt;</p>")
    }

    @Test("Controls that HTML forbids become replacement characters; line breaks stay") func controls() {
        #expect(html { $0.text("a\u{0}b\u{1B}c\u{7F}\n\t") } == "a\u{FFFD}b\u{FFFD}c\u{FFFD}\n\t")
    }

    @Test("A mark is escaped wherever it stands in a longer text, and nothing else is changed") func everywhere() {
        let harmful = Set("&<>\"'`\u{1F}\u{7F}".unicodeScalars)
        for text in ["", "abcdefgh", "工会abc，职工之家", "工人文化宫与职工书屋；"] {
            for place in 0...text.count {
                for scalar in (0...0xFF).compactMap({ Unicode.Scalar($0) }) {
                    var whole = text
                    whole.insert(Character(scalar), at: whole.index(whole.startIndex, offsetBy: place))
                    let out = html { $0.br(.class(whole)) }
                    let isPlain =
                        !harmful.contains(scalar) && (scalar.value >= 0x20 || "\t\n\r".unicodeScalars.contains(scalar))
                    #expect((out == "<br class=\"\(whole)\">") == isPlain)
                }
            }
        }
    }

    @Test("Chinese passes unchanged") func chinese() {
        #expect(html { $0.span("职工之家——“工”") } == "<span>职工之家——“工”</span>")
    }

    @Test("A phrase is written in the language of the page") func language() {
        let phrase = Text("待办", en: "To do")
        #expect(html(.zh) { $0.h2(phrase) } == "<h2>待办</h2>")
        #expect(html(.en) { $0.h2(phrase) } == "<h2>To do</h2>")
    }

    @Test("A phrase that is missing in the page's language carries the other's tag") func missing() {
        let phrase = Text("粤工惠", en: "")
        #expect(html(.en) { $0.h2(phrase) } == "<h2 lang=\"zh-Hans\">粤工惠</h2>")
        #expect(html(.en) { $0.text(phrase) } == "<span lang=\"zh-Hans\">粤工惠</span>")
        #expect(html(.zh) { $0.text(phrase) } == "粤工惠")
    }

    @Test("Void elements have no end, bare attributes no value, absent ones no trace") func voidElements() {
        let out = html { html in
            html.br()
            html.input(.type("checkbox"), .checked, .when(false, .disabled))
            html.td()
        }
        #expect(out == "<br><input type=\"checkbox\" checked><td></td>")
    }
}
