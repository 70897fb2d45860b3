import Kernel
import Store
import Testing

@testable import Bulletins

extension MatrixExamples {
    /// About an issue of the city's bulletin.
    static let bulletins: [String: [Maker]] = [
        "bulletins.articles": page("/bulletins", answers: [200]),
        "bulletins.issues": page("/bulletins/issues", answers: [200]),
        "bulletins.show": [{ office, _ in try office.aboutIssue("") }],
        "bulletins.withdraw-ask": [{ office, _ in try office.aboutIssue("/withdrawal") }],
        "bulletins.withdraw": [
            { office, _ in
                let id = try await office.issue(by: office.tree.city)
                return office.example(id, "/withdrawal", answers: [303])
            }
        ],
        "bulletins.import-ask": page("/bulletins/import", answers: [200]),
        "bulletins.import": [
            { office, _ in
                Example(
                    path: "/bulletins/import", file: Array(Paper.text(by: office.tree.city).utf8), answers: [303])
            }
        ],
        "bulletins.import-show": [
            { office, visitor in
                guard visitor.role == .editor else { return Example(path: "/bulletins/imports/\(Example.absentKey)") }
                let batch = try await office.platform.perform(OpenBatch(), as: visitor.identity)
                return Example(path: "/bulletins/imports/\(batch)", answers: [200])
            }
        ],
        "bulletins.reread-ask": [{ office, _ in try office.aboutIssue("/rereading") }],
        "bulletins.reread": [
            { office, _ in
                let id = try await office.issue(by: office.tree.city)
                return office.example(id, "/rereading", answers: [303])
            }
        ],
        "round-up.show": page("/round-up", answers: [200]),
        "figures.list": page("/figures", answers: [200]),
        "chronicle.show": page("/chronicle", answers: [200]),
        "dissemination.show": page("/dissemination", answers: [200]),
        "directives.ask": page("/directives/new", answers: [200]),
        "directives.register": [
            { _, _ in
                Example(
                    path: "/directives/new", fields: ["name": "某次大会精神", "day": "2026-01-05", "words": ""],
                    answers: [303])
            }
        ],
        "directives.file": [
            { office, _ in try await office.aboutDirective("/words", ["words": "大会精神", "deed": "add"]) }
        ],
        "directives.remove": [{ office, _ in try await office.aboutDirective("/removal", [:]) }],
        "directives.remind": [
            { office, _ in
                try await office.aboutDirective("/reminders", ["centre": office.tree.city.id.description])
            }
        ],
        "office-holders.list": page("/office-holders", answers: [200]),
        "office-holders.show": [{ office, _ in try await office.aboutHolder("", answers: [200]) }],
        "office-holders.confirm": [{ office, _ in try await office.aboutHolder("/confirmation", answers: [303]) }],
        "office-holders.dismiss": [{ office, _ in try await office.aboutHolder("/dismissal", answers: [303]) }],
        "office-holders.restore": [
            { office, _ in
                try await office.aboutHolder("/restoration", answers: [303]) {
                    _ = try await office.platform.perform(DismissOfficeHolder(holder: $0), as: .operator)
                }
            }
        ],
        "round-up.remind": [
            { office, _ in
                Example(
                    path: "/round-up/\(office.tree.city.id)/reminders",
                    fields: [
                        "from": "2026-01-01", "to": "2026-01-31",
                    ],
                    subject: .init(
                        key: office.tree.city.id.description, place: office.tree.city.place, reading: .readOrganisations
                    ),
                    answers: [303])
            }
        ],
        "articles.show": [{ office, _ in try await office.aboutArticle("", answers: [200]) }],
        "articles.correct": [
            { office, _ in
                try await office.aboutArticle("/facts", answers: [303]) { reading in
                    let seen = String(decoding: try Canonical.bytes(of: FactValue.points(0)), as: UTF8.self)
                    let place = String(reading.beginning.lowerBound)
                    return [
                        "kind": "points", "from": place, "to": place, "seen": seen, "count": "2", "deed": "save",
                    ]
                }
            }
        ],
    ]
}

extension Office {
    fileprivate func aboutIssue(_ rest: String) throws -> Example {
        example(try issue(of: tree.city), rest, answers: [200])
    }

    fileprivate func aboutArticle(
        _ rest: String, answers: Set<Int>, fields: (ArticleReading) throws -> [String: String] = { _ in [:] }
    ) async throws -> Example {
        let id = try await issue(by: tree.city)
        let articles = try await platform.read(as: .operator) { try Article.all(of: id, for: $1, on: $0) }
        let article = try #require(articles.first)
        return Example(
            path: "/articles/\(article.id)\(rest)", fields: try fields(article.reading),
            subject: .init(key: article.id.description, place: tree.city.place, reading: .readBulletins),
            answers: answers)
    }

    /// The same article, as programs ask for it.
    func aboutArticleInAPI() async throws -> Example {
        var example = try await aboutArticle("", answers: [200])
        example.path = example.path.replacing("/articles/", with: "/api/v1/bulletins/articles/")
        return example
    }

    fileprivate func example(_ issue: ID<Bulletin>, _ rest: String, answers: Set<Int>) -> Example {
        Example(
            path: "/bulletins/\(issue)\(rest)",
            subject: .init(key: issue.description, place: tree.city.place, reading: .readBulletins), answers: answers)
    }

    /// About a directive that the city registered.
    fileprivate func aboutDirective(_ rest: String, _ fields: [String: String]) async throws -> Example {
        let day = platform.clock.now().day.adding(days: -10)
        let id = try await platform.perform(
            RegisterDirective(owner: tree.city.id, name: "某次大会精神", day: day, words: ""), as: .operator)
        return Example(
            path: "/directives/\(id)\(rest)", fields: fields,
            subject: .init(key: id.description, place: tree.city.place, reading: .readOrganisations), answers: [303])
    }

    /// About somebody whom a new issue of the city's bulletin names its chair.
    fileprivate func aboutHolder(
        _ rest: String, answers: Set<Int>, first: (ID<OfficeHolder>) async throws -> Void = { _ in }
    ) async throws -> Example {
        let issue = try await issue(by: tree.city)
        let chair = Bulletins.Person(name: "关\(Self.newLogin())", titles: ["市总工会主席"])
        let holder = try await platform.perform(NameChair(chair: chair, issue: issue, owner: tree.city), as: .operator)
        try await first(holder)
        return Example(
            path: "/office-holders/\(holder)\(rest)",
            subject: .init(key: holder.description, place: tree.city.place, reading: .readOfficeHolders),
            answers: answers)
    }
}

/// Keeps somebody as named by the first article of an issue.
private struct NameChair: Command {
    static let requires: Permission? = nil

    let chair: Bulletins.Person
    let issue: ID<Bulletin>
    let owner: Organisation

    func perform(at desk: Desk) throws -> ID<OfficeHolder> {
        let article = try #require(try Article.all(of: issue, for: .operator, on: desk.connection).first)
        var reading = article.reading
        reading.people = [chair]
        try ArticlePeople.put(reading, of: article.id, owner: owner, at: desk)
        let filter = OfficeHolderFilter(organisation: owner.path, name: chair.name)
        let found = try OfficeHolder.page(filter, after: nil, limit: 1, for: .operator, on: desk.connection)
        return try #require(found.first).id
    }
}
