import Kernel
import Store

/// Words of a directive that bulletins use and nobody has filed under one yet.
struct UnfiledWords: Sendable {
    let key: String
    /// As printed most recently.
    let words: String
    let articles: Int
    let organisations: Int
    /// The first meeting at which they were conveyed.
    let first: Day

    /// Those that most organisations conveyed come first; within the person's reach.
    static func all(_ limit: Int, for actor: Actor, on connection: any Connection) throws -> [UnfiledWords] {
        try connection.all(
            """
            SELECT c.words_key, MAX(c.words), COUNT(DISTINCT c.article), COUNT(DISTINCT c.organisation), MIN(c.day)
            FROM article_conveyance c JOIN article a ON a.id = c.article JOIN organisation o ON o.id = a.owner
            WHERE \(Article.scope(of: actor))
                AND NOT EXISTS (SELECT 1 FROM directive_words w WHERE w.words_key = c.words_key)
            GROUP BY c.words_key ORDER BY 4 DESC, 3 DESC, c.words_key LIMIT \(limit)
            """
        ) { row in
            UnfiledWords(
                key: try row[0], words: try row[1], articles: try row[2], organisations: try row[3], first: try row[4])
        }
    }
}
