import Kernel
import Store

extension Article {
    /// What is filed of an article besides what it says.
    struct Place {
        let bulletin: ID<Bulletin>
        let ordinal: Int
        let owner: ID<Organisation>
        let day: Day
    }

    /// Stores an article without what is drawn from it.
    static func insert(
        _ id: ID<Article>, _ reading: ArticleReading, at place: Place, on connection: any Connection
    ) throws {
        try connection.run(
            """
            INSERT INTO article (id, bulletin, ordinal, owner, kind, section, title, body, day, reading)
            VALUES (\(id), \(place.bulletin), \(place.ordinal), \(place.owner), \(reading.kind.rawValue),
                \(reading.section), \(reading.title), \(reading.body), \(place.day), \(try reading.stored))
            """)
    }

    static func update(
        _ id: ID<Article>, _ reading: ArticleReading, at place: Place, on connection: any Connection
    ) throws {
        try connection.run(
            """
            UPDATE article SET ordinal = \(place.ordinal), owner = \(place.owner), kind = \(reading.kind.rawValue),
                section = \(reading.section), title = \(reading.title), body = \(reading.body), day = \(place.day),
                reading = \(try reading.stored)
            WHERE id = \(id)
            """)
    }

    /// Makes room for the articles of an issue to be numbered anew.
    static func loosenOrdinals(of bulletin: ID<Bulletin>, on connection: any Connection) throws {
        try connection.run("UPDATE article SET ordinal = -ordinal WHERE bulletin = \(bulletin)")
    }

    /// Stores what is drawn from an article for lists and tables of many, in printed order.
    static func draw(
        _ id: ID<Article>, _ reading: ArticleReading, issuers: [NamedOrganisation], acting: [NamedOrganisation],
        on connection: any Connection
    ) throws {
        for (ordinal, issuer) in issuers.enumerated() {
            try connection.run(
                """
                INSERT INTO article_issuer (article, ordinal, name, organisation)
                VALUES (\(id), \(ordinal), \(issuer.name), \(issuer.organisation))
                """)
        }
        for (ordinal, one) in acting.enumerated() {
            try connection.run(
                """
                INSERT INTO article_organisation (article, ordinal, name, organisation)
                VALUES (\(id), \(ordinal), \(one.name), \(one.organisation))
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

    /// Removes what ``draw(_:_:issuers:acting:on:)`` stored.
    static func erase(drawnFrom id: ID<Article>, on connection: any Connection) throws {
        for table in ["article_issuer", "article_organisation", "article_figure"] as [SQL] {
            try connection.run("DELETE FROM \(table) WHERE article = \(id)")
        }
        try ArticleLikeness.remove(id, on: connection)
        try ArticlePeople.remove(id, on: connection)
        try ArticleConveyances.remove(id, on: connection)
    }

    static func delete(_ id: ID<Article>, on connection: any Connection) throws {
        try erase(drawnFrom: id, on: connection)
        try connection.run("DELETE FROM article WHERE id = \(id)")
    }
}

/// A printed name and the organisation of the tree that it means, where that is known.
struct NamedOrganisation: Sendable {
    let name: String
    let organisation: ID<Organisation>?
}

extension ArticleReading {
    fileprivate var stored: String {
        get throws { String(decoding: try Canonical.bytes(of: self), as: UTF8.self) }
    }
}
