import Kernel
import Stage
import Store
import Testing

@testable import App

extension MatrixExamples {
    /// Of one's own organisation, whoever asks.
    static let indicators: [String: [Maker]] = [
        "indicators.list": page("/indicators", answers: [200]),
        "indicators.show": page("/indicators/visits.held", answers: [200]),
        "periods.close-ask": [{ office, _ in Example(path: office.closing, answers: [200, 403, 404]) }],
        "periods.close": [
            { office, _ in Example(path: office.closing, fields: ["reason": ""], answers: [403, 404, 422]) }
        ],
        "periods.reopen-ask": [
            { office, _ in
                Example(path: "/closed-periods/\(try await office.closed())/reopening", answers: [200, 404])
            }
        ],
        "periods.reopen": [
            { office, _ in
                Example(
                    path: "/closed-periods/\(try await office.closed())/reopening", fields: ["reason": ""],
                    answers: [404, 422])
            }
        ],
    ]
}

extension Office {
    /// The city's visits through a month long over.
    fileprivate var closing: String { "/closed-periods/new?in=\(tree.city.id)&ledger=visits&through=2020-01-31" }

    /// What the operator closed for the city; once, whoever asks.
    fileprivate func closed() async throws -> String {
        let reach = tree.city.reach(on: .leadership)
        func standing() async throws -> ClosedPeriod? {
            try await platform.database.read { try ClosedPeriod.over(reach, in: "visits", on: $0).first }
        }
        if let found = try await standing() { return found.id.description }
        let through = try #require(Day("2019-12-31"))
        try await platform.perform(
            ClosePeriod("visits", of: tree.city.id, through: through, because: "已上报", book: installation.book),
            as: .operator)
        return try #require(try await standing()).id.description
    }
}
