public import Store

extension LocalPack {
    /// The tables of what an installation adds to the rules and the calendar that ship.
    public static let migrations = [
        Migration(
            "2026-11 rule packs",
            [
                // Every text that was ever uploaded stays: deadlines remember versions out of it.
                """
                CREATE TABLE rule_pack (
                    id BIGINT PRIMARY KEY, name TEXT NOT NULL, title_zh TEXT NOT NULL, title_en TEXT NOT NULL,
                    region TEXT NOT NULL, yaml TEXT NOT NULL, digest TEXT NOT NULL,
                    uploaded_at BIGINT NOT NULL, uploaded_by BIGINT, tried_at BIGINT, tried_cases BIGINT,
                    activated_at BIGINT, activated_by BIGINT, retired_at BIGINT, retired_by BIGINT,
                    UNIQUE (name, digest)
                )
                """,
                """
                CREATE TABLE year_notice (
                    id BIGINT PRIMARY KEY, year BIGINT NOT NULL, source TEXT NOT NULL, csv TEXT NOT NULL,
                    digest TEXT NOT NULL, uploaded_at BIGINT NOT NULL, uploaded_by BIGINT, activated_at BIGINT,
                    activated_by BIGINT, replaced_at BIGINT, recounted_at BIGINT, moved BIGINT NOT NULL,
                    UNIQUE (year, digest)
                )
                """,
                // One row: another number whenever something is activated or retired.
                "CREATE TABLE rules_in_force (id BIGINT PRIMARY KEY, version BIGINT NOT NULL)",
                "INSERT INTO rules_in_force (id, version) VALUES (1, 0)",
            ])
    ]
}
