public import Store

extension SearchIndex {
    /// The tables of the index. On SQLite the key of a document is the row number itself (`INTEGER PRIMARY KEY`), so
    /// that the newest documents lie side by side and a key of the index needs one look-up.
    public static let migrations = [
        Migration(
            "2026-11 search",
            [],
            sqlite: [
                """
                CREATE TABLE search_document (
                    key INTEGER PRIMARY KEY, kind TEXT NOT NULL, subject BIGINT NOT NULL, owner BIGINT NOT NULL,
                    path path_text NOT NULL, second_path path_text, day BIGINT NOT NULL,
                    title TEXT NOT NULL, body TEXT NOT NULL
                )
                """,
                "CREATE UNIQUE INDEX search_document_subject ON search_document (kind, subject)",
                "CREATE INDEX search_document_owner ON search_document (owner, key)",
                "CREATE TABLE search_version (version BIGINT PRIMARY KEY)",
                """
                CREATE VIRTUAL TABLE search_terms USING fts5(
                    terms, content='', detail=none, columnsize=0, tokenize='ascii')
                """,
            ],
            postgres: [
                """
                CREATE TABLE search_document (
                    key BIGINT PRIMARY KEY, kind TEXT NOT NULL, subject BIGINT NOT NULL, owner BIGINT NOT NULL,
                    path path_text NOT NULL, second_path path_text, day BIGINT NOT NULL,
                    title TEXT NOT NULL, body TEXT NOT NULL
                )
                """,
                "CREATE UNIQUE INDEX search_document_subject ON search_document (kind, subject)",
                "CREATE INDEX search_document_owner ON search_document (owner, key)",
                "CREATE TABLE search_version (version BIGINT PRIMARY KEY)",
                "CREATE TABLE search_terms (key BIGINT PRIMARY KEY, terms TSVECTOR NOT NULL)",
                "CREATE INDEX search_terms_terms ON search_terms USING GIN (terms)",
                "CREATE SEQUENCE search_number",
            ])
    ]
}
