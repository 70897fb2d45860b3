import Kernel
import Testing

@testable import App

extension MatrixExamples {
    /// One's own webhooks, on pages and over the API; those of others are absent.
    static let webhooks: [String: [Maker]] = [
        "webhooks.own": page("/account/webhooks", answers: [200]),
        "webhooks.register": [
            { _, _ in Example(path: "/account/webhooks", fields: ["address": "https://127.0.0.1/"], answers: [422]) },
            { _, _ in Example(path: "/account/webhooks", fields: ["address": "https://8.8.8.8/"], answers: [422]) },
        ],
        "webhooks.show": page("/account/webhooks/\(Example.absentKey)", answers: [404]),
        "webhooks.try": absent("trial"), "webhooks.pause": absent("pause"), "webhooks.rotate": absent("secret"),
        "webhooks.resume": absent("resumption"), "webhooks.delete": absent("removal"),
        "webhooks.api-list": page("/api/v1/webhooks", answers: [200]),
        "webhooks.api-register": [
            { _, _ in
                let body = #"{"address":"https://8.8.8.8/","ledgers":["proposals"],"events":["opened"]}"#
                return Example(path: "/api/v1/webhooks", json: body, answers: [201, 422])
            }
        ],
        "webhooks.api-delete": [{ _, _ in Example(path: "/api/v1/webhooks/\(Example.absentKey)", answers: [404]) }],
    ]

    private static func absent(_ deed: String) -> [Maker] {
        [{ _, _ in Example(path: "/account/webhooks/\(Example.absentKey)/\(deed)", answers: [404]) }]
    }
}
