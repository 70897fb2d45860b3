public import Store

/// Full text over everything that modules put into ``SearchIndex``.
public enum Search {
    /// Finds the documents that contain every word, stand in the scope and pass the filter.
    ///
    /// The scope is part of what the index is asked, not a check afterwards: no document outside it is read.
    ///
    /// - Parameters:
    ///   - order: newest by day; or best among the newest thousand that match (``Ranking``).
    ///   - cursor: ``SearchPage/next`` of the page before, under the same order.
    ///   - limit: hits on the page, 1 to 50.
    ///   - counting: whether to count on to a thousand and one; for words of more than two ideographs that reads the
    ///     texts, so ask for it on the first page only.
    public static func find(
        _ query: SearchQuery, in scope: Scope, filter: SearchFilter = SearchFilter(), order: SearchOrder = .newest,
        after cursor: SearchCursor? = nil, limit: Int = 20, counting: Bool = false, on connection: any Connection
    ) throws -> SearchPage {
        guard let groups = filter.groups(in: scope) else { return .empty }
        var terms = query.terms
        terms.groups = groups
        let candidates = Candidates(query: query, terms: terms, filter: filter, connection: connection)
        let limit = min(max(limit, 1), 50)
        return switch order {
        case .newest: try newest(candidates, after: cursor, limit: limit, counting: counting)
        case .best: try best(candidates, after: cursor, limit: limit)
        }
    }

    private static func newest(
        _ candidates: Candidates, after cursor: SearchCursor?, limit: Int, counting: Bool
    ) throws -> SearchPage {
        var found = try candidates.newest(limit + 1, after: cursor?.key)
        let hasMore = found.count > limit
        if hasMore { found.removeLast() }
        var count: SearchCount?
        if counting {
            count = hasMore || cursor != nil ? SearchCount(try candidates.count()) : .exactly(found.count)
        }
        let next = hasMore ? found.last.map { SearchCursor(score: 0, key: $0.key) } : nil
        return SearchPage(hits: found.map { candidates.query.hit($0.document) }, next: next, count: count)
    }

    private static func best(_ candidates: Candidates, after cursor: SearchCursor?, limit: Int) throws -> SearchPage {
        let newest = try candidates.newest(SearchCount.limit + 1, after: nil)
        let ranked = newest.prefix(SearchCount.limit).map { stored in
            let score = Ranking.score(stored.document, for: candidates.query)
            return (place: SearchCursor(score: score, key: stored.key), document: stored.document)
        }.sorted { $0.place.precedes($1.place) }
        let rest = ranked.drop { hit in cursor.map { !$0.precedes(hit.place) } ?? false }
        let page = rest.prefix(limit)
        return SearchPage(
            hits: page.map { candidates.query.hit($0.document) }, next: rest.count > limit ? page.last?.place : nil,
            count: SearchCount(newest.count))
    }
}
