public import Store

extension Document {
    private static let columns: SQL = """
        d.id, d.subject_kind, d.subject, d.digest, d.preview, d.name, d.words, d.kind, d.size, d.attached_at, d.attached_by,
        d.removed_at
        """

    private init(row: Row) throws {
        let kind: String = try row[1]
        self.init(
            id: try row[0],
            subject: Subject(kind: SubjectKind(kind, Text(same: kind)), number: try row[2]), digest: try row[3],
            preview: try row[4], name: try row[5], words: try row[6], kind: try row[7], size: try row[8],
            attachedAt: try row[9], attachedBy: try row[10], removedAt: try row[11])
    }

    /// The document, if it belongs to that subject.
    ///
    /// - Throws: ``Refusal/notFound``.
    static func find(_ id: ID<Document>, of subject: Subject, on connection: any Connection) throws -> Document {
        let found = try connection.first(
            """
            SELECT \(columns) FROM document d
            WHERE d.id = \(id) AND d.subject_kind = \(subject.kind.name) AND d.subject = \(subject.number)
            """, Document.init)
        guard let found else { throw Refusal.notFound }
        return found
    }

    /// Everything that was ever attached to a subject, what is put aside too, oldest first.
    static func all(of subject: Subject, on connection: any Connection) throws -> [Document] {
        try connection.all(
            """
            SELECT \(columns) FROM document d
            WHERE d.subject_kind = \(subject.kind.name) AND d.subject = \(subject.number) ORDER BY d.id LIMIT 1000
            """, Document.init)
    }

    /// The bytes under a digest; whoever asks has settled that the person may have them.
    ///
    /// Cost: the whole content in memory.
    public static func bytes(_ digest: [UInt8], on connection: any Connection) throws -> [UInt8] {
        let bytes: [UInt8]? = try connection.value("SELECT bytes FROM document_content WHERE digest = \(digest)")
        guard let bytes else { throw Refusal.notFound }
        return bytes
    }

    static func keep(_ bytes: [UInt8], on connection: any Connection) throws -> [UInt8] {
        try keep(bytes, under: DocumentFile.digest(bytes), on: connection)
    }

    static func keep(_ bytes: [UInt8], under digest: [UInt8], on connection: any Connection) throws -> [UInt8] {
        if try !connection.exists("SELECT 1 FROM document_content WHERE digest = \(digest)") {
            try connection.run("INSERT INTO document_content (digest, bytes) VALUES (\(digest), \(bytes))")
        }
        return digest
    }

    func insert(on connection: any Connection) throws {
        try connection.run(
            """
            INSERT INTO document (id, subject_kind, subject, digest, preview, name, words, kind, size, attached_at,
                attached_by, removed_at)
            VALUES (\(id), \(subject.kind.name), \(subject.number), \(digest), \(preview), \(name), \(words), \(kind),
                \(size), \(attachedAt), \(attachedBy), \(removedAt))
            """)
    }

    func update(on connection: any Connection) throws {
        try connection.run("UPDATE document SET words = \(words), removed_at = \(removedAt) WHERE id = \(id)")
    }
}
