import Kernel

/// An example request for each route by name; the matrix fails for a route without one.
enum MatrixExamples {
    /// Makes the request a certain visitor sends. What it changes is made for it alone.
    typealias Maker = @Sendable (Office, Visitor) async throws -> Example

    static let all: [String: [Maker]] = open.merging(own) { $1 }.merging(accounts) { $1 }
        .merging(organisations) { $1 }.merging(bulletins) { $1 }.merging(ledgers) { $1 }
        .merging(inbox) { $1 }.merging(directives) { $1 }.merging(indicators) { $1 }
        .merging(rules) { $1 }.merging(noticeWays) { $1 }.merging(webhooks) { $1 }.merging(api) { $1 }
        .merging(built) { $1 }.merging(builder) { $1 }.merging(voices) { $1 }.merging(members) { $1 }

    static func page(_ path: String, answers: Set<Int>? = nil) -> [Maker] {
        [{ _, _ in Example(path: path, answers: answers) }]
    }

    /// For everyone, and for machines.
    private static let open: [String: [Maker]] = [
        "session.ask": page("/sign-in"),
        "session.begin": [
            { _, _ in Example(path: "/sign-in", fields: ["login": "guest", "password": Visitor.password]) }
        ],
        "session.guest": [{ _, _ in Example(path: "/sign-in/guest", fields: ["login": "guest"]) }],
        "session.end": [{ _, _ in Example(path: "/sign-out") }],
        // The office was set up: there is no second time.
        "platform.set-up-ask": page("/set-up", answers: [404]),
        "platform.set-up": [{ _, _ in Example(path: "/set-up", fields: ["code": "ABCDEFGH"], answers: [404]) }],
        "invitation.ask": [{ office, _ in Example(path: "/invitations/\(try await office.invitation())") }],
        "invitation.accept": [
            { office, _ in
                Example(
                    path: "/invitations/\(try await office.invitation())",
                    fields: ["password": "短", "again": "短"], answers: [422])
            }
        ],
        "language.choose": [{ _, _ in Example(path: "/language", fields: ["language": "en"], answers: [303]) }],
        "help.show": page("/help", answers: [200]),
        "assets.show": page("/assets/nothing.css", answers: [404]),
        "assets.favicon": page("/favicon.ico", answers: [200]),
        "assets.worker": page("/worker.js", answers: [200]),
        "health.show": page("/healthz", answers: [200]),
        // For this machine only, and the visitors of the tests come from elsewhere.
        "metrics.show": page("/metrics", answers: [404]),
    ]

    /// For whoever is signed in.
    private static let own: [String: [Maker]] = [
        "workbench.show": page("/", answers: [200]),
        "away.show": page("/away?to=https://example.cn/a", answers: [200]),
        "account.own": page("/account", answers: [200]),
        "account.change-password": [
            { _, _ in
                Example(
                    path: "/account/password",
                    fields: ["old": "不是这个", "password": "新的红荔枝和伞", "again": "另外的"], answers: [422])
            }
        ],
        "search.find": page("/search?q=%E5%B7%A5%E4%BC%9A", answers: [200]),
        "journal.list": page("/journal", answers: [200]),
    ]
}

extension Office {
    /// A link that still works.
    func invitation() async throws -> String {
        try await platform.perform(
            CreateAccount(login: Self.newLogin(), name: "新人", at: tree.city.id), as: .operator
        ).link.text
    }
}
