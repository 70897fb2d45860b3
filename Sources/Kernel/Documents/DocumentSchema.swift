public import Store

extension Document {
    public static let migrations = [
        Migration(
            "2026-11 documents",
            [
                // Content is kept once, however many documents and previews it is.
                "CREATE TABLE document_content (digest BLOB NOT NULL PRIMARY KEY, bytes BLOB NOT NULL)",
                """
                CREATE TABLE document (
                    id BIGINT PRIMARY KEY, subject_kind TEXT NOT NULL, subject BIGINT NOT NULL,
                    digest BLOB NOT NULL REFERENCES document_content (digest),
                    preview BLOB REFERENCES document_content (digest), name TEXT NOT NULL, words TEXT NOT NULL,
                    kind TEXT NOT NULL, size BIGINT NOT NULL, attached_at BIGINT NOT NULL, attached_by BIGINT,
                    removed_at BIGINT
                )
                """,
                "CREATE INDEX document_subject ON document (subject_kind, subject, id)",
                "CREATE INDEX document_digest ON document (digest)",
                "CREATE INDEX document_preview ON document (preview) WHERE preview IS NOT NULL",
            ])
    ]
}
