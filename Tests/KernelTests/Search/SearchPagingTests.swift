import Kernel
import Stage
import Store
import Testing

@Suite("Paging through what was found") struct SearchPagingTests {
    @Test("Pages show each hit once, newest day first", arguments: Stage.engines)
    func newest(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            var library = Library(seed: 8)
            let books = try library.books(160)
            try await database.fill(books)
            let days = Dictionary(uniqueKeysWithValues: books.map { ($0.document.subject.number, $0.document.day) })
            for (word, limit) in [("工", 7), ("会", 50), ("东a", 1), ("1", 3)] {
                let found = try await database.findAll(word, limit: limit)
                #expect(Set(found).count == found.count)
                #expect(found.count == books.count { $0.contains(word) })
                let order = found.compactMap { days[$0] }
                #expect(order == order.sorted(by: >))
            }
        }
    }

    @Test("Best first shows each hit once, titles before texts", arguments: Stage.engines)
    func best(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            var library = Library(seed: 9)
            let books = try library.books(160)
            try await database.fill(books)
            let found = try await database.findAll("工", order: .best, limit: 9)
            #expect(found.sorted() == books.filter { $0.contains("工") }.map(\.document.subject.number).sorted())
            let titles = Set(books.filter { $0.title.contains("工") }.map(\.document.subject.number))
            #expect(found.prefix(titles.count).allSatisfy(titles.contains))
        }
    }

    @Test("More than fifty hits never stand on a page, and a cursor survives an address")
    func bounds() async throws {
        try await Stage.withDatabase(.sqlite) { database in
            var library = Library(seed: 10)
            try await database.fill(try library.books(160))
            try await database.read { connection in
                let query = try SearchQuery("工")
                for order in SearchOrder.allCases {
                    let page = try Search.find(query, in: .everything, order: order, limit: 1000, on: connection)
                    #expect(page.hits.count == 50)
                    let next = try page.next.orThrow()
                    #expect(SearchCursor(next.description) == next)
                }
            }
        }
    }

    @Test(
        "A text that is no cursor is refused",
        arguments: ["", "-", "1", "x-1", "1--2", "-1-1", "1-2-3", "99999999999999999999-1"])
    func cursors(_ text: String) { #expect(SearchCursor(text) == nil) }
}
