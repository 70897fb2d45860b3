import Store

extension ArticleLikeness {
    static let migration = Migration(
        "2026-11 article likeness",
        [
            """
            CREATE TABLE article_sketch (
                article BIGINT PRIMARY KEY REFERENCES article (id), size BIGINT NOT NULL, hashes BLOB NOT NULL
            )
            """,
            // No foreign key: without an index by article, each removal of an article would read the whole table.
            """
            CREATE TABLE article_shingle (
                hash BIGINT NOT NULL, article BIGINT NOT NULL, PRIMARY KEY (hash, article)
            )
            """,
            // Every pair stands in both directions.
            """
            CREATE TABLE article_likeness (
                article BIGINT NOT NULL REFERENCES article (id), other BIGINT NOT NULL,
                resemblance DOUBLE PRECISION NOT NULL, containment DOUBLE PRECISION NOT NULL,
                PRIMARY KEY (article, other)
            )
            """,
        ])
}
