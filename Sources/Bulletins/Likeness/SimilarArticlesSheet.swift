import Kernel
import Web

extension HTML {
    /// What other issues print of the same; nothing where there is none.
    func similarArticles(_ articles: [SimilarArticle]) {
        guard !articles.isEmpty else { return }
        sheet(Text("相近稿件", en: "Similar articles"), id: "similar") {
            ul(.class("todo unlit")) {
                for article in articles {
                    li {
                        div {
                            a(
                                article.line.title ?? article.line.opening + "…",
                                .href("/articles/\(article.line.id)"), .class("title"), .lang(.zh))
                            div(.class("meta")) {
                                chip(article.degree.label)
                                text(" \(article.line.owner) · \(article.line.bulletinTitle)")
                            }
                        }
                        div(article.line.day.description, .class("due"))
                    }
                }
            }
        }
    }
}
