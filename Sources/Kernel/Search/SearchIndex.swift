public import Store

/// Where modules put what can be found. Every call belongs into the transaction that changes the thing itself, so that
/// what is found is what stands.
public enum SearchIndex {
    /// Adds a document or replaces the one of the same subject; putting the same twice changes nothing.
    ///
    /// Cost some 0.15 ms for a text of 130 characters on SQLite, 500 puts in a transaction.
    public static func put(_ document: SearchDocument, on connection: any Connection) throws {
        let old = try stored(document.subject, on: connection)
        if old?.document == document { return }
        if let old { try delete(old, on: connection) }
        let engine = SearchEngine.of(connection)
        let sameDay = old.flatMap { SearchKey.keys(of: document.day).contains($0.key) ? $0.key : nil }
        let key = try sameDay ?? engine.newKeys(document.day, 1, connection)[0]
        try connection.run(
            """
            INSERT INTO search_document (key, kind, subject, owner, path, second_path, day, title, body)
            VALUES (\(key), \(document.subject.kind.name), \(document.subject.number), \(document.owner),
                \(document.place.path), \(document.place.secondPath as OrganisationPath?), \(document.day), \(document.title),
                \(document.body))
            """)
        try engine.add([(key, document.terms)], connection)
    }

    /// Adds documents of subjects that are new.
    public static func add(_ documents: [SearchDocument], on connection: any Connection) throws {
        let engine = SearchEngine.of(connection)
        var keyed: [(key: Int64, document: SearchDocument)] = []
        for (day, sameDay) in Dictionary(grouping: documents, by: \.day).sorted(by: { $0.key < $1.key }) {
            keyed += zip(try engine.newKeys(day, sameDay.count, connection), sameDay).map { ($0, $1) }
        }
        try connection.insert(
            """
            INSERT INTO search_document (key, kind, subject, owner, path, second_path, day, title, body) VALUES
            """,
            keyed.map { key, document -> SQL in
                """
                (\(key), \(document.subject.kind.name), \(document.subject.number), \(document.owner),
                \(document.place.path), \(document.place.secondPath as OrganisationPath?), \(document.day),
                \(document.title), \(document.body))
                """
            })
        try engine.add(keyed.map { ($0.key, $0.document.terms) }, connection)
    }

    /// Takes a subject out; an absent one is no error.
    public static func remove(_ subject: Subject, on connection: any Connection) throws {
        if let old = try stored(subject, on: connection) { try delete(old, on: connection) }
    }

    /// Writes anew where an organisation's documents stand, after the organisation, or one above it, moved.
    ///
    /// - Parameter limit: documents changed at most, so that a large owner is moved in several transactions.
    /// - Returns: how many were changed; fewer than `limit` means that all of the owner's documents stand at `place`.
    public static func relocate(
        owner: ID<Organisation>, to place: Place, limit: Int = 1000, on connection: any Connection
    ) throws -> Int {
        let misplaced = try connection.all(
            """
            SELECT \(StoredDocument.columns) FROM search_document d
            WHERE d.owner = \(owner)
                AND (d.path <> \(place.path) OR d.second_path IS DISTINCT FROM \(place.secondPath as OrganisationPath?))
            ORDER BY d.key LIMIT \(limit)
            """, StoredDocument.init)
        for old in misplaced {
            let document = old.document
            let moved = SearchDocument(
                subject: document.subject, owner: owner, place: place, day: document.day, title: document.title,
                body: document.body)
            try put(moved, on: connection)
        }
        return misplaced.count
    }

    private static func stored(_ subject: Subject, on connection: any Connection) throws -> StoredDocument? {
        try connection.first(
            """
            SELECT \(StoredDocument.columns) FROM search_document d
            WHERE d.kind = \(subject.kind.name) AND d.subject = \(subject.number)
            """, StoredDocument.init)
    }

    private static func delete(_ old: StoredDocument, on connection: any Connection) throws {
        try SearchEngine.of(connection).remove(old.document.terms, old.key, connection)
        try connection.run("DELETE FROM search_document WHERE key = \(old.key)")
    }
}
