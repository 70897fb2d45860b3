import Store

/// The documents that may match, read newest first in batches, each looked at before it counts as found.
///
/// The index is asked in three stages, each more thorough and dearer to start than the one before:
/// - the most telling terms: one or two lists for a word, and within a narrow scope hardly a document too many;
/// - all full terms, for words whose parts are common and which are themselves rare;
/// - the beginnings too. A word shorter than a gram begins many terms, whose lists an engine merges before it gives the
///   first key: dear for a common character, which on the other hand stands in one of the next documents anyway.
struct Candidates {
    let query: SearchQuery
    let terms: TermQuery
    let filter: SearchFilter
    let connection: any Connection

    /// Documents read before the second and before the third stage.
    private static let patience = (telling: 128, short: 1000)
    private static let firstBatch = 32
    private static let largestBatch = 512

    /// The newest documents that match, at most `limit`, with keys above `after`.
    func newest(_ limit: Int, after: Int64?) throws -> [StoredDocument] {
        var found: [StoredDocument] = []
        try walk(limit, after: after) { row in found.append(try StoredDocument(row)) }
        return found
    }

    /// Calls `body` with the rows of the newest documents that match, and says how many there were.
    @discardableResult
    private func walk(_ limit: Int, after: Int64?, _ body: (Row) throws -> Void) throws -> Int {
        var keys = SearchKey.keys(from: filter.from, to: filter.to)
        if let after { keys = keys.above(after) }
        var looked = FoldedText("")
        var found = 0
        var read = 0
        var batch = max(Self.firstBatch, limit)
        while found < limit, !keys.isEmpty {
            let asked = source(stage(after: read), keys)
            var rows = 0
            var last = keys.lowerBound
            try connection.each("SELECT \(StoredDocument.columns) FROM \(asked) LIMIT \(batch)") { row in
                rows += 1
                last = try row[0]
                guard found < limit, try isMatch(row, folding: &looked) else { return }
                found += 1
                try body(row)
            }
            if rows < batch { break }
            keys = keys.above(last)
            read += rows
            batch = min(batch * 2, Self.largestBatch)
        }
        return found
    }

    private func stage(after read: Int) -> TermQuery {
        if read < Self.patience.telling { return terms.quick }
        return read < Self.patience.short ? terms.withoutPrefixes : terms
    }

    private func isMatch(_ row: Row, folding storage: inout FoldedText) throws -> Bool {
        try filter.admits(row[6], of: row[3]) && query.matches(title: row[7], body: row[8], folding: &storage)
    }

    /// How many match, counted up to one more than ``SearchCount/limit``.
    func count() throws -> Int {
        let limit = SearchCount.limit + 1
        let isSettled = query.isSettledByTerms && SearchEngine.of(connection).holdsAllTerms
        guard isSettled, filter.isSettledByTerms else {
            return try walk(limit, after: nil) { _ in }
        }
        let keys = SearchKey.keys(from: nil, to: nil)
        return try connection.value(
            "SELECT count(*) FROM (SELECT 1 FROM \(source(terms, keys)) LIMIT \(limit)) AS found") ?? 0
    }

    private func source(_ asked: TermQuery, _ keys: Range<Int64>) -> SQL {
        if asked.isEmpty {
            return """
                search_document d WHERE d.key >= \(keys.lowerBound) AND d.key < \(keys.upperBound) ORDER BY d.key
                """
        }
        let engine = SearchEngine.of(connection)
        return """
            search_terms CROSS JOIN search_document d
            WHERE \(engine.matches(asked)) AND \(engine.key) >= \(keys.lowerBound) AND \(engine.key) < \(keys.upperBound)
                AND d.key = \(engine.key)
            ORDER BY \(engine.key)
            """
    }
}

extension Range<Int64> {
    /// The part above a bound, which may be any number.
    fileprivate func above(_ bound: Int64) -> Range {
        bound >= upperBound ? upperBound..<upperBound : Swift.max(lowerBound, bound + 1)..<upperBound
    }
}
