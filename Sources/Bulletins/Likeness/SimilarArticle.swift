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
            SELECT a.id, a.title, a.section, CASE WHEN a.title IS NULL THEN SUBSTR(a.body, 1, 60) ELSE '' END,
                a.day, o.name, b.title, l.resemblance, l.containment
            FROM article_likeness l JOIN article a ON a.id = l.other JOIN organisation o ON o.id = a.owner
            JOIN bulletin b ON b.id = a.bulletin
            WHERE l.article = \(article) AND \(Article.scope(of: actor))
            ORDER BY l.resemblance DESC, l.containment DESC, a.day DESC, a.id DESC LIMIT \(limit)
            """
        ) { row in
            SimilarArticle(
                line: ArticleLine(
                    id: try row[0], title: try row[1], section: try row[2], opening: try row[3], day: try row[4],
                    owner: try row[5], bulletinTitle: try row[6]),
                degree: Likeness(resemblance: try row[7], containment: try row[8]).degree)
        }
    }
}
