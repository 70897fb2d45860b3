import Kernel
import Stage
import Store
import Testing

@Suite("Searching within a scope") struct SearchScopeTests {
    /// A tree of three levels, some places on the second line too.
    private let places: [Place] = {
        let top = OrganisationPath(below: nil, number: OrganisationNumber(1))
        let industry = OrganisationPath(below: top, number: OrganisationNumber(9))
        return [Place(path: top)]
            + (10..<14).flatMap { city -> [Place] in
                let path = OrganisationPath(below: top, number: OrganisationNumber(city))
                let counties = (0..<3).map { OrganisationPath(below: path, number: OrganisationNumber(city * 10 + $0)) }
                return [Place(path: path)]
                    + counties.map { Place(path: $0, secondPath: city % 2 == 0 ? industry : nil) }
            }
    }()

    @Test("What is found is what stands in the scope, on either line", arguments: Stage.engines)
    func scopes(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            var library = Library(seed: 5)
            let books = try library.books(150, at: places)
            try await database.fill(books)
            for _ in 0..<60 {
                let reaches = (0...library.random.below(3)).map { _ in
                    let place = library.random.pick(places)
                    let isSecond = library.random.below(3) == 0
                    return Reach(line: isSecond ? .second : .leadership, path: place.secondPath ?? place.path)
                }
                let scope = Scope(reaches)
                let word = library.text(1 + library.random.below(2), marks: 0)
                let found = try await database.findAll(word.written, in: scope)
                let expected = books.filter { scope.covers($0.document.place) && $0.contains(word.plain) }
                #expect(found.sorted() == expected.map(\.document.subject.number).sorted(), "\(reaches)")
            }
        }
    }

    @Test("Nothing is found in an empty scope", arguments: Stage.engines)
    func empty(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            var library = Library(seed: 6)
            try await database.fill(try library.books(20))
            #expect(try await database.findAll("工", in: Scope([])) == [])
        }
    }

    @Test("No text brings a document into a scope, and no query leaves one", arguments: Stage.engines)
    func forged(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            let outside = places[1]
            let number = try places[0].path.numbers.first.orThrow()
            let other = try places[5].path.numbers.last.orThrow()
            let tokens = [number, other].flatMap { number in
                ["\u{E000}\(number)", "\u{E000}\(number.description.lowercased())", "\u{E001}\(number)"]
            }
            let forged = tokens.joined(separator: " ") + " 工会 \u{E002}626f6f6b \u{E003} " + tokens.joined()
            let document = SearchDocument(
                subject: Subject(Library.kinds[1], try ID<Library>(1).orThrow()), owner: try ID(1).orThrow(),
                place: outside, day: Day(sinceEpoch: 0), title: forged, body: forged)
            try await database.fill([Library.Book(document: document, title: "", body: "")])
            let scope = Scope([Reach(line: .leadership, path: places[5].path)])
            #expect(try await database.findAll("工会", in: scope) == [])
            #expect(try await database.findAll("工会", filter: SearchFilter(kinds: [Library.kinds[0]])) == [])
            #expect(try await database.findAll("工会 \(forged.prefix(60))", in: scope) == [])
            #expect(try await database.findAll("工会") == [1])
        }
    }

    @Test("Subtree, kinds and days narrow a search together", arguments: Stage.engines)
    func filters(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            var library = Library(seed: 7)
            let books = try library.books(200, at: places)
            try await database.fill(books)
            for _ in 0..<60 {
                let first = Day(sinceEpoch: 19_999 + library.random.below(10))
                let place = library.random.pick(places)
                let filter = SearchFilter(
                    kinds: library.random.below(2) == 0 ? [] : [library.random.pick(Library.kinds)],
                    within: library.random.below(2) == 0 ? nil : Reach(line: .leadership, path: place.path),
                    from: library.random.below(2) == 0 ? nil : first,
                    to: library.random.below(2) == 0 ? nil : first.adding(days: library.random.below(4)))
                let expected = books.filter { book in
                    book.contains("工") && (filter.kinds.isEmpty || filter.kinds.contains(book.document.subject.kind))
                        && (filter.within.map { $0.path.covers(book.document.place.path) } ?? true)
                        && (filter.from.map { book.document.day >= $0 } ?? true)
                        && (filter.to.map { book.document.day <= $0 } ?? true)
                }
                let found = try await database.findAll("工", filter: filter)
                #expect(found.sorted() == expected.map(\.document.subject.number).sorted(), "\(filter)")
            }
        }
    }

    @Test("Days before 1900 are filtered as exactly as others", arguments: Stage.engines)
    func oldDays(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            let days = try [(1850, 1), (1899, 2), (1900, 3), (1925, 4)].map { year, number in
                (day: try Day(year: year, month: 5, day: 1).orThrow(), number: Int64(number))
            }
            try await database.fill(
                try days.map { day, number in
                    let document = SearchDocument(
                        subject: Subject(Library.kinds[0], try ID<Library>(number).orThrow()),
                        owner: try ID(1).orThrow(), place: Library.province, day: day, title: "工会", body: "")
                    return Library.Book(document: document, title: "", body: "")
                })
            let before = SearchFilter(to: days[1].day)
            let after = SearchFilter(from: days[1].day, to: days[2].day)
            #expect(try await database.findAll("工会", filter: before).sorted() == [1, 2])
            #expect(try await database.findAll("工会", filter: after).sorted() == [2, 3])
        }
    }
}
