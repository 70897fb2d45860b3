public import Store

extension Migration {
    /// The column types that SQLite takes as they are and PostgreSQL must be taught. Runs before everything else.
    public static let types = Migration(
        "2026-11 types", [],
        postgres: [
            "CREATE DOMAIN blob AS BYTEA",
            "CREATE DOMAIN path_text AS TEXT COLLATE \"C\"",
        ])
}
