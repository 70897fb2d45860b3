public import Store

extension SearchIndex {
    /// Whether the terms in the index are those this program would make. They are not after an update that cuts or
    /// folds otherwise; then ``reindex(on:)`` must run before anything is put, or old terms stay behind.
    public static func isCurrent(on connection: any Connection) throws -> Bool {
        try connection.value("SELECT version FROM search_version") == version
    }

    /// Makes all terms anew from the stored texts, in one transaction that holds the writer meanwhile.
    public static func reindex(on connection: any Connection) throws {
        let engine = SearchEngine.of(connection)
        try engine.removeAll(connection)
        var last: Int64 = -1
        while true {
            let documents = try connection.all(
                "SELECT \(StoredDocument.columns) FROM search_document d WHERE d.key > \(last) ORDER BY d.key LIMIT 500",
                StoredDocument.init)
            try engine.add(documents.map { ($0.key, $0.document.terms) }, connection)
            guard let end = documents.last?.key else { break }
            last = end
        }
        while try engine.settle(connection) {}
        try connection.run("DELETE FROM search_version")
        try connection.run("INSERT INTO search_version (version) VALUES (\(version))")
    }

    /// Merges a slice of the index, some 4 MB, so that searches get faster and what was removed is gone from the file.
    /// Call it in transactions of its own, at night and after a large import, until it returns false.
    public static func settle(on connection: any Connection) throws -> Bool {
        try SearchEngine.of(connection).settle(connection)
    }

    /// A digest of the cutting and of the folding table, which comes from Foundation and may change with it.
    private static let version = Int64(
        bitPattern: FoldingTable.shared.fingerprint &* 31 &+ UInt64(Grams.version))
}
