import Kernel
import Web

/// An article: what was read from it, and the place in the original it was read from.
struct ArticlePage {
    let article: Article
    let issue: Bulletin?
    let issuers: [(name: String, organisation: ID<Organisation>?)]
    let list: FactList
    let original: Original
    let visible: Scope
    let organisations: [ID<Organisation>: Place]

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
                    found(html)
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
        }
    }

    private var trail: [Crumb] {
        [Crumb(Text("工会信息", en: "Bulletins"), "/bulletins")]
            + (issue.map { [Crumb(Text(same: $0.title), "/bulletins/\($0.id)")] } ?? [])
    }

    private var body: FactMarks {
        FactMarks(article.reading.body, list.facts) { $0.trace?.place }
    }

    /// What was read, kind by kind; each leads to its place in the text, and from there to the original.
    private func found(_ html: HTML) {
        let topics = article.reading.topics
        guard !list.facts.isEmpty || !topics.isEmpty else { return }
        html.definitions {
            if !topics.isEmpty {
                html.definition(Text("主题", en: "Topics")) { for topic in topics { html.chip(topic.name) } }
            }
            for kind in FactList.Kind.allCases {
                let facts = list.facts(of: kind)
                if !facts.isEmpty {
                    html.definition(kind.label) {
                        html.ul(.class("facts")) {
                            for fact in facts { html.li { link(fact, html) } }
                        }
                    }
                }
            }
        }
    }

    private func link(_ fact: FactList.Fact, _ html: HTML) {
        if fact.trace == nil { html.text(fact.words) } else { html.a(fact.words, .href(.fragment(fact.id))) }
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
            if !reading.dates.isEmpty {
                html.definition(Text("时间", en: "When"), reading.dates.map(\.description).joined(separator: "、"))
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
        if let id, let place = organisations[id], visible.covers(place) {
            html.a(name, .href("/organisations/\(id)"))
        } else {
            html.text(name)
        }
    }
}
