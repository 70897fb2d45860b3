import Kernel
import Store

/// Files the articles of one issue under the unions that issued them, with all that is drawn from them.
struct ArticleFiling {
    let bulletin: ID<Bulletin>
    let issuer: Organisation
    /// The day of the issue, for articles without a date of their own.
    let day: Day
    let resolver: OrganisationResolver

    init(bulletin: ID<Bulletin>, issuer: Organisation, day: Day, on connection: any Connection) {
        self.bulletin = bulletin
        self.issuer = issuer
        self.day = day
        resolver = OrganisationResolver(issuer: issuer, on: connection)
    }

    /// For an issue that stands in the archive.
    init(of bulletin: ID<Bulletin>, on connection: any Connection) throws {
        let found = try connection.first("SELECT issuer, day FROM bulletin WHERE id = \(bulletin)") {
            (issuer: try $0[0] as ID<Organisation>, day: try $0[1] as Day)
        }
        guard let found, let issuer = try Organisation.find(found.issuer, on: connection) else {
            throw Refusal.notFound
        }
        self.init(bulletin: bulletin, issuer: issuer, day: found.day, on: connection)
    }

    func file(_ reading: ArticleReading, ordinal: Int, at desk: Desk) throws {
        let id = desk.ids.next(Article.self)
        let issuers = try issuers(of: reading)
        let owner = owner(among: issuers)
        try Article.insert(id, reading, at: place(ordinal, reading, owner), on: desk.connection)
        try draw(id, reading, issuers, owner, at: desk)
    }

    /// Files an article anew: what it says has changed, or what is drawn from it.
    func refile(_ id: ID<Article>, _ reading: ArticleReading, ordinal: Int, at desk: Desk) throws {
        let issuers = try issuers(of: reading)
        let owner = owner(among: issuers)
        try Article.update(id, reading, at: place(ordinal, reading, owner), on: desk.connection)
        try Article.erase(drawnFrom: id, on: desk.connection)
        try draw(id, reading, issuers, owner, at: desk)
    }

    static func remove(_ id: ID<Article>, on connection: any Connection) throws {
        try Article.delete(id, on: connection)
        try SearchIndex.remove(Subject(.article, id), on: connection)
    }

    private func issuers(of reading: ArticleReading) throws -> [(name: String, organisation: Organisation?)] {
        try reading.issuers.map { (name: $0, organisation: try resolver.resolve($0)) }
    }

    private func owner(among issuers: [(name: String, organisation: Organisation?)]) -> Organisation {
        issuers.lazy.compactMap(\.organisation).first { issuer.path.covers($0.path) } ?? issuer
    }

    private func place(_ ordinal: Int, _ reading: ArticleReading, _ owner: Organisation) -> Article.Place {
        Article.Place(
            bulletin: bulletin, ordinal: ordinal, owner: owner.id, day: reading.dates.first?.firstDay ?? day)
    }

    private func draw(
        _ id: ID<Article>, _ reading: ArticleReading, _ issuers: [(name: String, organisation: Organisation?)],
        _ owner: Organisation, at desk: Desk
    ) throws {
        let near = OrganisationResolver(issuer: owner, on: desk.connection)
        let acting = try reading.organisations.map { one in
            NamedOrganisation(
                name: one.name, organisation: try one.meant.flatMap { ID($0) } ?? near.resolve(one.name)?.id)
        }
        try Article.draw(
            id, reading, issuers: issuers.map { NamedOrganisation(name: $0.name, organisation: $0.organisation?.id) },
            acting: acting, on: desk.connection)
        try ArticleLikeness.put(id, body: reading.body, on: desk.connection)
        try ArticlePeople.put(reading, of: id, owner: owner, at: desk)
        try ArticleConveyances.put(
            reading, of: id, owner: owner, day: reading.dates.first?.firstDay ?? day, on: desk.connection)
        try SearchIndex.put(
            SearchDocument(
                subject: Subject(.article, id), owner: owner.id, place: owner.place,
                day: reading.dates.first?.firstDay ?? day, title: reading.title ?? "", body: reading.body),
            on: desk.connection)
    }
}

extension EventDate {
    /// The day it begins, the first of the month where only the month is known; `nil` when there is no such day.
    var firstDay: Day? { Day(year: year, month: month, day: day ?? 1) }
}
