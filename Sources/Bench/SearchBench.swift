import Foundation
import Kernel
import Store

/// Prints recall, times, size and rate of the index over a synthetic archive on SQLite.
func runSearchBench(documents count: Int) async throws {
    let corpus = Corpus(documents: count)
    let text = Double(corpus.size)
    let folder = FileManager.default.temporaryDirectory.appending(path: "bench-search-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = try SQLiteDatabase(path: folder.appending(path: "search.db").path)
    try await database.migrate(SearchIndex.migrations)
    say("search: \(corpus.documents.count) documents, \(decimal(text / 1e6)) MB of text")
    let seconds = try await fill(database, corpus)
    say("indexing with the text, 500 a transaction: \(decimal(text / 1e6 / seconds)) MB/s")
    let size = try await termBytes(database)
    say("index / text: \(decimal(Double(size) / text, 3))   (mark 0.8)")
    try await measure(database, corpus)
    let start = ContinuousClock.now
    while try await database.write({ try SearchIndex.settle(on: $0) }) {}
    let settled = try await termBytes(database)
    let settling = start.duration(to: .now).seconds
    say("settled in \(decimal(settling)) s, index / text: \(decimal(Double(settled) / text, 3))")
    try await measure(database, corpus)
    try await database.close()
}

private func fill(_ database: any Database, _ corpus: Corpus) async throws -> Double {
    let start = ContinuousClock.now
    let documents = corpus.documents
    for first in stride(from: 0, to: documents.count, by: 500) {
        let slice = documents[first..<min(first + 500, documents.count)]
        try await database.write { connection in
            for document in slice { try SearchIndex.put(document, on: connection) }
        }
    }
    return start.duration(to: .now).seconds
}

/// Bytes of the structures that FTS5 keeps for the terms.
private func termBytes(_ database: any Database) async throws -> Int {
    try await database.read { connection in
        let blocks: Int? = try connection.value("SELECT sum(length(block)) FROM search_terms_data")
        let pages: Int? = try connection.value("SELECT sum(length(term) + 8) FROM search_terms_idx")
        return (blocks ?? 0) + (pages ?? 0)
    }
}

private func measure(_ database: any Database, _ corpus: Corpus) async throws {
    let narrow = narrowUnit(corpus)
    let narrowScope = Scope([Reach(line: .leadership, path: narrow.place.path)])
    let share = Double(corpus.documents.count { $0.owner == narrow.id }) / Double(corpus.documents.count)
    say(
        "newest 20, ms                 whole            scope of \(decimal(share * 100)) %    with count       recall  precision"
    )
    say("                              p50     p99      p50     p99      p50     p99")
    var dice = Dice(seed: 7)
    for shape in QueryShape.allCases {
        let queries = try (0..<60).map { _ in try shape.query(corpus, &dice) }
        let whole = try await times(database, queries, .everything)
        let scoped = try await times(database, queries, narrowScope)
        let counted = try await times(database, queries, .everything, counting: true)
        var check = Check()
        for query in queries {
            try await check.compare(query, database, corpus, .everything) { _ in true }
            try await check.compare(query, database, corpus, narrowScope) { $0.owner == narrow.id }
        }
        let cells = [whole, scoped, counted].map { "\(padded(percentile($0, 50)))  \(padded(percentile($0, 99)))" }
        let name = shape.label.padding(toLength: 28, withPad: " ", startingAt: 0)
        say("\(name)\(cells.joined(separator: "   "))   \(decimal(check.recall, 3))   \(decimal(check.precision, 3))")
    }
}

/// The unit whose documents come nearest to three in a thousand.
private func narrowUnit(_ corpus: Corpus) -> Corpus.Unit {
    let counts = Dictionary(grouping: corpus.documents, by: \.owner).mapValues(\.count)
    let wanted = Double(corpus.documents.count) * 0.003
    func distance(_ unit: Corpus.Unit) -> Double { abs(Double(counts[unit.id] ?? 0) - wanted) }
    let leaves = corpus.units.filter { $0.place.path.depth == 3 }
    return leaves.min { distance($0) < distance($1) } ?? corpus.units[0]
}

/// Milliseconds of each query, the best of three, in rising order.
private func times(
    _ database: any Database, _ queries: [SampledQuery], _ scope: Scope, counting: Bool = false
) async throws -> [Double] {
    var times: [Double] = []
    for query in queries {
        var best = Double.infinity
        for _ in 0..<3 {
            let start = ContinuousClock.now
            _ = try await database.read { connection in
                try Search.find(query.parsed, in: scope, counting: counting, on: connection)
            }
            best = min(best, start.duration(to: .now).seconds * 1000)
        }
        times.append(best)
    }
    return times.sorted()
}

func percentile(_ sorted: [Double], _ percent: Int) -> Double {
    sorted[min(sorted.count - 1, sorted.count * percent / 100)]
}

func padded(_ number: Double, _ places: Int = 2) -> String {
    let text = decimal(number, places)
    return String(repeating: " ", count: max(0, 6 - text.count)) + text
}
