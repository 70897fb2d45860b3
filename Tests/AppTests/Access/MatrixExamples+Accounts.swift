import Kernel
import Store
import Testing

extension MatrixExamples {
    /// About an account at home in the city.
    static let accounts: [String: [Maker]] = [
        "accounts.list": page("/accounts", answers: [200]),
        "accounts.ask": page("/accounts/new", answers: [200]),
        "accounts.create": [
            { office, visitor in
                let home = visitor.position.map(office.tree.organisation(at:)) ?? office.tree.city
                return Example(
                    path: "/accounts/new",
                    fields: ["login": Office.newLogin(), "name": "新同事", "organisation": home.name], answers: [200])
            }
        ],
        "accounts.show": [{ office, _ in try await office.aboutAccount("", answers: [200]) }],
        "accounts.invite": [{ office, _ in try await office.aboutAccount("/invitation", answers: [200]) }],
        "accounts.enable": [
            { office, _ in try await office.aboutAccount("/enabled", ["enabled": "0"], answers: [303]) },
            { office, _ in try await office.aboutAccount("/enabled", ["enabled": "1"], answers: [303]) },
        ],
        "roles.grant": [
            { office, _ in
                try await office.aboutAccount(
                    "/roles", ["role": "officer", "organisation": office.tree.city.name, "line": "leadership"],
                    answers: [303])
            }
        ],
        "roles.revoke": [
            { office, _ in
                let account = try await office.account(Office.newLogin(), at: office.tree.city, .officer)
                let grants = try await office.platform.database.read { try Account.grants(of: account, on: $0) }
                let grant = try #require(grants.first)
                return Example(
                    path: "/accounts/\(account)/roles/\(grant.id)/revocation",
                    subject: .init(
                        key: account.description, place: office.tree.city.place, reading: .readAccounts),
                    answers: [303])
            }
        ],
    ]
}

extension Office {
    fileprivate func aboutAccount(
        _ rest: String, _ fields: [String: String] = [:], answers: Set<Int>
    ) async throws -> Example {
        let account = try await account(Self.newLogin(), at: tree.city, nil)
        return Example(
            path: "/accounts/\(account)\(rest)", fields: fields,
            subject: .init(key: account.description, place: tree.city.place, reading: .readAccounts), answers: answers)
    }
}
