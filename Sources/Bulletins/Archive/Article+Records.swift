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

    /// Who issued it, as printed, with the organisations that the names resolved to.
    func issuers(on connection: any Connection) throws -> [(name: String, organisation: ID<Organisation>?)] {
        try connection.all("SELECT name, organisation FROM article_issuer WHERE article = \(id) ORDER BY ordinal") {
            (try $0[0] as String, try $0[1] as ID<Organisation>?)
        }
    }

    static func scope(of actor: Actor) -> SQL {
        actor.scope(of: .readBulletins).predicate(path: "o.path", secondPath: "o.second_path")
    }

    /// Stores an article of an issue with the organisations that issued it, in printed order.
    static func insert(
        _ id: ID<Article>, _ reading: ArticleReading, of bulletin: ID<Bulletin>, ordinal: Int, owner: ID<Organisation>,
        day: Day, issuers: [(name: String, organisation: ID<Organisation>?)], on connection: any Connection
    ) throws {
        let body = String(decoding: try Canonical.bytes(of: reading), as: UTF8.self)
        try connection.run(
            """
            INSERT INTO article (id, bulletin, ordinal, owner, kind, section, title, body, day, reading)
            VALUES (\(id), \(bulletin), \(ordinal), \(owner), \(reading.kind.rawValue), \(reading.section),
                \(reading.title), \(reading.body), \(day), \(body))
            """)
        for (ordinal, issuer) in issuers.enumerated() {
            try connection.run(
                """
                INSERT INTO article_issuer (article, ordinal, name, organisation)
                VALUES (\(id), \(ordinal), \(issuer.name), \(issuer.organisation))
                """)
        }
        for (ordinal, figure) in reading.figures.enumerated() {
            try connection.run(
                """
                INSERT INTO article_figure (article, ordinal, value, unit, what, text)
                VALUES (\(id), \(ordinal), \(figure.value), \(figure.unit), \(figure.what), \(figure.text))
                """)
        }
    }

    /// Removes all articles of an issue.
    /// - Returns: their keys.
    static func deleteAll(of bulletin: ID<Bulletin>, on connection: any Connection) throws -> [ID<Article>] {
        try connection.run(
            "DELETE FROM article_issuer WHERE article IN (SELECT id FROM article WHERE bulletin = \(bulletin))")
        try connection.run(
            "DELETE FROM article_figure WHERE article IN (SELECT id FROM article WHERE bulletin = \(bulletin))")
        return try connection.all("DELETE FROM article WHERE bulletin = \(bulletin) RETURNING id") { try $0[0] }
    }
}
