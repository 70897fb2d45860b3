import Kernel
import Store

extension ArticleLine {
    /// Articles within reach, newest first, one page by key.
    static func page(
        for actor: Actor, _ filter: ArticleFilter, before cursor: ArchiveCursor?, limit: Int = 50,
        on connection: any Connection
    ) throws -> [ArticleLine] {
        try connection.all(
            """
            SELECT a.id, a.title, a.section, a.kind, SUBSTR(a.body, 1, 60), a.day, o.name, a.bulletin, b.title
            FROM article a JOIN organisation o ON o.id = a.owner JOIN bulletin b ON b.id = a.bulletin
            WHERE \(conditions(for: actor, filter, before: cursor)) ORDER BY a.day DESC, a.id DESC LIMIT \(limit)
            """
        ) { row in
            ArticleLine(
                id: try row[0], title: try row[1], section: try row[2], kind: try row[3], opening: try row[4],
                day: try row[5], owner: try row[6], bulletin: try row[7], bulletinTitle: try row[8])
        }
    }

    /// How many articles the same conditions give, all pages together.
    static func count(for actor: Actor, _ filter: ArticleFilter, on connection: any Connection) throws -> Int {
        try connection.value(
            """
            SELECT COUNT(*) FROM article a JOIN organisation o ON o.id = a.owner
            WHERE \(conditions(for: actor, filter, before: nil))
            """) ?? 0
    }

    /// The sections that occur within reach, commonest first.
    static func sections(for actor: Actor, on connection: any Connection) throws -> [String] {
        try connection.all(
            """
            SELECT a.section, COUNT(*) FROM article a JOIN organisation o ON o.id = a.owner
            WHERE a.section IS NOT NULL AND \(Article.scope(of: actor))
            GROUP BY a.section ORDER BY COUNT(*) DESC, a.section LIMIT 30
            """
        ) { try $0[0] as String }
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
