import Store

extension SearchEngine {
    /// The same terms as a `tsvector` without positions under GIN.
    static let postgres = SearchEngine(
        newKeys: { day, count, connection in
            // A sequence, not the last key plus one: two writers would take the same.
            let keys = SearchKey.keys(of: day)
            var free: [Int64] = []
            while free.count < count {
                let drawn = try connection.all(
                    "SELECT nextval('search_number') FROM generate_series(1, \(count - free.count))"
                ) { keys.lowerBound + (try $0[0] as Int64) % Int64(keys.count) }
                let taken = try connection.all(
                    "SELECT key FROM search_document WHERE key IN \(list: drawn)"
                ) { try $0[0] as Int64 }
                free += drawn.filter { !taken.contains($0) }
            }
            return free
        },
        add: { documents, connection in
            try connection.insert(
                """
                INSERT INTO search_terms (key, terms)
                SELECT key, array_to_tsvector(string_to_array(terms, ' ')) FROM (
                """,
                BoundRows(of: documents) { rows, one in rows.add(one.key, fitting(one.terms.text)) },
                ") AS document (key, terms)")
        },
        remove: { _, key, connection in try connection.run("DELETE FROM search_terms WHERE key = \(key)") },
        change: { _, document, key, connection in
            try connection.run(
                """
                UPDATE search_terms SET terms = array_to_tsvector(string_to_array(\(fitting(document.terms.text)), ' '))
                WHERE key = \(key)
                """)
        },
        removeAll: { connection in try connection.run("DELETE FROM search_terms") },
        settle: { connection in
            try connection.run("ANALYZE search_terms")
            return false
        },
        holdsAllTerms: false,
        key: "search_terms.key",
        matches: { query in "search_terms.terms @@ CAST(\(tsqueryExpression(query)) AS tsquery)" }
    )

    /// A `tsvector` holds one megabyte; a text with more terms is marked and found by reading it.
    private static func fitting(_ terms: String) -> String {
        // Each takes two bytes more there, and one more here.
        guard terms.utf8.count > 500_000 else { return terms }
        let parts = terms.split(separator: " ")
        guard parts.reduce(0, { $0 + $1.utf8.count + 2 }) > 1_000_000 else { return terms }
        let tokens = parts.filter { ("\u{E000}"..."\u{E0FF}").contains($0.unicodeScalars.first ?? " ") }
        return (tokens + [ScopeToken.oversize[...]]).joined(separator: " ")
    }

    static func tsqueryExpression(_ query: TermQuery) -> String {
        func quoted(_ term: String) -> String {
            "'" + term.replacing("\\", with: "\\\\").replacing("'", with: "''") + "'"
        }
        let groups = query.groups.map { "(" + $0.map(quoted).joined(separator: " | ") + ")" }
        let words = query.exact.map(quoted) + query.prefixes.map { quoted($0) + ":*" }
        guard !words.isEmpty else { return groups.joined(separator: " & ") }
        let found = "(" + quoted(ScopeToken.oversize) + " | " + words.joined(separator: " & ") + ")"
        return (groups + [found]).joined(separator: " & ")
    }
}
