import Kernel
import Store

/// An office that an article names and that is of no union of the tree.
struct PersonMention: Sendable {
    let article: ID<Article>
    let ordinal: Int
    /// Which of the article's people it is.
    let person: Int
    let name: String
    /// As printed.
    let title: String
    let heading: String
    let owner: String
    let day: Day

    var cursor: FigureCursor { FigureCursor(article: ArchiveCursor(day: day, id: article), ordinal: ordinal) }

    /// Those of the selected articles, newest article first, within one in printed order.
    static func page(
        _ selection: ArticleSelection, name: String, after cursor: FigureCursor?, limit: Int,
        on connection: any Connection
    ) throws -> [PersonMention] {
        var conditions = selection.conditions + ["p.article = a.id", "p.holder IS NULL"]
        if !name.isEmpty { conditions.append(.holds("p.name", name)) }
        if let cursor {
            let (day, id) = (cursor.article.day, cursor.article.id)
            conditions.append(
                """
                (a.day < \(day) OR (a.day = \(day) AND a.id < \(id))
                    OR (a.day = \(day) AND a.id = \(id) AND p.ordinal > \(cursor.ordinal)))
                """)
        }
        return try connection.all(
            """
            SELECT a.id, p.ordinal, p.person, p.name, p.title, COALESCE(a.title, SUBSTR(a.body, 1, 40)), o.name, a.day
            FROM \(selection.tables) CROSS JOIN article_person p WHERE \(SQL.joined(conditions, by: " AND "))
            ORDER BY a.day DESC, a.id DESC, p.ordinal LIMIT \(limit)
            """
        ) { row in
            PersonMention(
                article: try row[0], ordinal: try row[1], person: try row[2], name: try row[3], title: try row[4],
                heading: try row[5], owner: try row[6], day: try row[7])
        }
    }
}
