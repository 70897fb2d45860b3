import Foundation
import Kernel
import Store

extension Article {
    private static let columns: SQL = "a.id, a.bulletin, a.ordinal, a.owner, o.name, a.day, a.reading"

    init(row: Row) throws {
        self.init(
            id: try row[0], bulletin: try row[1], ordinal: try row[2], owner: try row[3], ownerName: try row[4],
            day: try row[5],
            reading: try JSONDecoder().decode(ArticleReading.self, from: Data((try row[6] as String).utf8)))
    }

    /// The article, if its owner lies within the person's reach; otherwise as if absent.
    static func find(_ id: ID<Article>, for actor: Actor, on connection: any Connection) throws -> Article {
        let found = try connection.first(
            """
            SELECT \(columns) FROM article a JOIN organisation o ON o.id = a.owner
            WHERE a.id = \(id) AND \(scope(of: actor))
            """, Article.init)
        guard let found else { throw Refusal.notFound }
        return found
    }

    /// The articles of an issue that lie within reach, in printed order.
    static func all(of bulletin: ID<Bulletin>, for actor: Actor, on connection: any Connection) throws -> [Article] {
        try connection.all(
            """
            SELECT \(columns) FROM article a JOIN organisation o ON o.id = a.owner
            WHERE a.bulletin = \(bulletin) AND \(scope(of: actor)) ORDER BY a.ordinal
            """, Article.init)
    }

    /// The titles of articles, or how they begin; whoever asks has already found that they may be read.
    static func titles(of articles: [ID<Article>], on connection: any Connection) throws -> [ID<Article>: String] {
        guard !articles.isEmpty else { return [:] }
        let pairs = try connection.all(
            "SELECT id, COALESCE(title, SUBSTR(body, 1, 40)) FROM article WHERE id IN \(list: articles)"
        ) { (try $0[0] as ID<Article>, try $0[1] as String) }
        return Dictionary(pairs) { first, _ in first }
    }

    /// The keys of an issue's articles, in printed order.
    static func ids(of bulletin: ID<Bulletin>, on connection: any Connection) throws -> [ID<Article>] {
        try connection.all("SELECT id FROM article WHERE bulletin = \(bulletin) ORDER BY ordinal") { try $0[0] }
    }

    /// Who issued it, in printed order.
    func issuers(on connection: any Connection) throws -> [NamedOrganisation] {
        try connection.all("SELECT name, organisation FROM article_issuer WHERE article = \(id) ORDER BY ordinal") {
            NamedOrganisation(name: try $0[0], organisation: try $0[1])
        }
    }

    /// Who acts in it, in printed order.
    func acting(on connection: any Connection) throws -> [NamedOrganisation] {
        try connection.all("SELECT name, organisation FROM article_organisation WHERE article = \(id) ORDER BY ordinal")
        {
            NamedOrganisation(name: try $0[0], organisation: try $0[1])
        }
    }

    static func scope(of actor: Actor) -> SQL {
        actor.scope(of: .readBulletins).predicate(path: "o.path", secondPath: "o.second_path")
    }
}
