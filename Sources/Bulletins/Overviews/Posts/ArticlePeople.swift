import Kernel
import Store

/// The offices that articles name, with their holders, kept in rows of their own because they are asked for across all
/// articles. Workers, honours and trades are not among them: people are not profiled.
enum ArticlePeople {
    /// Keeps the offices that an article names in place of what stood there before.
    static func put(
        _ reading: ArticleReading, of article: ID<Article>, owner: Organisation, at desk: Desk
    ) throws {
        try remove(article, on: desk.connection)
        let resolver = PostResolver(
            owner: owner, named: reading.issuers + reading.organisations.map(\.name), connection: desk.connection)
        var ordinal = 0
        for (number, person) in reading.people.enumerated() {
            var union: String?
            var region: String?
            for title in person.titles {
                region = PostResolver.region(of: title) ?? region
                for printed in PrintedPost.all(in: title, after: union) {
                    union = printed.union ?? union
                    let organisation = try printed.union.flatMap { try resolver.union($0, region: region) }
                    let holder = try organisation.map {
                        try OfficeHolder.put(person.name, printed.post, at: $0.id, desk: desk)
                    }
                    try desk.connection.run(
                        """
                        INSERT INTO article_person (article, ordinal, person, name, title, holder)
                        VALUES (\(article), \(ordinal), \(number), \(person.name), \(title), \(holder))
                        """)
                    ordinal += 1
                }
            }
        }
    }

    static func remove(_ article: ID<Article>, on connection: any Connection) throws {
        try connection.run("DELETE FROM article_person WHERE article = \(article)")
    }
}
