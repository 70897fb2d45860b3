import Kernel
import Store

/// What an article tells of conveying, kept in rows of its own because it is asked for across all articles.
enum ArticleConveyances {
    /// - Parameters:
    ///   - owner: conveys what no other organisation of the tree is said to.
    ///   - day: of the article, for meetings without a day of their own.
    static func put(
        _ reading: ArticleReading, of article: ID<Article>, owner: Organisation, day: Day, on connection: any Connection
    ) throws {
        let resolver = OrganisationResolver(issuer: owner, on: connection)
        for (ordinal, conveyance) in reading.conveyances.enumerated() {
            let named = try conveyance.organisation.map { try resolver.resolve($0) }
            // A printed name that is nobody of the tree is somebody else.
            if case .some(.none) = named { continue }
            let people = conveyance.chairs.map(\.name).reduce(into: [String]()) { names, name in
                if !names.contains(name) { names.append(name) }
            }
            try connection.run(
                """
                INSERT INTO article_conveyance
                    (article, ordinal, words_key, words, organisation, form, day, points, people)
                VALUES (\(article), \(ordinal), \(conveyance.key), \(conveyance.directive),
                    \((named.flatMap { $0 } ?? owner).id), \(conveyance.form?.rawValue),
                    \(conveyance.day?.firstDay ?? day), \(conveyance.points), \(people.joined(separator: "、")))
                """)
        }
    }

    static func remove(_ article: ID<Article>, on connection: any Connection) throws {
        try connection.run("DELETE FROM article_conveyance WHERE article = \(article)")
    }
}
