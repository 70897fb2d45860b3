import Kernel
import Store

/// Files the articles of one issue under the unions that issued them.
struct ArticleFiling {
    let bulletin: ID<Bulletin>
    let issuer: Organisation
    /// The day of the issue, for articles without a date of their own.
    let day: Day
    let resolver: OrganisationResolver

    func file(_ reading: ArticleReading, ordinal: Int, at desk: Desk) throws {
        let named = try reading.issuers.map { (name: $0, organisation: try resolver.resolve($0)) }
        let owner = named.lazy.compactMap(\.organisation).first { issuer.path.covers($0.path) } ?? issuer
        let id = desk.ids.next(Article.self)
        let day = reading.dates.first?.firstDay ?? day
        let body = String(decoding: try Canonical.bytes(of: reading), as: UTF8.self)
        try desk.connection.run(
            """
            INSERT INTO article (id, bulletin, ordinal, owner, kind, section, title, body, day, reading)
            VALUES (\(id), \(bulletin), \(ordinal), \(owner.id), \(reading.kind.rawValue), \(reading.section),
                \(reading.title), \(reading.body), \(day), \(body))
            """)
        for (ordinal, issuer) in named.enumerated() {
            try desk.connection.run(
                """
                INSERT INTO article_issuer (article, ordinal, name, organisation)
                VALUES (\(id), \(ordinal), \(issuer.name), \(issuer.organisation?.id))
                """)
        }
        try SearchIndex.put(
            SearchDocument(
                subject: Subject(.article, id), owner: owner.id, place: owner.place, day: day,
                title: reading.title ?? "",
                body: reading.body),
            on: desk.connection)
    }
}

extension EventDate {
    /// The day it begins, the first of the month where only the month is known; `nil` when there is no such day.
    var firstDay: Day? { Day(year: year, month: month, day: day ?? 1) }
}
