import Kernel
import Testing

@testable import Web

@Suite("Bars whose numbers open") struct FigureBarTests {
    private func html(_ rows: [FigureBar]) -> String {
        let html = HTML(language: .zh)
        let (head, unit) = (Text("单位", en: "Union"), Text("人", en: "persons"))
        html.bars(rows, head: head, unit: unit, caption: Text("人数", en: "Persons"))
        return html.string
    }

    @Test("The name leads down and the number to its rows") func links() {
        let out = html([FigureBar(Text(same: "阳江"), link: "/down", 12, words: "12", rows: "/rows", share: "40%")])
        #expect(out.contains("<a href=\"/down\">阳江</a>") && out.contains("<a href=\"/rows\">12</a>"))
        #expect(out.contains("<td class=\"num share\">40%</td>") && out.contains("占比</th>"))
        #expect(!out.contains("on-paper"))
    }

    @Test("What is for the screen alone is replaced on paper, with its bar and its share") func paper() {
        let few = Text("少于 5", en: "under 5")
        let out = html([FigureBar(Text(same: "阳江"), 3, words: "3", rows: "/rows", share: "40%", onPaper: few)])
        #expect(out.contains("<div class=\"on-screen\"><svg"))
        let number = "<span class=\"on-screen\">3</span><span class=\"on-paper\">少于 5</span>"
        #expect(out.contains("<a href=\"/rows\">\(number)</a>"))
        #expect(out.contains("<span class=\"on-screen\">40%</span><span class=\"on-paper\"></span>"))
    }

    @Test("Without shares there is no column for them") func plain() {
        #expect(!html([FigureBar(Text(same: "2026年1月"), 3, words: "3", rows: nil)]).contains("占比"))
    }
}
