import Kernel
import Store

extension ArticleLine {
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
}
