import Kernel
import Stage
import Store
import Testing

@testable import App

extension MatrixExamples {
    /// About one that nobody has named.
    private static func employer(_ deed: String) -> Maker {
        { _, _ in
            Example(
                path: "/employers/\(Example.absentKey)/\(deed)", fields: ["other": Example.absentKey], answers: [404])
        }
    }

    /// Of one's own organisation, whoever asks.
    static let indicators: [String: [Maker]] = [
        "indicators.list": page("/indicators", answers: [200]),
        "indicators.report": page("/indicators/visits.held/report", answers: [200]),
        "reports.ledger": page("/reports/visits", answers: [200]),
        "indicators.show": page("/indicators/visits.held", answers: [200]),
        "expiring.list": page("/expiring", answers: [200]),
        "screen.show": page("/screen", answers: [200]),
        "screen.choose-ask": page("/screen/figures", answers: [200]),
        "screen.choose": [
            { _, _ in Example(path: "/screen/figures", fields: ["figure": "visits.held"], answers: [303]) }
        ],
        "known-employers.list": page("/employers", answers: [200]),
        "known-employers.show": page("/employers/\(Example.absentKey)", answers: [404]),
        "known-employers.merge": [employer("merger")], "known-employers.separate": [employer("separation")],
        "known-employers.distinguish": [employer("distinction")],
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
