import Kernel
import Store

/// All that the page of one proposal shows.
struct OfficeHolderSheet: Sendable {
    /// An article that says so.
    struct Mention: Sendable {
        let article: ID<Article>
        /// Which of the article's people it is.
        let person: Int
        /// As printed.
        let title: String
        let day: Day
        let owner: String
        /// The headline and the issue, for whoever may read the article.
        let heading: String?
        let issue: String?
    }

    let holder: OfficeHolder
    /// What is recorded of the post, those who hold it first.
    let recorded: [OrganisationPost]
    /// Newest first, one page.
    let mentions: [Mention]

    /// Others who are recorded in a post that one person holds.
    var others: [OrganisationPost] { holder.others(recorded) }

    static func load(
        _ id: ID<OfficeHolder>, before cursor: ArchiveCursor? = nil, for actor: Actor, on connection: any Connection
    ) throws -> OfficeHolderSheet {
        let holder = try OfficeHolder.find(id, for: actor, on: connection)
        return OfficeHolderSheet(
            holder: holder, recorded: try holder.recorded(on: connection),
            mentions: try mentions(of: id, before: cursor, for: actor, on: connection))
    }

    private static func mentions(
        of id: ID<OfficeHolder>, before cursor: ArchiveCursor?, for actor: Actor, on connection: any Connection
    ) throws -> [Mention] {
        let older: SQL =
            if let cursor { " AND (a.day < \(cursor.day) OR (a.day = \(cursor.day) AND a.id < \(cursor.id)))" } else {
                ""
            }
        let scope = actor.scope(of: .readOfficeHolders).predicate(path: "o.path", secondPath: "o.second_path")
        return try connection.all(
            """
            SELECT a.id, MIN(p.person), MIN(p.title), a.day, o.name,
                CASE WHEN \(Article.scope(of: actor)) THEN COALESCE(a.title, SUBSTR(a.body, 1, 40)) END,
                CASE WHEN \(Article.scope(of: actor)) THEN b.title END
            FROM article_person p JOIN article a ON a.id = p.article JOIN organisation o ON o.id = a.owner
            JOIN bulletin b ON b.id = a.bulletin
            WHERE p.holder = \(id) AND \(scope)\(older)
            GROUP BY a.id, o.id, b.id ORDER BY a.day DESC, a.id DESC LIMIT 50
            """
        ) { row in
            Mention(
                article: try row[0], person: try row[1], title: try row[2], day: try row[3], owner: try row[4],
                heading: try row[5], issue: try row[6])
        }
    }
}

extension OfficeHolder {
    /// What is recorded of the post, those who hold it first.
    func recorded(on connection: any Connection) throws -> [OrganisationPost] {
        try OrganisationPost.all(of: organisation, on: connection).filter { $0.title == post }
    }

    /// Who holds it by the record in this one's stead; nobody where several hold it at a time.
    func others(_ recorded: [OrganisationPost]) -> [OrganisationPost] {
        isShared ? [] : recorded.filter { $0.until == nil && $0.holder != nil && $0.holder != name }
    }
}
