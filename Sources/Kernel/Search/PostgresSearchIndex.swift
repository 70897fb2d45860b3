import Store

extension SearchEngine {
    /// The same terms as a `tsvector` without positions under GIN.
    static let postgres = SearchEngine(
        newKey: { day, connection in
            // A sequence, not the last key plus one: two writers would take the same.
            let keys = SearchKey.keys(of: day)
            while true {
                let number: Int64 = try connection.value("SELECT nextval('search_number')") ?? 0
                let key = keys.lowerBound + number % Int64(keys.count)
                if try !connection.exists("SELECT 1 FROM search_document WHERE key = \(key)") { return key }
            }
        },
        add: { terms, key, connection in
            let joined = fitting(terms).joined(separator: " ")
            try connection.run(
                """
                INSERT INTO search_terms (key, terms)
                VALUES (\(key), array_to_tsvector(string_to_array(\(joined), ' ')))
                """)
        },
        remove: { _, key, connection in try connection.run("DELETE FROM search_terms WHERE key = \(key)") },
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
    private static func fitting(_ terms: [String]) -> [String] {
        guard terms.reduce(0, { $0 + $1.utf8.count + 2 }) > 1_000_000 else { return terms }
        return terms.filter { ("\u{E000}"..."\u{E0FF}").contains($0.unicodeScalars.first ?? " ") } + [
            ScopeToken.oversize
        ]
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
