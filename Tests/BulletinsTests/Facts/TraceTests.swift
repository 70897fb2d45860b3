import Foundation
import Testing

@testable import Bulletins

@Suite("Finding a fact in the original") struct TraceTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Gold")
    static let bulletins = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []

    private func traces(of article: ArticleReading) -> [Trace] {
        article.people.compactMap(\.trace) + article.figures.map(\.trace) + (article.points?.marks ?? [])
            + article.slips.map(\.trace) + article.organisations.map(\.trace)
            + article.conveyances.compactMap(\.trace)
    }

    private func dense(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: Array(bytes), as: UTF8.self).filter { !$0.isWhitespace }
    }

    @Test(
        "The original at the fact's ranges reads as the body at its place",
        arguments: bulletins.filter { $0.hasSuffix(".txt") })
    func gold(_ name: String) throws {
        let text = String(decoding: try Data(contentsOf: Self.folder.appending(path: name)), as: UTF8.self)
        let original = Array(text.utf8)
        for article in BulletinReader.read(text).articles {
            let body = Array(article.body.utf8)
            for trace in traces(of: article) {
                #expect(!trace.place.isEmpty && trace.place.upperBound <= body.count)
                #expect(dense(trace.source.flatMap { original[$0] }) == dense(body[trace.place]))
            }
        }
    }

    @Test("A page number between the halves of a fact parts its ranges; a line end does not")
    func parted() throws {
        let text = "工会信息\n第3期\n\n甲区总工会开会\n\n5月6日，甲区总工会召开会议，新建工会12\n- 3 -\n6家，发展会员38\n8人。（甲区总工会）\n"
        let article = try #require(BulletinReader.read(text).articles.first)
        let bytes = Array(text.utf8)
        let sources = article.figures.map { $0.trace.source.map { String(decoding: bytes[$0], as: UTF8.self) } }
        #expect(sources == [["12", "6家"], ["38\n8人"]])
        #expect(article.figures.map(\.text) == ["126家", "388人"])
    }

    @Test("A range outside the prose has an empty place, and no range traps")
    func outside() {
        let body = Passage.body("12 家")
        #expect(body.trace(of: 90..<99).source.isEmpty)
        #expect(body.trace(of: 0..<99).place == 0..<6)
        #expect(body.string(0..<99) == "12家")
        #expect(body.string(5..<5) == "")
    }

    @Test("Facts survive being written and read as JSON, and older readings without them can be read")
    func coding() throws {
        let text = "甲市总工会简报\n\n甲市总工会开会\n\n5月6日，甲市总工会主席王小明出席会议并并就12家企业建会提出要求：一是快；二是好。（甲市总工会）"
        let articles = BulletinReader.read(text).articles
        let again = try JSONDecoder().decode([ArticleReading].self, from: JSONEncoder().encode(articles))
        #expect(again == articles)
        #expect(again.first?.people.isEmpty == false)
        var older = try #require(articles.first)
        let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(older))
        var stored = try #require(object as? [String: Any])
        for key in ["people", "figures", "points", "slips", "topics", "organisations"] { stored[key] = nil }
        older.people = []
        older.figures = []
        older.points = nil
        older.slips = []
        older.topics = []
        older.organisations = []
        let data = try JSONSerialization.data(withJSONObject: stored)
        #expect(try JSONDecoder().decode(ArticleReading.self, from: data) == older)
    }
}
