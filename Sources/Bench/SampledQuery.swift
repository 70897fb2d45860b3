import Foundation
import Kernel
import Store

/// The shapes of what people ask, sampled from the documents, so that each finds something.
enum QueryShape: CaseIterable {
    case one, two, three, four, six, twoAndTwo, phrase

    var label: String {
        switch self {
        case .one: "1 character"
        case .two: "2 characters"
        case .three: "3 characters"
        case .four: "4 characters"
        case .six: "6 characters"
        case .twoAndTwo: "2 and 2 characters"
        case .phrase: "phrase over a comma"
        }
    }

    func query(_ corpus: Corpus, _ dice: inout Dice) throws -> SampledQuery {
        while true {
            let body = dice.pick(corpus.documents).body
            let runs = body.split { "，。、.".contains($0) }
            switch self {
            case .one: if let word = dice.word(1, of: runs) { return try SampledQuery([word]) }
            case .two: if let word = dice.word(2, of: runs) { return try SampledQuery([word]) }
            case .three: if let word = dice.word(3, of: runs) { return try SampledQuery([word]) }
            case .four: if let word = dice.word(4, of: runs) { return try SampledQuery([word]) }
            case .six: if let word = dice.word(6, of: runs) { return try SampledQuery([word]) }
            case .twoAndTwo:
                if let first = dice.word(2, of: runs), let second = dice.word(2, of: runs) {
                    return try SampledQuery([first, second])
                }
            case .phrase:
                if let comma = body.firstIndex(of: "，"),
                    let start = body.index(comma, offsetBy: -3, limitedBy: body.startIndex),
                    let end = body.index(comma, offsetBy: 4, limitedBy: body.endIndex)
                {
                    return try SampledQuery(phrase: String(body[start..<end]))
                }
            }
        }
    }
}

struct SampledQuery {
    let words: [String]
    let parsed: SearchQuery

    init(_ words: [String]) throws {
        self.words = words
        parsed = try SearchQuery(words.joined(separator: " "))
    }

    init(phrase: String) throws {
        words = [phrase]
        parsed = try SearchQuery("「\(phrase)」")
    }
}

extension Dice {
    fileprivate mutating func word(_ length: Int, of runs: [Substring]) -> String? {
        let run = pick(runs)
        guard run.count >= length, !run.contains(where: \.isASCII) else { return nil }
        let start = run.index(run.startIndex, offsetBy: even(run.count - length + 1))
        return String(run[start..<run.index(start, offsetBy: length)])
    }
}

/// What the index finds against what reading every document finds; the newest five hundred of each query.
struct Check {
    private var expected = 0
    private var found = 0
    private var right = 0

    var recall: Double { Double(right) / Double(max(expected, 1)) }
    var precision: Double { Double(right) / Double(max(found, 1)) }

    mutating func compare(
        _ query: SampledQuery, _ database: any Database, _ corpus: Corpus, _ scope: Scope,
        _ isInScope: (SearchDocument) -> Bool
    ) async throws {
        let matching = corpus.documents.filter { document in
            isInScope(document) && query.words.allSatisfy { contains(document, $0) }
        }
        let newest = matching.sorted { ($1.day, $0.subject.number) < ($0.day, $1.subject.number) }
        let wanted = Set(newest.prefix(500).map(\.subject.number))
        var hits: [Int64] = []
        var cursor: SearchCursor?
        repeat {
            let after = cursor
            let page = try await database.read { connection in
                try Search.find(query.parsed, in: scope, after: after, limit: 50, on: connection)
            }
            hits += page.hits.map(\.subject)
            cursor = page.next
        } while cursor != nil && hits.count < 500
        expected += wanted.count
        hits = Array(hits.prefix(500))
        found += hits.count
        right += wanted.intersection(hits).count
    }

    private func contains(_ document: SearchDocument, _ word: String) -> Bool {
        strstr(document.title, word) != nil || strstr(document.body, word) != nil
    }
}
