import Stage
import Store
import Testing

@testable import Kernel

@Suite("Keeping the index true") struct SearchIndexTests {
    @Test("After any puts and removals only what stands is found", arguments: Stage.engines)
    func noGhosts(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            var library = Library(seed: 11)
            var standing: [Int64: Library.Book] = [:]
            try await database.fill([])
            for _ in 0..<300 {
                let number = Int64(library.random.below(25))
                let old = standing[number]?.document
                if library.random.below(4) == 0 {
                    standing[number] = nil
                    try await database.write { connection in
                        if let old { try SearchIndex.remove(old.subject, on: connection) }
                    }
                } else {
                    // Where the day stays, the document is changed in its place.
                    let day = library.random.below(2) == 0 ? old?.day : nil
                    let book = try library.book(number, at: Library.province, on: day)
                    if let old, old.subject != book.document.subject { continue }
                    standing[number] = book
                    try await database.write { try SearchIndex.put(book.document, on: $0) }
                }
            }
            for word in ["工", "会", "总广", "a", "12", "カ"] {
                let expected = standing.values.filter { $0.contains(word) }.map(\.document.subject.number)
                #expect(try await database.findAll(word).sorted() == expected.sorted())
            }
        }
    }

    @Test("What comes and what goes is what the whole texts do not share")
    func difference() throws {
        var library = Library(seed: 14)
        for _ in 0..<2000 {
            var lines = (0..<library.random.below(6)).map { _ in library.text(library.random.below(12)).written }
            func document(_ title: String) throws -> SearchDocument {
                SearchDocument(
                    subject: Subject(Library.kinds[0], try ID<Library>(1).orThrow()), owner: try ID(1).orThrow(),
                    place: Library.province, day: Day(sinceEpoch: 20_000), title: title,
                    body: lines.joined(separator: "\n"))
            }
            let old = try document("总工会")
            for _ in 0..<library.random.below(3) {
                let place = library.random.below(lines.count + 1)
                if library.random.below(2) == 0 || place == lines.count {
                    lines.insert(library.text(library.random.below(12)).written, at: place)
                } else {
                    lines.remove(at: place)
                }
            }
            let new = try document(library.random.below(4) == 0 ? "工会" : "总工会")
            let (come, gone) = new.termsApart(from: old)
            #expect(gone.text == old.terms.subtracting(new.terms).text)
            #expect(come.text == new.terms.subtracting(old.terms).text)
        }
    }

    @Test("Lines that come, go and come again leave each document with its own terms", arguments: Stage.engines)
    func lines(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            var random = SplitMix(state: 15)
            var standing: [Int64: [String]] = [:]
            try await database.fill([])
            for _ in 0..<300 {
                let number = Int64(random.below(4))
                var lines = standing[number] ?? []
                let place = random.below(lines.count + 1)
                if place < lines.count, random.below(2) == 0 {
                    lines.remove(at: place)
                } else {
                    lines.insert(random.pick(["甲乙", "乙丙", "丙丁甲", "甲乙丙", "丁"]), at: place)
                }
                standing[number] = lines
                let document = SearchDocument(
                    subject: Subject(Library.kinds[0], try ID<Library>(number + 1).orThrow()),
                    owner: try ID(1).orThrow(), place: Library.province, day: Day(sinceEpoch: 20_000),
                    title: random.below(6) == 0 ? "丁甲" : "总", body: lines.joined(separator: "\n"))
                let isGone = random.below(8) == 0
                if isGone { standing[number] = nil }
                try await database.write { connection in
                    try SearchIndex.put(document, on: connection)
                    if isGone { try SearchIndex.remove(document.subject, on: connection) }
                }
            }
            for word in ["甲乙", "乙丙", "丙丁", "甲乙丙"] {
                let expected = standing.filter { $0.value.contains { $0.contains(word) } }.map { $0.key + 1 }
                #expect(try await database.findAll(word).sorted() == expected.sorted())
            }
        }
    }

    @Test("However often documents move, each is found where it stands and nowhere else", arguments: Stage.engines)
    func moves(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            let places = (40..<44).map { number in
                Place(path: OrganisationPath(below: Library.province.path, number: OrganisationNumber(number)))
            }
            var random = SplitMix(state: 16)
            var standing: [Int64: Place] = [:]
            try await database.fill([])
            for _ in 0..<300 {
                let number = Int64(random.below(4) + 1)
                let place = random.pick(places)
                standing[number] = place
                let document = SearchDocument(
                    subject: Subject(Library.kinds[0], try ID<Library>(number).orThrow()), owner: try ID(1).orThrow(),
                    place: place, day: Day(sinceEpoch: 20_000), title: "总",
                    body: "甲乙\n" + random.pick(["乙丙", "丙丁甲", "丁"]))
                try await database.write { try SearchIndex.put(document, on: $0) }
            }
            for place in places {
                let expected = standing.filter { $0.value == place }.map(\.key)
                let scope = Scope([Reach(line: .leadership, path: place.path)])
                #expect(try await database.findAll("甲乙", in: scope).sorted() == expected.sorted())
            }
        }
    }

    @Test("Putting the same twice changes nothing, and removing the absent is no error", arguments: Stage.engines)
    func idempotent(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            var library = Library(seed: 12)
            let books = try library.books(30)
            try await database.fill(books)
            let before = try await database.findAll("工")
            let documents = books.map(\.document)
            let absent = Subject(Library.kinds[0], try ID<Library>(999).orThrow())
            try await database.write { connection in
                for document in documents { try SearchIndex.put(document, on: connection) }
                try SearchIndex.remove(absent, on: connection)
            }
            #expect(try await database.findAll("工") == before)
        }
    }

    @Test("A new index finds what the old one found, and is current", arguments: Stage.engines)
    func reindex(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            var library = Library(seed: 13)
            let books = try library.books(60)
            try await database.fill(books)
            #expect(try await database.read { try SearchIndex.isCurrent(on: $0) } == false)
            let before = try await database.findAll("会")
            try await database.write { try SearchIndex.reindex(on: $0) }
            #expect(try await database.read { try SearchIndex.isCurrent(on: $0) })
            #expect(try await database.findAll("会") == before)
            let first = books[0].document.subject
            try await database.write { try SearchIndex.remove(first, on: $0) }
            #expect(try await database.findAll("会") == before.filter { $0 != first.number })
        }
    }

    @Test(
        "A moved owner's documents are found under the new head and no longer under the old", arguments: Stage.engines)
    func relocate(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            let top = Library.province.path
            let old = Place(path: OrganisationPath(below: top, number: OrganisationNumber(40)))
            let new = Place(path: OrganisationPath(below: top, number: OrganisationNumber(41)), secondPath: old.path)
            var library = Library(seed: 14)
            let books = try library.books(70, at: [old])
            try await database.fill(books)
            let owner = books[3].document.owner
            let moved = books.filter { $0.document.owner == owner && $0.contains("工") }.map(\.document.subject.number)
            let slices = try await database.write { connection in
                try (0..<4).map { _ in try SearchIndex.relocate(owner: owner, to: new, limit: 6, on: connection) }
            }
            #expect(slices == [6, 4, 0, 0])
            func found(_ line: Line, _ path: OrganisationPath) async throws -> [Int64] {
                try await database.findAll("工", in: Scope([Reach(line: line, path: path)])).sorted()
            }
            #expect(try await found(.leadership, new.path) == moved.sorted())
            #expect(try await found(.second, old.path) == moved.sorted())
            #expect(try await Set(found(.leadership, old.path)).isDisjoint(with: moved))
        }
    }

    @Test("A text with more terms than an engine can hold is still found", arguments: Stage.engines)
    func oversize(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            var random = SplitMix(state: 15)
            var body = String.UnicodeScalarView()
            for _ in 0..<220_000 { body.append(try Unicode.Scalar(UInt32(0x4E00 + random.below(0x5000))).orThrow()) }
            let word = String(body.dropFirst(123_456).prefix(5))
            let document = SearchDocument(
                subject: Subject(Library.kinds[0], try ID<Library>(1).orThrow()), owner: try ID(1).orThrow(),
                place: Library.province, day: Day(sinceEpoch: 0), title: "长文", body: String(body))
            try await database.fill([Library.Book(document: document, title: "", body: "")])
            #expect(try await database.findAll(word) == [1])
            #expect(try await database.findAll(word + " 无") == (String(body).contains("无") ? [1] : []))
        }
    }
}
