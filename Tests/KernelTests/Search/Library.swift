import Kernel
import Stage
import Store

/// Random documents over a small alphabet, each kept beside its plain form, so that reading them all says what must be
/// found.
struct Library {
    /// How one character may be written, the plain form first.
    private static let letters: [[String]] = [
        ["工", "⼯"], ["会", "會"], ["总", "總"], ["广", "廣"], ["东", "東"], ["𬶍", "鮀"], ["𠮷"], ["a", "A", "Ａ", "ａ"],
        ["b", "B", "ｂ"], ["1", "１", "①"], ["2", "２"], ["カ", "ｶ"], ["e", "é", "E\u{301}"],
    ]
    private static let marks: [[String]] = [["。"], [",", "，"], [" ", "　", "\n\t"], ["😀"], ["(", "（"], ["\""]]

    struct Book: Sendable {
        let document: SearchDocument
        let title: String
        let body: String

        func contains(_ word: String) -> Bool { title.contains(word) || body.contains(word) }
    }

    static let kinds = [
        SubjectKind("book", Text("书", en: "Book")), SubjectKind("pamphlet-2", Text("册", en: "Pamphlet")),
    ]

    var random: SplitMix

    init(seed: UInt64) { random = SplitMix(state: seed) }

    /// A few characters as written and in plain form; blanks side by side are one in the plain form.
    mutating func text(_ length: Int, marks share: Int = 4) -> (written: String, plain: String) {
        var written = ""
        var plain = ""
        for _ in 0..<length {
            let isMark = share > 0 && random.below(share) == 0
            let symbol = random.pick(isMark ? Self.marks : Self.letters)
            written += random.pick(symbol)
            if symbol[0] != " " || plain.last != " " { plain += symbol[0] }
        }
        return (written, plain)
    }

    mutating func book(_ number: Int64, at place: Place, on day: Day? = nil) throws -> Book {
        let title = text(random.below(8))
        let body = text(random.below(60))
        let document = SearchDocument(
            subject: Subject(random.pick(Self.kinds), try ID<Book>(number).orThrow()),
            owner: try ID(number % 7).orThrow(), place: place,
            day: day ?? Day(sinceEpoch: 20_000 + random.below(9)), title: title.written, body: body.written)
        return Book(document: document, title: title.plain, body: body.plain)
    }

    mutating func books(_ count: Int, at places: [Place] = [Self.province]) throws -> [Book] {
        try (0..<count).map { try book(Int64($0), at: random.pick(places)) }
    }

    static let province = Place(path: OrganisationPath(below: nil, number: OrganisationNumber(1)))
}

/// A small generator whose sequence is the same everywhere.
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

    mutating func pick<T>(_ list: [T]) -> T { list[below(list.count)] }
}

struct Absent: Error {}

/// Where a row stands; the stage has places of its own.
typealias Place = Kernel.Place

extension Optional {
    func orThrow() throws -> Wrapped {
        guard let self else { throw Absent() }
        return self
    }
}

extension Database {
    /// An index with these books in it.
    func fill(_ books: [Library.Book]) async throws {
        try await migrate([.types] + SearchIndex.migrations)
        let documents = books.map(\.document)
        try await write { connection in
            for document in documents { try SearchIndex.put(document, on: connection) }
        }
    }

    /// Everything found, page by page, as numbers of subjects in the order of the pages.
    func findAll(
        _ text: String, in scope: Scope = .everything, filter: SearchFilter = SearchFilter(),
        order: SearchOrder = .newest, limit: Int = 50
    ) async throws -> [Int64] {
        let query = try SearchQuery(text)
        return try await read { connection in
            var found: [Int64] = []
            var cursor: SearchCursor?
            repeat {
                let page = try Search.find(
                    query, in: scope, filter: filter, order: order, after: cursor, limit: limit, on: connection)
                found += page.hits.map(\.subject)
                cursor = page.next
            } while cursor != nil && found.count < 5000
            return found
        }
    }
}
