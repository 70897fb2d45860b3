import Kernel
import Stage
import Store
import Testing

@Suite("Marking what was found") struct HighlightTests {
    private func hit(_ query: String, title: String, body: String) async throws -> SearchHit? {
        try await Stage.withDatabase(.sqlite) { database in
            let document = SearchDocument(
                subject: Subject(Library.kinds[0], try ID<Library>(1).orThrow()), owner: try ID(1).orThrow(),
                place: Library.province, day: Day(sinceEpoch: 0), title: title, body: body)
            try await database.fill([Library.Book(document: document, title: "", body: "")])
            let parsed = try SearchQuery(query)
            return try await database.read { connection in
                try Search.find(parsed, in: .everything, on: connection).hits.first
            }
        }
    }

    private func marked(_ fragments: [Fragment]) -> String {
        fragments.map { $0.isMatch ? "[\($0.text)]" : $0.text }.joined()
    }

    @Test(
        "Exactly the matches are marked, as they stand in the original",
        arguments: [
            ("工会", "广东省总工會，工 会、工会会员。", "广东省总[工會]，工 会、[工会]会员。"),
            ("abc", "ＡＢｃ与abcd", "[ＡＢｃ]与[abc]d"), ("1", "①第１条", "[①]第[１]条"), ("工工", "工工工", "[工工工]"),
            ("𠮷", "𠮷野家", "[𠮷]野家"), ("cafe", "Cafe\u{301}店", "[Cafe\u{301}]店"), ("社", "㈱会㍿", "㈱会㍿"),
            ("工会 会员", "工会会员", "[工会会员]"), ("「会，员」", "会，员会 员", "[会，员]会 员"), ("株", "㈱", "[㈱]"),
            ("工会", "工\u{200B}会👍🏽", "[工\u{200B}会]👍🏽"),
        ])
    func marks(_ query: String, _ original: String, _ expected: String) async throws {
        let body = expected.contains("[") ? original : original + "社"
        let hit = try await hit(query, title: original, body: body).orThrow()
        #expect(hit.title.map(\.text).joined() == original)
        if expected.contains("[") { #expect(marked(hit.title) == expected) }
    }

    @Test("A snippet shows the first match with what stands around it, cut by ellipses")
    func snippet() async throws {
        let before = String(repeating: "前文", count: 50)
        let after = String(repeating: "后文", count: 50)
        let hit = try await hit("集体协商", title: "题", body: before + "集体协商" + after).orThrow()
        let text = hit.snippet.map(\.text).joined()
        #expect(text.hasPrefix("…前文") && text.hasSuffix("…"))
        #expect(marked(hit.snippet).contains("前文[集体协商]后文"))
        #expect(text.count == 82)
        #expect(hit.title == [Fragment(text: "题", isMatch: false)])
    }

    @Test("A snippet is not cut within a character, wherever it begins and ends")
    func wholeCharacters() async throws {
        for shift in 0..<7 {
            let family = String(repeating: "👨‍👩‍👧‍👦", count: 30)
            let body =
                family + String(repeating: "文", count: shift) + "工会" + String(repeating: "字", count: shift) + family
            let hit = try await hit("工会", title: "", body: body).orThrow()
            let shown = hit.snippet.map(\.text).joined().filter { $0 != "…" }
            #expect(shown.allSatisfy { "👨‍👩‍👧‍👦文工会字".contains($0) })
            #expect(hit.snippet.contains(Fragment(text: "工会", isMatch: true)))
        }
    }

    @Test("Without a match in the text the snippet is its beginning")
    func beginning() async throws {
        let hit = try await hit("题", title: "标题", body: "正文在此").orThrow()
        #expect(hit.snippet == [Fragment(text: "正文在此", isMatch: false)])
        #expect(try await self.hit("题", title: "标题", body: "").orThrow().snippet.isEmpty)
    }
}
