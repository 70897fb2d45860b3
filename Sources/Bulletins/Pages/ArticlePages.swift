import Kernel
import Store
import Web

/// One article beside its original, and the corrections of what was read from it.
struct ArticlePages {
    let platform: Platform
    let offer: PointsOffer?

    var routes: [Route] {
        [
            .page("/articles/:id", "articles.show", for: .holding(.readBulletins, .subject)) { visit in
                try await page(visit, asking: CorrectionAsked(visit.query))
            },
            .post("/articles/:id/facts", "articles.correct", for: .holding(.importBulletins, .subject)) { visit in
                let sent = try CorrectionSent(visit.form)
                return try await .attempt {
                    try await correct(visit, sent)
                } orAgain: { errors in
                    try await page(visit, asking: nil, again: sent, errors: errors)
                }
            },
        ]
    }

    private func page(
        _ visit: Visit, asking: CorrectionAsked?, again sent: CorrectionSent? = nil, errors: FormErrors = .none
    ) async throws -> Page {
        let id = try visit.id("id", of: Article.self)
        return try await platform.read(as: visit.identity) { [offer] connection, actor in
            var page = try ArticlePage(id, for: actor, on: connection)
            page.offer = offer.flatMap { actor.may($0.permission) ? $0 : nil }
            if page.mayCorrect { page.open(asking, again: sent, errors: errors) }
            return page.page
        }
    }

    private func correct(_ visit: Visit, _ sent: CorrectionSent) async throws -> Answer {
        let id = try visit.id("id", of: Article.self)
        let command = try await platform.read(as: visit.identity) { connection, actor in
            try sent.command(for: try Article.find(id, for: actor, on: connection), as: actor, on: connection)
        }
        try await platform.perform(command, as: visit.identity)
        return .redirect(to: "/articles/\(id)", saying: Notice(.done, sent.deed.done))
    }
}

extension CorrectionSent {
    /// What is to be done about an article.
    fileprivate func command(
        for article: Article, as actor: Actor, on connection: any Connection
    ) throws -> CorrectFact {
        let reading = article.reading
        guard let place = try place ?? missing(from: article, on: connection) else {
            throw Refusal.invalid(
                field: "words",
                why: Text("在这篇稿件的原文里没有找到，请照原文抄", en: "Not found in the text of this article; copy it exactly"))
        }
        let now: FactValue? =
            switch deed {
            case .save:
                try value { words in
                    try Organisation.search(words, for: actor, under: .readBulletins, limit: 1, on: connection).first?
                        .id
                }
            case .strike: nil
            case .restore:
                try Correction.all(of: article.bulletin, on: connection)
                    .first { reading.holds($0.place) && $0.concerns(kind, at: place, saying: seen) }
                    .map(\.was) ?? reading.fact(kind, at: place)
            }
        return CorrectFact(article: article.id, kind: kind, place: place, seen: seen, now: now)
    }

    private func missing(from article: Article, on connection: any Connection) throws -> Range<Int>? {
        let reading = article.reading
        let taken = FactList(reading).facts(of: kind).map(\.place)
        return PrintedWords.place(
            of: try words(), in: try Bulletin.content(of: article.bulletin, on: connection), within: reading.source,
            besides: taken)
    }
}

extension CorrectionSent.Deed {
    fileprivate var done: Text {
        switch self {
        case .save: Text("已更正；重新导入或重读后仍然有效", en: "Corrected; it stays so when the file is read again")
        case .strike: Text("已删去，可以复原", en: "Struck out; it can be restored")
        case .restore: Text("已恢复为识读的结果", en: "Back to what was read")
        }
    }
}
