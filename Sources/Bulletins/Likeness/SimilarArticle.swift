import Kernel
import Store

/// An article of another issue that tells the same as the one at hand.
struct SimilarArticle: Sendable {
    let line: ArticleLine
    let degree: Likeness.Degree

    /// Those within the person's reach, the most alike first.
    static func all(
        of article: ID<Article>, for actor: Actor, limit: Int = 20, on connection: any Connection
    ) throws -> [SimilarArticle] {
        try connection.all(
            """
            SELECT a.id, a.title, a.section, a.kind, CASE WHEN a.title IS NULL THEN SUBSTR(a.body, 1, 60) ELSE '' END,
                a.day, o.name, a.bulletin, b.title, l.resemblance, l.containment
            FROM article_likeness l JOIN article a ON a.id = l.other JOIN organisation o ON o.id = a.owner
            JOIN bulletin b ON b.id = a.bulletin
            WHERE l.article = \(article) AND \(Article.scope(of: actor))
            ORDER BY l.resemblance DESC, l.containment DESC, a.day DESC, a.id DESC LIMIT \(limit)
            """
        ) { row in
            SimilarArticle(
                line: ArticleLine(
                    id: try row[0], title: try row[1], section: try row[2], kind: try row[3], opening: try row[4],
                    day: try row[5], owner: try row[6], bulletin: try row[7], bulletinTitle: try row[8]),
                degree: Likeness(resemblance: try row[9], containment: try row[10]).degree)
        }
    }
}
