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
        try Article.insert(
            id, reading, of: bulletin, ordinal: ordinal, owner: owner.id, day: day,
            issuers: named.map { ($0.name, $0.organisation?.id) }, on: desk.connection)
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
