import Store

extension ImportJob {
    /// So that a sign of life reads nothing that the entering transaction writes: on PostgreSQL the two never disturb each other.
    static let pulseMigration = Migration(
        "2026-11 import pulses", ["ALTER TABLE import_pulse ADD COLUMN lease BIGINT"])

    /// All of it goes with its import.
    static let migration = Migration(
        "2026-11 import jobs",
        [
            """
            CREATE TABLE import_job (
                id BIGINT PRIMARY KEY, import BIGINT NOT NULL UNIQUE REFERENCES entry_import (id) ON DELETE CASCADE,
                account BIGINT NOT NULL, deed TEXT NOT NULL, choice TEXT, digest TEXT, seen_at BIGINT,
                language TEXT NOT NULL, state TEXT NOT NULL, asked_at BIGINT NOT NULL, begun_at BIGINT,
                ended_at BIGINT, why TEXT, tries BIGINT NOT NULL, lease BIGINT
            )
            """,
            // Apart from the job, whose row the entering transaction holds to its end.
            """
            CREATE TABLE import_pulse (
                job BIGINT PRIMARY KEY REFERENCES import_job (id) ON DELETE CASCADE, rows BIGINT NOT NULL, total BIGINT,
                leased_until BIGINT
            )
            """,
            """
            CREATE TABLE import_look (
                import BIGINT PRIMARY KEY REFERENCES entry_import (id) ON DELETE CASCADE, at BIGINT NOT NULL,
                roles TEXT NOT NULL, digest TEXT NOT NULL, rows BIGINT NOT NULL, preview TEXT NOT NULL
            )
            """,
            // The bad rows with their reasons, as a workbook.
            """
            CREATE TABLE import_bad_part (
                import BIGINT NOT NULL REFERENCES import_look (import) ON DELETE CASCADE, ordinal BIGINT NOT NULL,
                bytes BLOB NOT NULL, PRIMARY KEY (import, ordinal)
            )
            """,
        ])
}
