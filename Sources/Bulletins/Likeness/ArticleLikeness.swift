import Kernel
import Store

/// Links the articles of different issues that tell the same in the same words: whole, shortened, or under another headline.
///
/// A pair is found whichever of the two comes first. Two articles filed in the same moment by two servers may miss each other
/// until one of them is read again.
enum ArticleLikeness {
    /// So many of an article's hashes are in the index, and so many are looked up for the next one. A text of a fifth of the
    /// other's length is missed three times in a hundred, one of half its length never.
    private static let indexed = 16
    /// A hash that thousands of articles share gives no more than its newest.
    private static let perHash = 32
    /// So many of those with most hashes in common are compared.
    private static let compared = 64

    /// Sketches the body of a filed article and links it to those like it, in place of what stood there before.
    ///
    /// Cost: one statement with 16 index look-ups, one that reads at most 64 sketches, and two rows for each pair, however
    /// large the archive is.
    static func put(_ article: ID<Article>, body: String, on connection: any Connection) throws {
        try remove(article, on: connection)
        let sketch = TextSketch(body)
        guard sketch.size >= Likeness.shortest else { return }
        let keys = keys(of: sketch)
        for (other, likeness) in try likes(of: article, sketch, keys, on: connection) {
            try connection.run(
                """
                INSERT INTO article_likeness (article, other, resemblance, containment)
                VALUES (\(article), \(other), \(likeness.resemblance), \(likeness.containment)),
                    (\(other), \(article), \(likeness.resemblance), \(likeness.containment))
                """)
        }
        try connection.run(
            "INSERT INTO article_sketch (article, size, hashes) VALUES (\(article), \(sketch.size), \(sketch.bytes))")
        let rows = keys.map { key -> SQL in "(\(key), \(article))" }
        try connection.run("INSERT INTO article_shingle (hash, article) VALUES \(SQL.joined(rows, by: ", "))")
    }

    /// Removes the sketch of an article and its links, in both directions.
    static func remove(_ article: ID<Article>, on connection: any Connection) throws {
        let stored = try connection.first(
            "DELETE FROM article_sketch WHERE article = \(article) RETURNING size, hashes", sketch)
        guard let stored else { return }
        try connection.run(
            "DELETE FROM article_shingle WHERE hash IN \(list: keys(of: stored)) AND article = \(article)")
        let others: [ID<Article>] = try connection.all(
            "DELETE FROM article_likeness WHERE article = \(article) RETURNING other"
        ) { try $0[0] }
        guard !others.isEmpty else { return }
        try connection.run("DELETE FROM article_likeness WHERE article IN \(list: others) AND other = \(article)")
    }

    /// Those of other issues that are like it.
    private static func likes(
        of article: ID<Article>, _ sketch: TextSketch, _ keys: [Int64], on connection: any Connection
    ) throws -> [(ID<Article>, Likeness)] {
        let candidates = try candidates(keys, on: connection)
        guard !candidates.isEmpty else { return [] }
        return try connection.all(
            """
            SELECT s.size, s.hashes, s.article FROM article_sketch s JOIN article a ON a.id = s.article
            WHERE s.article IN \(list: candidates)
                AND a.bulletin <> (SELECT bulletin FROM article WHERE id = \(article))
            """
        ) { row in
            let other: ID<Article> = try row[2]
            return Likeness(sketch, try Self.sketch(row)).map { (other, $0) }
        }.compactMap { $0 }
    }

    /// Those with the most indexed hashes in common, of equals the newest.
    private static func candidates(_ keys: [Int64], on connection: any Connection) throws -> [ID<Article>] {
        let lookups = keys.map { key -> SQL in
            """
            SELECT article FROM (SELECT article FROM article_shingle WHERE hash = \(key)
                ORDER BY article DESC LIMIT \(perHash)) AS newest
            """
        }
        var hits: [ID<Article>: Int] = [:]
        try connection.each(SQL.joined(lookups, by: " UNION ALL ")) { row in
            let article: ID<Article> = try row[0]
            hits[article, default: 0] += 1
        }
        let best = hits.sorted { ($0.value, $0.key) > ($1.value, $1.key) }
        return best.prefix(compared).map(\.key)
    }

    /// The hashes of a sketch that the index holds; the same bits as a signed number.
    private static func keys(of sketch: TextSketch) -> [Int64] {
        sketch.hashes.prefix(indexed).map { Int64(bitPattern: $0) }
    }

    private static func sketch(_ row: Row) throws -> TextSketch {
        TextSketch(bytes: try row[1], size: try row[0])
    }
}
