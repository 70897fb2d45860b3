import Kernel
import Store
import Web

/// An article: what was read from it, and the place in the original it was read from.
struct ArticlePage {
    let article: Article
    let issue: Bulletin?
    let issuers: [NamedOrganisation]
    let list: FactList
    let original: Original
    /// Whether the person may set right what was read.
    let mayCorrect: Bool
    let corrections: [Correction]
    /// The organisations named on the page that the person may open.
    let openable: [ID<Organisation>: String]
    let acting: [NamedOrganisation]
    let similar: [SimilarArticle]
    /// Where the person may take the points further.
    var offer: PointsOffer?
    private var form: CorrectionForm?

    init(_ id: ID<Article>, for actor: Actor, on connection: any Connection) throws {
        article = try Article.find(id, for: actor, on: connection)
        issue = try? Bulletin.find(article.bulletin, for: actor, on: connection)
        issuers = try article.issuers(on: connection)
        acting = try article.acting(on: connection)
        similar = try SimilarArticle.all(of: id, for: actor, on: connection)
        corrections = try Correction.all(of: article.bulletin, on: connection)
        list = FactList(article.reading, corrections)
        // Whoever may not read the whole issue sees the article's own lines of it only.
        original = Original(
            try Bulletin.content(of: article.bulletin, on: connection), places: article.reading.source,
            facts: list.facts,
            withSurroundings: issue != nil)
        let named = Set((issuers + acting).compactMap(\.organisation) + [article.owner])
        let organisations = try named.compactMap { try Organisation.find($0, on: connection) }
        let visible = organisations.filter { actor.may(.readOrganisations, at: $0.place) }
        openable = Dictionary(visible.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let owner = article.owner
        mayCorrect = organisations.contains { $0.id == owner && actor.may(.importBulletins, at: $0.place) }
    }

    /// Opens the form for a fact, or the one that has to be filled in again.
    mutating func open(_ asked: CorrectionAsked?, again sent: CorrectionSent?, errors: FormErrors) {
        if let sent {
            // What stands there now, should it have changed meanwhile: whoever sends the form again has seen it.
            let value = sent.place.map { article.reading.fact(sent.kind, at: $0) } ?? nil
            form = CorrectionForm(
                article: article.id, kind: sent.kind, place: sent.place, value: value, entered: sent.fields,
                errors: errors)
        }
        switch asked {
        case .fact(let id):
            guard let fact = list.facts.first(where: { $0.id == id }) else { return }
            form = CorrectionForm(
                article: article.id, kind: fact.kind, place: fact.place, value: fact.value, takenFor: takenFor(fact))
        case .whole(let kind):
            let place = article.reading.beginning
            form = CorrectionForm(
                article: article.id, kind: kind, place: place, value: article.reading.fact(kind, at: place))
        case .missing(let kind): form = CorrectionForm(article: article.id, kind: kind, place: nil, value: nil)
        case nil: return
        }
    }

    var page: Page {
        Page(
            Text(same: article.heading), trail: trail, entry: "bulletins",
            lead: article.reading.section.map { Text(same: $0) }
        ) { [self] html in
            html.div(.class("beside")) {
                html.sheet(Text("稿件", en: "Article")) {
                    facts(html)
                    html.div(.class("prose"), .lang(.zh)) {
                        for paragraph in body.paragraphs {
                            html.p { for piece in paragraph { html.marked(piece.text, piece.facts) } }
                        }
                    }
                    FactsRead(page: self, form: form).write(html)
                }
                html.sheet(Text("原文", en: "Original")) {
                    html.a(Text("到高亮处", en: "To the place"), .href(.fragment("place")))
                } content: {
                    html.div(
                        .class("original"), .lang(.zh), .tabindex(0), .role("region"),
                        .label(Text("原文", en: "Original"))
                    ) {
                        pieces(html)
                    }
                }
            }
            html.similarArticles(similar)
        }
    }

    /// The organisation that a printed name was taken for.
    func takenFor(_ fact: FactList.Fact) -> String? {
        guard case .organisation(let name, _) = fact.value else { return nil }
        return acting.first { $0.name == name }?.organisation.flatMap { openable[$0] }
    }

    private var trail: [Crumb] {
        [Crumb(Text("工会信息", en: "Bulletins"), "/bulletins")]
            + (issue.map { [Crumb(Text(same: $0.title), "/bulletins/\($0.id)")] } ?? [])
    }

    private var body: FactMarks {
        FactMarks(article.reading.body, list.facts) { $0.trace?.place }
    }

    private func pieces(_ html: HTML) {
        var isFirst = true
        for piece in original.pieces {
            if piece.isArticle {
                html.mark(.class("place"), .when(isFirst, .id("place"))) {
                    html.marked(piece.text, piece.facts, inOriginal: true)
                }
                isFirst = false
            } else {
                html.text(piece.text)
            }
        }
    }

    private func facts(_ html: HTML) {
        let reading = article.reading
        html.definitions {
            html.definition(Text("编发单位", en: "Issued by")) {
                if issuers.isEmpty { organisation(article.ownerName, article.owner, html) }
                for (index, issuer) in issuers.enumerated() {
                    if index > 0 { html.text("、") }
                    organisation(issuer.name, issuer.organisation, html)
                }
            }
            if let dateline = reading.dateline { html.definition(Text("地点", en: "Where"), dateline) }
            if !reading.reporters.isEmpty {
                html.definition(Text("记者", en: "Reporters"), reading.reporters.joined(separator: "、"))
            }
            if !reading.correspondents.isEmpty {
                html.definition(Text("通讯员", en: "Correspondents"), reading.correspondents.joined(separator: "、"))
            }
        }
    }

    private func organisation(_ name: String, _ id: ID<Organisation>?, _ html: HTML) {
        if let id, openable[id] != nil {
            html.a(name, .href("/organisations/\(id)"))
        } else {
            html.text(name)
        }
    }
}
