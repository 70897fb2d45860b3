import Foundation

/// One article as `gonghui bulletins read --json` prints it: an array of these, in reading order.
struct PrintedArticle: Encodable {
    let file: String
    let section: String?
    let title: String?
    let body: String
    let dateline: String?
    let dates: [String]
    let issuers: [String]
    let reporters: [String]
    let correspondents: [String]

    init(_ article: ArticleReading, file: String) {
        self.file = file
        section = article.section
        title = article.title
        body = article.body
        dateline = article.dateline
        dates = article.dates.map(\.description)
        issuers = article.issuers
        reporters = article.reporters
        correspondents = article.correspondents
    }
}
