import Kernel
import Testing

@testable import App

extension MatrixExamples {
    /// Where notices go outside: one's own choice, and what the system administrator sets for a union.
    static let noticeWays: [String: [Maker]] = [
        "notices.choose-ask": page("/account/notices", answers: [200]),
        "notices.choose": [
            { _, _ in Example(path: "/account/notices", fields: ["way": "hook", "hook": "overdue"], answers: [303]) }
        ],
        "notices.mail": [
            { _, _ in Example(path: "/account/notices/mail", fields: ["mail": "limei@example.cn"], answers: [422]) },
            { _, _ in Example(path: "/account/notices/mail", fields: ["mail": "limei"], answers: [422]) },
        ],
        "notices.confirm": [
            { _, _ in Example(path: "/account/notices/mail/code", fields: ["code": "000000"], answers: [422]) }
        ],
        "notices.forget": [{ _, _ in Example(path: "/account/notices/mail/removal", answers: [303]) }],
        "notice-hooks.list": page("/notice-hooks", answers: [200]),
        "notice-hooks.set": [
            { office, _ in
                Example(
                    path: "/notice-hooks",
                    fields: ["organisation": office.tree.city.name, "address": "https://127.0.0.1/"], answers: [422])
            },
            { office, visitor in
                let home = visitor.position.map(office.tree.organisation(at:)) ?? office.tree.city
                return Example(
                    path: "/notice-hooks", fields: ["organisation": home.name, "address": "https://8.8.8.8/hook"],
                    answers: [200])
            },
        ],
        "notice-hooks.try": [{ office, _ in try await office.aboutChat("/trial") }],
        "notice-hooks.remove": [{ office, _ in try await office.aboutChat("/removal") }],
        "dead-letters.retry": nothing("retry"), "dead-letters.drop": nothing("drop"),
    ]

    private static func nothing(_ deed: String) -> [Maker] {
        [{ _, _ in Example(path: "/dead-letters/\(Example.absentKey)/\(deed)", answers: [404]) }]
    }
}

extension Office {
    /// About the chat of the city, which leads nowhere.
    fileprivate func aboutChat(_ rest: String) async throws -> Example {
        _ = try await platform.perform(
            SetNoticeHook(tree.city.id, to: "https://127.0.0.1/", host: "127.0.0.1"), as: .operator)
        return Example(
            path: "/notice-hooks/\(tree.city.id)\(rest)",
            subject: .init(key: tree.city.id.description, place: tree.city.place, reading: .sendNotices),
            answers: [303])
    }
}
