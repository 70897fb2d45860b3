import HTTPTypes
import Kernel
import Stage
import Store
import Testing

@testable import App

extension MatrixExamples {
    /// The API: the same for each ledger, about a new entry of the city.
    static let api: [String: [Maker]] = general.merging(
        Dictionary(
            Modules.ledgers.flatMap { ledger in
                programExamples(of: ledger).map { ("\(ledger.id.name).api-\($0)", [$1]) }
            }
        ) { first, _ in first }
    ) { first, _ in first }

    private static let general: [String: [Maker]] = [
        "api.document": page("/api/v1/openapi.json", answers: [200]),
        "api.show": page("/api", answers: [200]),
        "tokens.own": page("/account/tokens", answers: [200]),
        "tokens.make": [
            { _, _ in Example(path: "/account/tokens", fields: ["name": "对接", "days": "30"], answers: [422]) }
        ],
        "tokens.revoke": [
            { _, _ in Example(path: "/account/tokens/\(Example.absentKey)/revocation", answers: [404]) }
        ],
        "accounts.revoke-token": [
            { office, _ in
                let account = try await office.account(Office.newLogin(), at: office.tree.city, nil)
                _ = try await office.token(of: account)
                let token = try await office.platform.database.read { try AccessToken.all(of: account, on: $0).first }
                return Example(
                    path: "/accounts/\(account)/tokens/\(try #require(token).id)/revocation",
                    subject: .init(
                        key: account.description, place: office.tree.city.place, reading: .readAccounts),
                    answers: [303])
            }
        ],
        "token.api-show": page("/api/v1/token", answers: [200]),
        "ledgers.api-list": page("/api/v1/ledgers", answers: [200]),
        "indicators.api-list": page("/api/v1/indicators", answers: [200]),
        "search.api-find": page("/api/v1/search?q=%E5%B7%A5%E4%BC%9A", answers: [200]),
        "organisations.api-list": page("/api/v1/organisations", answers: [200]),
        "organisations.api-show": [
            { office, _ in
                let city = office.tree.city
                return Example(
                    path: "/api/v1/organisations/\(city.id)",
                    subject: .init(key: city.id.description, place: city.place, reading: .readOrganisations),
                    answers: [200])
            }
        ],
        "known-employers.api-list": page("/api/v1/employers", answers: [200]),
        "known-employers.api-show": page("/api/v1/employers/\(Example.absentKey)", answers: [404]),
        "articles.api-list": page("/api/v1/bulletins/articles", answers: [200]),
        "articles.api-show": [{ office, _ in try await office.aboutArticleInAPI() }],
    ]

    static func programExamples(of ledger: AnyLedger) -> [String: Maker] {
        let first = ledger.description.steps(from: ledger.description.statuses.first?.name ?? "").first?.name ?? ""
        let root = "/api/v1/ledgers/\(ledger.id.name)"
        return [
            "describe": { _, _ in Example(path: root, answers: [200]) },
            "list": { _, _ in Example(path: root + "/entries", answers: [200]) },
            "open": { _, _ in Example(path: root + "/entries", json: "{}", answers: [422]) },
            "show": { office, _ in try await office.about(ledger, "", answers: [200]) },
            "history": { office, _ in try await office.about(ledger, "/history", answers: [200]) },
            "notes": { office, _ in try await office.about(ledger, "/notes", answers: [200]) },
            "note": { office, _ in
                try await office.about(ledger, "/notes", json: #"{"words":"已电话联系"}"#, answers: [201])
            },
            "change": { office, _ in try await office.about(ledger, "", json: #"{"values":{}}"#, answers: [200]) },
            "step": { office, _ in
                try await office.about(ledger, "/steps/\(first)", json: "{}", answers: [200, 422])
            },
            "assign": { office, _ in
                try await office.about(ledger, "/handler", json: #"{"handler":null}"#, answers: [200])
            },
            "attachments": { office, _ in try await office.about(ledger, "/attachments", answers: [200]) },
            "attach": { office, _ in
                var example = try await office.about(ledger, "/attachments", answers: [201])
                example.file = Array("会议记录".utf8)
                return example
            },
            "attachment": { office, _ in try await office.aboutAttachment(of: ledger, "") },
            "remove-attachment": { office, _ in try await office.aboutAttachment(of: ledger, "") },
            "restore-attachment": { office, _ in try await office.aboutAttachment(of: ledger, "/restoration") },
            "tally": { office, _ in
                let indicator = ledger.description.counts.first?.indicator ?? ""
                let city = office.tree.city
                return Example(
                    path: root
                        + "/tallies?indicator=\(indicator)&organisation=\(city.id)&from=2026-01-01&to=2026-01-31",
                    subject: .init(key: city.id.description, place: city.place, reading: ledger.read), answers: [200])
            },
        ]
    }
}

extension Office {
    fileprivate func about(
        _ ledger: AnyLedger, _ rest: String, json: String? = nil, answers: Set<Int>
    ) async throws -> Example {
        let entry = try await entry(of: ledger)
        return Example(
            path: "/api/v1/ledgers/\(ledger.id.name)/entries/\(entry)\(rest)", json: json,
            headers: [.ifMatch: "\"1\""],
            subject: .init(key: entry.description, place: tree.city.place, reading: ledger.read), answers: answers)
    }

    /// A text attached to a new entry of the city.
    fileprivate func aboutAttachment(of ledger: AnyLedger, _ rest: String) async throws -> Example {
        let entry = try await entry(of: ledger)
        let document = try await attachment(to: entry, of: ledger)
        return Example(
            path: "/api/v1/ledgers/\(ledger.id.name)/entries/\(entry)/attachments/\(document)\(rest)",
            subject: .init(key: entry.description, place: tree.city.place, reading: ledger.read), answers: [200])
    }
}
