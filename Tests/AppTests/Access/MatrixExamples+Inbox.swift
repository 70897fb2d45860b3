import Kernel
import Stage
import Testing

@testable import App

extension MatrixExamples {
    /// About entries of the city: who may do what with one of them is asked by its command, after the route.
    static let inbox: [String: [Maker]] = [
        "exports.list": page("/exports", answers: [200]),
        "exports.fetch": page("/exports/00000000000000000000000000", answers: [404]),
        "exports.cancel": [
            { _, _ in Example(path: "/exports/00000000000000000000000000/cancellation", answers: [404]) }
        ],
        "notices.list": page("/notices", answers: [200]),
        "notices.read": [
            { _, _ in
                Example(path: "/notices/reading", fields: ["notice": Example.absentKey, "all": "1"], answers: [303])
            }
        ],
        "inbox.mine": page("/inbox", answers: [200]),
        "inbox.post": page("/inbox/post", answers: [200]),
        "inbox.organisation": page("/inbox/organisation", answers: [200]),
        "inbox.below": page("/inbox/below", answers: [200]),
        "inbox.hand-over": page("/inbox/hand-over", answers: [200]),
        "inbox.leave-ask": page("/inbox/leave", answers: [200]),
        "inbox.offer-ask": page("/inbox/hand-over/new", answers: [200]),
        "inbox.take": [
            { office, _ in
                Example(path: "/inbox/taking", fields: try await office.matter(), answers: [303, 403, 404, 422])
            }
        ],
        "inbox.press-ask": [
            { office, _ in
                let matter = try await office.matter()
                let query = matter.map { "\($0)=\($1)" }.joined(separator: "&")
                return Example(path: "/inbox/pressing?\(query)", answers: [200, 403, 404])
            }
        ],
        "inbox.press": [
            { office, _ in
                let fields = try await office.matter().merging(["words": "请说说难处", "offer": "help"]) { $1 }
                return Example(path: "/inbox/pressing", fields: fields, answers: [403, 404, 422])
            }
        ],
        "inbox.leave": [
            { _, _ in Example(path: "/inbox/leave", fields: ["deputy": Example.absentKey], answers: [422]) }
        ],
        "inbox.leave-end": [
            { _, _ in Example(path: "/inbox/leave/end", fields: ["leave": Example.absentKey], answers: [404]) }
        ],
        "inbox.offer": [
            { _, _ in
                Example(path: "/inbox/hand-over/new", fields: ["receiver": Example.absentKey], answers: [422])
            }
        ],
        "inbox.accept": nothing("accept"), "inbox.decline": nothing("decline"),
        "inbox.take-back": nothing("taking-back"),
    ]

    private static func nothing(_ deed: String) -> [Maker] {
        let fields = ["entry": Example.absentKey, "hand-over": Example.absentKey]
        return [{ _, _ in Example(path: "/inbox/hand-over/\(deed)", fields: fields, answers: [404]) }]
    }
}

extension Office {
    /// A new entry of the city that nobody holds, as a form names it.
    fileprivate func matter() async throws -> [String: String] {
        let ledger = try #require(installation.book.ledgers.first)
        let values = sample(of: ledger)
        let entry = try await platform.perform(
            OpenEntry(in: ledger.id, of: tree.city.id, values, book: installation.book), as: .operator)
        return ["ledger": ledger.id.name, "entry": entry.description]
    }
}
