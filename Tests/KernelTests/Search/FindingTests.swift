import Kernel
import Stage
import Store
import Testing

@Suite("Finding by words") struct FindingTests {
    @Test("Exactly the documents that contain every word are found", arguments: Stage.engines)
    func words(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            var library = Library(seed: 1)
            let books = try library.books(200)
            try await database.fill(books)
            for round in 0..<240 {
                let words = (0...library.random.below(3)).map { _ in
                    library.text(1 + library.random.below(round % 2 == 0 ? 3 : 6), marks: 0)
                }
                let found = try await database.findAll(
                    words.map(\.written).joined(separator: round % 3 == 0 ? "　" : " "))
                let expected = books.filter { book in words.allSatisfy { book.contains($0.plain) } }
                #expect(found.sorted() == expected.map(\.document.subject.number).sorted(), "\(words)")
            }
        }
    }

    @Test("A phrase is found only in its exact sequence, punctuation included", arguments: Stage.engines)
    func phrases(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            var library = Library(seed: 2)
            let books = try library.books(200)
            try await database.fill(books)
            for _ in 0..<150 {
                let source = library.random.pick(books).body.filter { $0 != "\"" }
                let start = source.index(source.startIndex, offsetBy: library.random.below(source.count + 1))
                let phrase = source[start...].prefix(1 + library.random.below(7)).trimming(" ")
                guard phrase.contains(where: { $0.isLetter || $0.isNumber }) else { continue }
                let found = try await database.findAll("「\(phrase)」")
                let expected = books.filter { $0.contains(phrase) }
                #expect(found.sorted() == expected.map(\.document.subject.number).sorted(), "\(phrase)")
            }
        }
    }

    @Test("A common character is found in every document, however far apart", arguments: Stage.engines)
    func commonAndRare(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            var library = Library(seed: 3)
            let filler = try library.books(1500)
            let books = try (0..<1500 as Range<Int64>).map { number in
                let body = number % 500 == 3 ? "今天有鑫" : filler[Int(number)].document.body
                let document = SearchDocument(
                    subject: Subject(Library.kinds[0], try ID<Library>(number).orThrow()),
                    owner: try ID(1).orThrow(), place: Library.province, day: Day(sinceEpoch: Int(number) / 100),
                    title: "常", body: body)
                return Library.Book(document: document, title: "常", body: "")
            }
            try await database.fill(books)
            #expect(try await database.findAll("鑫") == [1003, 503, 3])
            #expect(try await database.findAll("天 鑫") == [1003, 503, 3])
            #expect(try await database.findAll("常").count == 1500)
        }
    }

    @Test("The count is exact up to a thousand and says more beyond", arguments: Stage.engines)
    func counts(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            var library = Library(seed: 4)
            let books = try (0..<1100 as Range<Int64>).map { number in
                let document = SearchDocument(
                    subject: Subject(Library.kinds[0], try ID<Library>(number).orThrow()),
                    owner: try ID(1).orThrow(), place: Library.province,
                    day: Day(sinceEpoch: library.random.below(300)),
                    title: "省总工会", body: number < 1000 ? "集体协商" : "集体 协商")
                return Library.Book(document: document, title: "", body: "")
            }
            try await database.fill(books)
            let asked = ["工会", "会", "集体协商", "体协", "总", "没有"]
            let counts = try await database.read { connection in
                try asked.map { text in
                    let query = try SearchQuery(text)
                    return try Search.find(query, in: .everything, counting: true, on: connection).count
                }
            }
            #expect(
                counts == [
                    .moreThan(1000), .moreThan(1000), .exactly(1000), .exactly(1000), .moreThan(1000), .exactly(0),
                ])
        }
    }
}

extension Substring {
    fileprivate func trimming(_ character: Character) -> String {
        var rest = self
        while rest.first == character { rest.removeFirst() }
        while rest.last == character { rest.removeLast() }
        return String(rest)
    }
}
