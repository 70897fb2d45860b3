import Kernel
import Store

extension FigureLine {
    /// Figures of the selected articles, newest article first, within one in printed order.
    static func page(
        _ selection: ArticleSelection, _ query: FigureQuery, limit: Int, on connection: any Connection
    ) throws -> [FigureLine] {
        var conditions = selection.conditions + ["f.article = a.id"]
        if let unit = query.unit { conditions.append("f.unit = \(unit)") }
        if !query.what.isEmpty { conditions.append(.holds("f.what", String(query.what.prefix(80)))) }
        if let cursor = query.cursor {
            let (day, id) = (cursor.article.day, cursor.article.id)
            conditions.append(
                """
                (a.day < \(day) OR (a.day = \(day) AND a.id < \(id))
                    OR (a.day = \(day) AND a.id = \(id) AND f.ordinal > \(cursor.ordinal)))
                """)
        }
        return try connection.all(
            """
            SELECT a.id, f.ordinal, f.value, f.unit, f.what, f.text,
                COALESCE(a.title, SUBSTR(a.body, 1, 40)), o.name, a.day
            FROM \(selection.tables) CROSS JOIN article_figure f WHERE \(SQL.joined(conditions, by: " AND "))
            ORDER BY a.day DESC, a.id DESC, f.ordinal LIMIT \(limit)
            """
        ) { row in
            FigureLine(
                article: try row[0], ordinal: try row[1], value: try row[2], unit: try row[3], what: try row[4],
                text: try row[5], title: try row[6], owner: try row[7], day: try row[8])
        }
    }

    /// The units that occur in bulletins at all, most figures first; they are words of the language and tell nothing of
    /// anybody.
    static func units(on connection: any Connection) throws -> [String] {
        try connection.all(
            """
            SELECT unit FROM (SELECT unit, COUNT(*) AS number FROM (SELECT unit FROM article_figure LIMIT 20000) AS sample
                GROUP BY unit) AS counted
            ORDER BY number DESC, unit LIMIT 40
            """
        ) { try $0[0] }
    }
}
