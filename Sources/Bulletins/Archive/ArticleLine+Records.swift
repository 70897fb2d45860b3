import Kernel
import Store

extension ArticleLine {
    /// Articles within reach, newest first, one page by key.
    ///
    /// - Parameter isWide: whether there are so many that walking the newest finds a page soonest; of fewer, all are taken
    ///   by their owners and sorted. Either way only the rows of the page are read whole.
    static func page(
        for actor: Actor, _ filter: ArticleFilter, before cursor: ArchiveCursor?, limit: Int = 50, isWide: Bool,
        on connection: any Connection
    ) throws -> [ArticleLine] {
        // The order of a CROSS JOIN is the order SQLite takes the tables in; PostgreSQL chooses by its statistics.
        let tables: SQL = isWide ? "article a CROSS JOIN organisation o" : "organisation o CROSS JOIN article a"
        return try connection.all(
            """
            SELECT a.id, a.title, a.section, a.kind, CASE WHEN a.title IS NULL THEN SUBSTR(a.body, 1, 60) ELSE '' END,
                a.day, o.name, a.bulletin, b.title
            FROM (SELECT a.id AS id, a.day AS day FROM \(tables)
                WHERE o.id = a.owner AND \(conditions(for: actor, filter, before: cursor))
                ORDER BY a.day DESC, a.id DESC LIMIT \(limit)) AS newest
            JOIN article a ON a.id = newest.id JOIN organisation o ON o.id = a.owner JOIN bulletin b ON b.id = a.bulletin
            ORDER BY newest.day DESC, newest.id DESC
            """
        ) { row in
            ArticleLine(
                id: try row[0], title: try row[1], section: try row[2], kind: try row[3], opening: try row[4],
                day: try row[5], owner: try row[6], bulletin: try row[7], bulletinTitle: try row[8])
        }
    }

    /// From so many articles on, walking the newest finds fifty of a reach soon enough.
    static let wide = 1_000

    /// How many articles the same conditions give, all pages together, counted no further than `limit`.
    static func count(
        for actor: Actor, _ filter: ArticleFilter, upTo limit: Int = 100_000, on connection: any Connection
    ) throws -> Int {
        try connection.value(
            """
            SELECT COUNT(*) FROM (SELECT 1 FROM article a JOIN organisation o ON o.id = a.owner
            WHERE \(conditions(for: actor, filter, before: nil)) LIMIT \(limit)) AS found
            """) ?? 0
    }

    /// The sections that occur within reach, at most thirty; found by stepping from one to the next in the index.
    static func sections(for actor: Actor, on connection: any Connection) throws -> [String] {
        try connection.all(
            """
            WITH RECURSIVE step (name) AS (
                SELECT MIN(section) FROM article
                UNION ALL
                SELECT (SELECT MIN(section) FROM article WHERE section > step.name) FROM step
                WHERE step.name IS NOT NULL
            )
            SELECT name FROM step WHERE name IS NOT NULL AND EXISTS (
                SELECT 1 FROM article a JOIN organisation o ON o.id = a.owner
                WHERE a.section = step.name AND \(Article.scope(of: actor)))
            ORDER BY name LIMIT 30
            """
        ) { try $0[0] }
    }

    private static func conditions(for actor: Actor, _ filter: ArticleFilter, before cursor: ArchiveCursor?) -> SQL {
        var conditions = [Article.scope(of: actor)]
        if let owner = filter.owner { conditions.append("o.path >= \(owner) AND o.path < \(owner.end)") }
        if let section = filter.section { conditions.append("a.section = \(section)") }
        if let from = filter.from { conditions.append("a.day >= \(from)") }
        if let to = filter.to { conditions.append("a.day <= \(to)") }
        if let cursor {
            conditions.append("(a.day < \(cursor.day) OR (a.day = \(cursor.day) AND a.id < \(cursor.id)))")
        }
        return SQL.joined(conditions, by: " AND ")
    }
}
