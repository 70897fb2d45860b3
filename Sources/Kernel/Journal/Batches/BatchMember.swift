import Store

/// The version of one subject within a ``JournalBatch``.
struct BatchMember {
    let ordinal: Int64
    let subjectKind: String
    let subject: Int64
    let version: Int64
    let commitment: [UInt8]
    /// `nil` once the subject's versions were erased, and so is the body.
    let salt: [UInt8]?
    let body: [UInt8]?

    /// The leaf of the batch's tree.
    var hash: TreeHash {
        var canonical = CanonicalBytes(format: "member1")
        canonical.add(subjectKind)
        canonical.add(subject)
        canonical.add(version)
        canonical.add(commitment)
        return .leaf(canonical.bytes)
    }

    /// Whether what is kept gives the commitment; `nil` where nothing is kept any more.
    var isGenuine: Bool? {
        guard let salt, let body else { return salt == nil && body == nil ? nil : false }
        return Commitment.isGenuine(commitment, of: body, salt: salt)
    }
}

extension BatchMember {
    static func insert(_ members: [BatchMember], of line: ID<JournalLine>, on connection: any Connection) throws {
        try connection.insert(
            "INSERT INTO batch_version (line, ordinal, subject_kind, subject, version, commitment, salt, body)",
            BoundRows(of: members) { rows, one in
                rows.add(
                    line, one.ordinal, one.subjectKind, one.subject, one.version, one.commitment, one.salt, one.body)
            })
    }

    /// The members of a line in their order.
    static func each(
        of line: Int64, on connection: any Connection, _ body: (BatchMember) throws -> Void
    ) throws {
        try connection.each(
            """
            SELECT ordinal, subject_kind, subject, version, commitment, salt, body FROM batch_version
            WHERE line = \(line) ORDER BY ordinal
            """
        ) { row in
            try body(
                BatchMember(
                    ordinal: try row[0], subjectKind: try row[1], subject: try row[2], version: try row[3],
                    commitment: try row[4], salt: try row[5], body: try row[6]))
        }
    }
}

extension Journal {
    /// The versions that lines commit to as members of a batch. A row refuses every change but the destruction of salt and
    /// body.
    static let batches = Migration(
        "2026-11 journal of batches", [],
        sqlite: [
            """
            CREATE TABLE batch_version (
                line INTEGER NOT NULL, ordinal INTEGER NOT NULL, subject_kind TEXT NOT NULL, subject INTEGER NOT NULL,
                version INTEGER NOT NULL, commitment BLOB NOT NULL, salt BLOB, body BLOB, PRIMARY KEY (line, ordinal)
            ) WITHOUT ROWID
            """,
            "CREATE UNIQUE INDEX batch_version_subject ON batch_version (subject, subject_kind, version)",
            """
            CREATE TRIGGER batch_version_keeps_rows BEFORE DELETE ON batch_version
            BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
            """,
            """
            CREATE TRIGGER batch_version_keeps_values BEFORE UPDATE ON batch_version
            WHEN NEW.salt IS NOT NULL OR NEW.body IS NOT NULL OR NEW.line <> OLD.line OR NEW.ordinal <> OLD.ordinal
                OR NEW.subject_kind <> OLD.subject_kind OR NEW.subject <> OLD.subject OR NEW.version <> OLD.version
                OR NEW.commitment <> OLD.commitment
            BEGIN SELECT RAISE(ABORT, 'a version is destroyed or kept, never edited'); END
            """,
        ],
        postgres: [
            """
            CREATE TABLE batch_version (
                line BIGINT NOT NULL, ordinal BIGINT NOT NULL, subject_kind TEXT NOT NULL, subject BIGINT NOT NULL,
                version BIGINT NOT NULL, commitment BLOB NOT NULL, salt BLOB, body BLOB, PRIMARY KEY (line, ordinal)
            )
            """,
            "CREATE UNIQUE INDEX batch_version_subject ON batch_version (subject, subject_kind, version)",
            """
            CREATE TRIGGER batch_version_keeps_rows BEFORE DELETE ON batch_version
            FOR EACH ROW EXECUTE FUNCTION journal_is_append_only()
            """,
            """
            CREATE TRIGGER batch_version_keeps_values BEFORE UPDATE ON batch_version
            FOR EACH ROW WHEN (NEW.salt IS NOT NULL OR NEW.body IS NOT NULL OR NEW.line <> OLD.line
                OR NEW.ordinal <> OLD.ordinal OR NEW.subject_kind <> OLD.subject_kind OR NEW.subject <> OLD.subject
                OR NEW.version <> OLD.version OR NEW.commitment <> OLD.commitment)
            EXECUTE FUNCTION journal_is_append_only()
            """,
            """
            CREATE TRIGGER batch_version_keeps_all BEFORE TRUNCATE ON batch_version
            FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only()
            """,
        ])
}
