import Kernel
import Web

/// One issue: its head, its articles by section, whom it went to.
struct IssuePage {
    let bulletin: Bulletin
    let articles: [Article]
    let mayWithdraw: Bool
    /// The newest daily head of the journal, which goes out with every issue on paper.
    var signature: SignedHead?

    var page: Page {
        Page(
            Text(same: bulletin.title), trail: [Crumb(Text("工会信息", en: "Bulletins"), "/bulletins/issues")],
            lead: Text("\(articles.count) 篇稿件", en: articles.count == 1 ? "1 article" : "\(articles.count) articles")
        ) { [bulletin, mayWithdraw] html in
            if mayWithdraw {
                html.a(
                    Text("重读", en: "Read anew"), .href("/bulletins/\(bulletin.id)/rereading"),
                    .class("btn btn-outline-secondary btn-sm"))
                html.a(
                    Text("撤回", en: "Withdraw"), .href("/bulletins/\(bulletin.id)/withdrawal"),
                    .class("btn btn-outline-secondary btn-sm"))
            }
        } main: { [self] html in
            html.div(.class("columns")) {
                html.div(.class("wide")) { for section in sections { write(section.name, section.articles, html) } }
                html.div(.class("narrow")) { head(html) }
            }
            if let signature {
                html.div(.class("on-paper")) {
                    html.sheet(Text("留痕的每日签名", en: "Daily signature of the journal")) {
                        html.div(.class("prose")) { html.headLines(signature) }
                    }
                }
            }
        }
    }

    /// In printed order; articles without a section stand together where they stand.
    private var sections: [(name: String?, articles: [Article])] {
        articles.reduce(into: []) { sections, article in
            if let last = sections.indices.last, sections[last].name == article.reading.section {
                sections[last].articles.append(article)
            } else {
                sections.append((article.reading.section, [article]))
            }
        }
    }

    private func write(_ section: String?, _ articles: [Article], _ html: HTML) {
        html.sheet(section.map { Text(same: $0) }) {
            html.ul(.class("todo unlit")) {
                for article in articles {
                    html.li {
                        html.div {
                            html.a(article.heading, .href("/articles/\(article.id)"), .class("title"), .lang(.zh))
                            html.div(article.ownerName, .class("meta"))
                        }
                        html.div(.class("due")) {
                            html.text(article.reading.dates.map(\.description).joined(separator: " "))
                        }
                    }
                }
            }
        }
    }

    /// The day of the issue; where neither its head nor an article names one, that it is the day of the import.
    var day: Text {
        let isTold =
            bulletin.masthead.date != nil || articles.contains { $0.reading.dates.contains { $0.firstDay != nil } }
        let day = bulletin.day.written
        return isTold
            ? day
            : Text("文中没有，排在导入那天：", en: "None is printed; it stands under the day of the import: ") + day
    }

    private func head(_ html: HTML) {
        let masthead = bulletin.masthead
        html.sheet(Text("报头", en: "Masthead")) {
            html.definitions {
                html.definition(Text("编发单位", en: "Issued by"), bulletin.issuerName)
                html.definition(Text("日期", en: "Date"), day)
                if let permit = masthead.permit { html.definition(Text("准印证", en: "Permit"), permit) }
                for entry in masthead.distribution {
                    html.definition(Text(same: entry.way), entry.recipients.joined(separator: "、"))
                }
                for editor in masthead.editors {
                    html.definition(Text(same: editor.role), editor.names.joined(separator: "、"))
                }
                html.definition(
                    Text("文件", en: "File"),
                    [bulletin.fileName, bulletin.encoding].compactMap(\.self).joined(separator: " · "))
                html.definition(Text("导入于", en: "Imported"), bulletin.importedAt.stamp)
            }
        }
    }
}

extension Article {
    /// Its title, or how it begins.
    var heading: String { reading.title ?? String(reading.body.prefix(40)) + "…" }
}
