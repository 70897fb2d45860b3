import Kernel
import Store
import Web

/// One article beside its original.
struct ArticlePages {
    let platform: Platform

    var routes: [Route] {
        [.page("/articles/:id", "articles.show", for: .holding(.readBulletins, .subject)) { try await show($0) }]
    }

    private func show(_ visit: Visit) async throws -> Page {
        let id = try visit.id("id", of: Article.self)
        return try await platform.read(as: visit.identity) { connection, actor in
            let article = try Article.find(id, for: actor, on: connection)
            let issue = try? Bulletin.find(article.bulletin, for: actor, on: connection)
            let list = FactList(article.reading)
            return ArticlePage(
                article: article, issue: issue, issuers: try article.issuers(on: connection),
                list: list,
                // Whoever may not read the whole issue sees the article's own lines of it only.
                original: Original(
                    try Bulletin.content(of: article.bulletin, on: connection), places: article.reading.source,
                    facts: list.facts,
                    withSurroundings: issue != nil),
                visible: actor.scope(of: .readOrganisations), organisations: try places(article, connection)
            ).page
        }
    }

    private func places(_ article: Article, _ connection: any Connection) throws -> [ID<Organisation>: Place] {
        let ids = try article.issuers(on: connection).compactMap(\.organisation) + [article.owner]
        return try ids.reduce(into: [:]) { places, id in
            places[id] = try Organisation.find(id, on: connection)?.place
        }
    }
}
