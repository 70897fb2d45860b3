public import Store

/// Where modules put what can be found. Every call belongs into the transaction that changes the thing itself, so that
/// what is found is what stands.
public enum SearchIndex {
    /// Adds a document or replaces the one of the same subject; putting the same twice changes nothing.
    ///
    /// Cost some 0.15 ms for a text of 130 characters on SQLite, 500 puts in a transaction.
    public static func put(_ document: SearchDocument, on connection: any Connection) throws {
        try put([document], on: connection)
    }

    /// The same for several, each of another subject. Where owner and day stay, only what differs is written.
    public static func put(_ documents: [SearchDocument], on connection: any Connection) throws {
        let old = try stored(documents.map(\.subject), on: connection)
        var coming: [SearchDocument] = []
        var going: [StoredDocument] = []
        for document in documents {
            switch old[document.subject] {
            case let stored? where stored.document == document: continue
            case let stored? where stored.keepsKey(as: document): try change(stored, to: document, on: connection)
            case let stored?:
                going.append(stored)
                coming.append(document)
            case nil: coming.append(document)
            }
        }
        try delete(going, on: connection)
        try add(coming, on: connection)
    }

    private static func change(
        _ old: StoredDocument, to document: SearchDocument, on connection: any Connection
    ) throws {
        try connection.run(
            """
            UPDATE search_document SET path = \(document.place.path),
                second_path = \(document.place.secondPath as OrganisationPath?), title = \(document.title),
                body = \(document.body)
            WHERE key = \(old.key)
            """)
        try SearchEngine.of(connection).change(old.document, document, old.key, connection)
    }

    /// Adds documents of subjects that are new.
    public static func add(_ documents: [SearchDocument], on connection: any Connection) throws {
        guard !documents.isEmpty else { return }
        let engine = SearchEngine.of(connection)
        var keyed: [(key: Int64, document: SearchDocument)] = []
        for (day, sameDay) in Dictionary(grouping: documents, by: \.day).sorted(by: { $0.key < $1.key }) {
            keyed += zip(try engine.newKeys(day, sameDay.count, connection), sameDay).map { ($0, $1) }
        }
        try connection.insert(
            """
            INSERT INTO search_document (key, kind, subject, owner, path, second_path, day, title, body)
            """,
            BoundRows(of: keyed) { rows, one in
                let (key, document) = one
                rows.add(
                    key, document.subject.kind.name, document.subject.number, document.owner, document.place.path,
                    document.place.secondPath as OrganisationPath?, document.day, document.title, document.body)
            })
        try engine.add(keyed.map { ($0.key, $0.document.terms) }, connection)
    }

    /// Takes a subject out; an absent one is no error.
    public static func remove(_ subject: Subject, on connection: any Connection) throws {
        try remove([subject], on: connection)
    }

    /// The same for several.
    public static func remove(_ subjects: [Subject], on connection: any Connection) throws {
        try delete(Array(try stored(subjects, on: connection).values), on: connection)
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
        let moved = misplaced.map(\.document).map { document in
            SearchDocument(
                subject: document.subject, owner: owner, place: place, day: document.day, title: document.title,
                body: document.body)
        }
        try put(moved, on: connection)
        return misplaced.count
    }

    private static func stored(
        _ subjects: [Subject], on connection: any Connection
    ) throws -> [Subject: StoredDocument] {
        var found: [Subject: StoredDocument] = [:]
        for (kind, same) in Dictionary(grouping: subjects, by: \.kind.name) {
            try connection.each(
                """
                SELECT \(StoredDocument.columns) FROM search_document d
                WHERE d.kind = \(kind) AND d.subject IN \(list: same.map(\.number))
                """
            ) { row in
                let document = try StoredDocument(row)
                found[document.document.subject] = document
            }
        }
        return found
    }

    private static func delete(_ documents: [StoredDocument], on connection: any Connection) throws {
        guard !documents.isEmpty else { return }
        let engine = SearchEngine.of(connection)
        for old in documents { try engine.remove(old.document.terms, old.key, connection) }
        try connection.run("DELETE FROM search_document WHERE key IN \(list: documents.map(\.key))")
    }
}
