public import Store

extension Journal {
    /// The tables of the journal. Lines, leaves and heads refuse every change; versions can be destroyed but not edited.
    public static let migrations = [
        Migration(
            "2026-11 journal", [], sqlite: tables(key: "INTEGER PRIMARY KEY") + sqliteGuards,
            postgres: tables(key: "BIGINT PRIMARY KEY") + postgresGuards),
        Migration("2026-11 journal of tokens", ["ALTER TABLE journal_line ADD COLUMN token BIGINT"]),
        batches,
    ]

    /// - Parameter key: on SQLite the row's own number, which saves an index on every one of these tables.
    private static func tables(key: SQL) -> [SQL] {
        [
            """
            CREATE TABLE journal_line (id \(key), at BIGINT NOT NULL, actor TEXT NOT NULL, account BIGINT,
            organisation BIGINT, action TEXT NOT NULL, subject_kind TEXT NOT NULL, subject BIGINT NOT NULL,
            version BIGINT, commitment BLOB)
            """,
            "CREATE UNIQUE INDEX journal_line_subject ON journal_line (subject_kind, subject, version)",
            "CREATE INDEX journal_line_account ON journal_line (account, id)",
            // `subtree`: the hash of the largest complete subtree that ends with this leaf; NULL where that is the leaf
            // itself, at every odd number. From these the frontier of any size and any proof are read.
            "CREATE TABLE journal_leaf (seq \(key), line BIGINT NOT NULL UNIQUE, hash BLOB NOT NULL, subtree BLOB)",
            """
            CREATE TABLE journal_head (size \(key), previous BIGINT NOT NULL, root BLOB NOT NULL, at BIGINT NOT NULL,
            signed_by TEXT NOT NULL, signature BLOB NOT NULL)
            """,
            "CREATE TABLE journal_unsettled (line \(key), hash BLOB NOT NULL)",
            "CREATE TABLE version (line \(key), salt BLOB NOT NULL, body BLOB NOT NULL)",
        ]
    }

    private static let sqliteGuards: [SQL] =
        ["journal_line", "journal_leaf", "journal_head"].flatMap { (table: SQL) -> [SQL] in
            [
                """
                CREATE TRIGGER \(table)_keeps_rows BEFORE DELETE ON \(table)
                BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
                """,
                """
                CREATE TRIGGER \(table)_keeps_values BEFORE UPDATE ON \(table)
                BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
                """,
            ]
        } + [
            """
            CREATE TRIGGER version_keeps_values BEFORE UPDATE ON version
            BEGIN SELECT RAISE(ABORT, 'a version is destroyed or kept, never edited'); END
            """
        ]

    private static let postgresGuards: [SQL] =
        [
            """
            CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
            'BEGIN RAISE EXCEPTION ''the journal is append-only''; END'
            """
        ]
        + ["journal_line", "journal_leaf", "journal_head"].flatMap { (table: SQL) -> [SQL] in
            [
                """
                CREATE TRIGGER \(table)_keeps_rows BEFORE UPDATE OR DELETE ON \(table)
                FOR EACH ROW EXECUTE FUNCTION journal_is_append_only()
                """,
                """
                CREATE TRIGGER \(table)_keeps_all BEFORE TRUNCATE ON \(table)
                FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only()
                """,
            ]
        } + [
            """
            CREATE TRIGGER version_keeps_values BEFORE UPDATE ON version
            FOR EACH ROW EXECUTE FUNCTION journal_is_append_only()
            """
        ]
}
