import Store

extension SearchEngine {
    /// FTS5 without content: only the terms' lists of keys are stored, and a deletion names the terms again.
    static let sqlite = SearchEngine(
        newKeys: { day, count, connection in
            let keys = SearchKey.keys(of: day)
            let last: Int64? = try connection.value(
                """
                SELECT key FROM search_document WHERE key >= \(keys.lowerBound) AND key < \(keys.upperBound)
                ORDER BY key DESC LIMIT 1
                """)
            let first = last.map { $0 + 1 } ?? keys.lowerBound
            return Array(first..<first + Int64(count))
        },
        add: { documents, connection in
            try connection.insert(
                "INSERT INTO search_terms (rowid, terms)",
                BoundRows(of: documents) { rows, one in rows.add(one.key, one.terms.text) })
        },
        remove: remove,
        change: { old, new, key, connection in
            // A document is only its terms here: those that stay are not touched, and must not be put in again. A term that comes
            // without having gone FTS5 takes for the first of its row, and gives up the next deletion of it when it merges, so
            // that the one before stays for ever (`fts5MultiIterDoCompare`). Taken out and put in count a document once less
            // and once more, so each is said even of nothing.
            let (come, gone) = new.termsApart(from: old)
            guard !gone.isEmpty || !come.isEmpty else { return }
            try remove(gone, key, connection)
            try connection.run("INSERT INTO search_terms (rowid, terms) VALUES (\(key), \(come.text))")
        },
        removeAll: { connection in try connection.run("INSERT INTO search_terms (search_terms) VALUES ('delete-all')")
        },
        settle: { connection in
            // A negative number of pages also merges what is merged already into one; FTS5 has no other way to say
            // that it is done than to change fewer than two rows.
            func changes() throws -> Int { try connection.value("SELECT total_changes()") ?? 0 }
            let before = try changes()
            try connection.run("INSERT INTO search_terms (search_terms, rank) VALUES ('merge', -1000)")
            return try changes() - before >= 2
        },
        holdsAllTerms: true,
        key: "search_terms.rowid",
        matches: { query in "search_terms MATCH \(fts5Expression(query))" }
    )

    @Sendable private static func remove(_ terms: SearchTerms, _ key: Int64, _ connection: any Connection) throws {
        try connection.run(
            "INSERT INTO search_terms (search_terms, rowid, terms) VALUES ('delete', \(key), \(terms.text))")
    }

    /// Every term is a quoted string, so nothing that was typed is read as an operator.
    static func fts5Expression(_ query: TermQuery) -> String {
        func quoted(_ term: String) -> String { "\"" + term.replacing("\"", with: "\"\"") + "\"" }
        let groups = query.groups.map { "(" + $0.map(quoted).joined(separator: " OR ") + ")" }
        let prefixes = query.prefixes.map { quoted($0) + " *" }
        return (groups + query.exact.map(quoted) + prefixes).joined(separator: " AND ")
    }
}
