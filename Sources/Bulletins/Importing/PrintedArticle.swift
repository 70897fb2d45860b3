import Foundation
import Kernel

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
    let people: [Named]
    let figures: [Counted]
    let points: Int?
    let topics: [String]
    let organisations: [String]
    let slips: [String: String]
    let conveyances: [Conveyed]

    struct Named: Encodable {
        let name: String
        let titles: [String]
    }

    struct Counted: Encodable {
        let value: Double
        let unit: String
        let what: String
        let text: String
    }

    struct Conveyed: Encodable {
        let directive: String
        let form: String?
        let organisation: String?
        let day: String?
        let points: Int?
        let chairs: [Chair]

        init(_ conveyance: Conveyance) {
            directive = conveyance.directive
            form = conveyance.form?.name.zh
            organisation = conveyance.organisation
            day = conveyance.day?.description
            points = conveyance.points
            chairs = conveyance.chairs.map { Chair(name: $0.name, part: $0.part.name.zh) }
        }
    }

    struct Chair: Encodable {
        let name: String
        let part: String
    }

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
        people = article.people.map { Named(name: $0.name, titles: $0.titles) }
        figures = article.figures.map { Counted(value: $0.value, unit: $0.unit, what: $0.what, text: $0.text) }
        points = article.points?.count
        topics = article.topics.map(\.name.zh)
        organisations = article.organisations.map(\.name)
        slips = Dictionary(article.slips.map { ($0.text, $0.suggestion) }, uniquingKeysWith: { first, _ in first })
        conveyances = article.conveyances.map(Conveyed.init)
    }
}
