import Stage
import Store
import Testing

@testable import Bulletins
@testable import Kernel

@Suite("The place of an article in the original") struct OriginalTests {
    private func marked(_ original: Original) -> [String] { original.pieces.filter(\.isArticle).map(\.text) }

    @Test("Exactly the ranges are marked, merged where they touch") func ranges() {
        let text = "甲乙丙丁\n戊己庚辛\n壬癸\n"
        #expect(marked(Original(text, places: [0..<6, 13..<19], withSurroundings: true)) == ["甲乙", "戊己"])
        #expect(marked(Original(text, places: [0..<6, 6..<12], withSurroundings: true)) == ["甲乙丙丁"])
        #expect(marked(Original(text, places: [13..<19, 0..<9, 3..<6], withSurroundings: false)) == ["甲乙丙", "戊己"])
        #expect(marked(Original(text, places: [], withSurroundings: true)) == [])
    }

    @Test("A range outside the text is cut to it") func outside() {
        let text = "甲乙\n"
        #expect(marked(Original(text, places: [0..<900], withSurroundings: true)) == ["甲乙\n"])
        #expect(marked(Original(text, places: [50..<900], withSurroundings: true)) == [])
        #expect(marked(Original("", places: [0..<3], withSurroundings: true)) == [])
    }

    @Test("With surroundings a short text is there whole; without them nothing but the article") func surroundings() {
        let text = "一行\n二行\n三行\n"
        let whole = Original(text, places: [7..<13], withSurroundings: true)
        #expect(whole.pieces.map(\.text).joined() == text)
        let alone = Original(text, places: [7..<13], withSurroundings: false)
        #expect(!alone.pieces.map(\.text).joined().contains("一行"))
        #expect(!alone.pieces.map(\.text).joined().contains("三行"))
    }

    @Test("A paragraph longer than the surroundings stands before the place and is left out") func longParagraph() {
        let text = String(repeating: "长", count: 900) + "\n甲乙\n" + String(repeating: "段", count: 900) + "\n尾\n"
        let original = Original(text, places: [2701..<2707], withSurroundings: true)
        #expect(marked(original) == ["甲乙"])
        #expect(marked(Original(text, places: [2701..<2707], withSurroundings: false)) == ["甲乙"])
    }

    @Test("Of an imported issue each article marks its own lines", arguments: Stage.engines)
    func imported(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let id = try await room.issue(IssueText.of("阳江市总工会", "阳春市总工会"), by: room.city)
            let text = try await room.platform.database.read { try Bulletin.content(of: id, on: $0) }
            for article in try await room.articles(of: id) {
                let lines = marked(Original(text, places: article.reading.source, withSurroundings: true)).joined()
                #expect(lines.contains(article.reading.title ?? "?"))
                let own = article.ordinal == 1 ? "阳江市总工会" : "阳春市总工会"
                let other = article.ordinal == 1 ? "阳春市总工会" : "阳江市总工会"
                #expect(lines.contains(own))
                #expect(!lines.contains(other))
            }
        }
    }
}
