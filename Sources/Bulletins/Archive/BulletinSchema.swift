import Store

extension Bulletin {
    static let migrations = [
        Migration(
            "2026-11 bulletins",
            [
                """
                CREATE TABLE bulletin (
                    id BIGINT PRIMARY KEY, issuer BIGINT NOT NULL REFERENCES organisation (id), digest BLOB NOT NULL,
                    file_name TEXT NOT NULL, format TEXT NOT NULL, encoding TEXT, content TEXT NOT NULL,
                    masthead TEXT NOT NULL, title TEXT NOT NULL, day BIGINT NOT NULL, imported_at BIGINT NOT NULL,
                    imported_by BIGINT, UNIQUE (issuer, digest)
                )
                """,
                "CREATE INDEX bulletin_day ON bulletin (day, id)",
                """
                CREATE TABLE article (
                    id BIGINT PRIMARY KEY, bulletin BIGINT NOT NULL REFERENCES bulletin (id), ordinal BIGINT NOT NULL,
                    owner BIGINT NOT NULL REFERENCES organisation (id), kind TEXT NOT NULL, section TEXT, title TEXT,
                    body TEXT NOT NULL, day BIGINT NOT NULL, reading TEXT NOT NULL, UNIQUE (bulletin, ordinal)
                )
                """,
                "CREATE INDEX article_day ON article (day, id)",
                "CREATE INDEX article_owner ON article (owner, day, id)",
                """
                CREATE TABLE article_issuer (
                    article BIGINT NOT NULL REFERENCES article (id), ordinal BIGINT NOT NULL, name TEXT NOT NULL,
                    organisation BIGINT REFERENCES organisation (id), PRIMARY KEY (article, ordinal)
                )
                """,
                "CREATE INDEX article_issuer_organisation ON article_issuer (organisation, article)",
                """
                CREATE TABLE bulletin_batch (
                    id BIGINT PRIMARY KEY, account BIGINT, at BIGINT NOT NULL
                )
                """,
                """
                CREATE TABLE bulletin_batch_file (
                    batch BIGINT NOT NULL REFERENCES bulletin_batch (id), ordinal BIGINT NOT NULL,
                    file_name TEXT NOT NULL, outcome TEXT NOT NULL, bulletin BIGINT, articles BIGINT NOT NULL,
                    why_zh TEXT, why_en TEXT, PRIMARY KEY (batch, ordinal)
                )
                """,
            ]),
        Migration(
            "2026-11 article lists",
            [
                "CREATE INDEX article_section ON article (section, owner)", "DROP INDEX article_day",
                "CREATE INDEX article_newest ON article (day, id, owner)",
            ]),
        Migration(
            "2026-11 article figures",
            [
                """
                CREATE TABLE article_figure (
                    article BIGINT NOT NULL REFERENCES article (id), ordinal BIGINT NOT NULL,
                    value DOUBLE PRECISION NOT NULL, unit TEXT NOT NULL, what TEXT NOT NULL, text TEXT NOT NULL,
                    PRIMARY KEY (article, ordinal)
                )
                """,
                "CREATE INDEX article_figure_unit ON article_figure (unit, article)",
            ]),
        Migration(
            "2026-11 acting organisations",
            [
                """
                CREATE TABLE article_organisation (
                    article BIGINT NOT NULL REFERENCES article (id), ordinal BIGINT NOT NULL, name TEXT NOT NULL,
                    organisation BIGINT REFERENCES organisation (id), PRIMARY KEY (article, ordinal)
                )
                """,
                "CREATE INDEX article_organisation_organisation ON article_organisation (organisation, article)",
            ]),
        // Whoever reads a title would otherwise pass over the whole text.
        Migration(
            "2026-11 lists without texts",
            [
                """
                CREATE TABLE bulletin_text (
                    bulletin BIGINT PRIMARY KEY REFERENCES bulletin (id), content TEXT NOT NULL, year BIGINT
                )
                """,
                "INSERT INTO bulletin_text (bulletin, content) SELECT id, content FROM bulletin",
                "ALTER TABLE bulletin DROP COLUMN content", "DROP INDEX article_section",
            ]),
        // A file is known again, whosever it was.
        Migration("2026-11 bulletins by file", ["CREATE INDEX bulletin_digest ON bulletin (digest)"]),
    ]
}
