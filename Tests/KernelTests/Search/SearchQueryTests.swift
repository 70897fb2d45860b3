import Kernel
import Stage
import Store
import Testing

@Suite("Asking") struct SearchQueryTests {
    @Test(
        "A search without letters, digits or ideographs explains itself",
        arguments: ["", " 　", "，。！", "\"\"", "😀", "***", "「」", "\0"])
    func noWords(_ text: String) {
        #expect(throws: SearchProblem.noWords) { try SearchQuery(text) }
        #expect(!SearchProblem.noWords.explanation.zh.isEmpty)
    }

    @Test("A search that is too long explains itself")
    func tooLong() {
        for text in [
            String(repeating: "工会", count: 5000), String(repeating: "a", count: 201),
            "a b c d e f g h i j k l m n o p q",
        ] {
            #expect(throws: SearchProblem.tooLong) { try SearchQuery(text) }
        }
    }

    @Test("Blanks, punctuation, width and order of quotation marks make no difference")
    func equal() throws {
        let plain = try SearchQuery("工会 abc")
        for text in ["工会　ＡＢＣ", "工会，abc", " 工會\nABC ", "“工会” abc", "\"工会\"abc", "工会 abc 工会", "「工会」『abc』", "工会 \"abc"] {
            #expect(try SearchQuery(text) == plain, "\(text)")
        }
        #expect(try SearchQuery("「工会，职工」") != SearchQuery("工会，职工"))
    }

    @Test("Nothing that is typed is read as an operator or breaks the index", arguments: Stage.engines)
    func hostile(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            var library = Library(seed: 16)
            var books = try library.books(40)
            let near = SearchDocument(
                subject: Subject(Library.kinds[0], try ID<Library>(77).orThrow()), owner: try ID(1).orThrow(),
                place: Library.province, day: Day(sinceEpoch: 0), title: "AND NEAR", body: "terms: 工会's \\ 100% _x_")
            books.append(Library.Book(document: near, title: "", body: ""))
            try await database.fill(books)
            for text in [
                "AND", "near", "NEAR(工 会)", "terms:工会", "工会*", "^工会", "工会\"", "'工会'", "工会' OR '1'='1", "-工会", "工会\0会",
                "{terms}:工", "工 & !会", "工:*", "\\", "%", "_", "a\\'b", "(工", "工)", "\u{E000}00001", "NOT 工", "<->",
                "1' --",
            ] {
                guard let query = try? SearchQuery(text) else { continue }
                try await database.read { connection in
                    for order in SearchOrder.allCases {
                        _ = try Search.find(query, in: .everything, order: order, counting: true, on: connection)
                    }
                }
            }
            #expect(try await database.findAll("AND") == [77])
            #expect(try await database.findAll("near and") == [77])
            #expect(try await database.findAll("工会*'s").contains(77))
        }
    }
}
