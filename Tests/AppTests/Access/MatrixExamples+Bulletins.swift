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

    fileprivate func example(_ issue: ID<Bulletin>, _ rest: String, answers: Set<Int>) -> Example {
        Example(
            path: "/bulletins/\(issue)\(rest)",
            subject: .init(key: issue.description, place: tree.city.place, reading: .readBulletins), answers: answers)
    }
}
