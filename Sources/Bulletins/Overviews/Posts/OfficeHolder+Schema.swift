import Kernel
import Store

extension OfficeHolder {
    static let migration = Migration(
        "2026-11 article people",
        [
            // It stays when its last article is gone, so that what was dismissed stays dismissed.
            """
            CREATE TABLE office_holder (
                id BIGINT PRIMARY KEY, organisation BIGINT NOT NULL REFERENCES organisation (id), post TEXT NOT NULL,
                name TEXT NOT NULL, place BIGINT NOT NULL, is_shared BIGINT NOT NULL, dismissed_at BIGINT,
                UNIQUE (organisation, post, name)
            )
            """,
            """
            CREATE TABLE article_person (
                article BIGINT NOT NULL REFERENCES article (id), ordinal BIGINT NOT NULL, person BIGINT NOT NULL,
                name TEXT NOT NULL, title TEXT NOT NULL, holder BIGINT REFERENCES office_holder (id),
                PRIMARY KEY (article, ordinal)
            )
            """,
            "CREATE INDEX article_person_holder ON article_person (holder, article)",
        ])

    /// The proposal that somebody holds a post, made where there is none yet.
    static func put(
        _ name: String, _ post: String, at organisation: ID<Organisation>, desk: Desk
    ) throws -> ID<OfficeHolder>? {
        // On a conflict something must be set for the row to be returned.
        try desk.connection.value(
            """
            INSERT INTO office_holder (id, organisation, post, name, place, is_shared)
            VALUES (\(desk.ids.next(OfficeHolder.self)), \(organisation), \(post), \(name), \(UnionPost.order(of: post)),
                \(UnionPost.isShared(post)))
            ON CONFLICT (organisation, post, name) DO UPDATE SET place = excluded.place
            RETURNING id
            """)
    }
}
