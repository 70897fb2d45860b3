import Kernel
import Stage
import Testing
import Voices

@testable import App

extension MatrixExamples {
    /// The counter for workers, receipts and published heads: for everyone.
    static let voices: [String: [Maker]] = [
        "voices-counter.ask": page("/speak", answers: [200]),
        "voices-counter.speak": [
            { office, _ in Example(path: "/speak", fields: spoken(at: office), answers: [200]) },
            { _, _ in Example(path: "/speak", fields: ["kind": "arrears"], answers: [422]) },
        ],
        "voices-counter.follow": page("/follow", answers: [200]),
        "voices-counter.open": byCode("/follow"),
        "voices-counter.add": byCode("/follow/messages", ["message": "还有两个人"]),
        "voices-counter.step": byCode("/follow/steps/withdraw"),
        "voices-counter.words": byCode("/follow/words"),
        "receipts.ask": page("/receipts", answers: [200]),
        "receipts.check": [{ _, _ in Example(path: "/receipts", fields: ["receipt": "{}"], answers: [422]) }],
        "receipts.check-file": [{ _, _ in Example(path: "/receipts/file", file: Array("{}".utf8), answers: [422]) }],
        "receipts.show": byReceipt(""),
        "receipts.file": byReceipt("/file"),
        "receipts.chain": byReceipt("/chain"),
        "heads.list": page("/heads", answers: [200]),
        "heads.show": page("/heads/2019-01-01", answers: [404]),
        "heads.chain": page("/heads/2019-01-01/chain", answers: [404]),
        "heads.keys": page("/public-keys", answers: [200]),
    ]

    private static func spoken(at office: Office) -> [String: String] {
        ["kind": "arrears", "place": office.tree.city.id.description, "words": "三个月没发工资"]
    }

    private static func open(_ office: Office) async throws -> OpenFollowed.Opened {
        var voice = Voice()
        (voice.channel, voice.kind, voice.words) = (.online, .arrears, "三个月没发工资")
        return try await office.platform.perform(
            OpenFollowed(voice, of: office.tree.city.id, words: "words", book: office.installation.book),
            as: .anonymous)
    }

    private static func byCode(_ path: String, _ fields: [String: String] = [:]) -> [Maker] {
        [
            { office, _ in
                let code = try await open(office).code.words
                return Example(path: path, fields: fields.merging(["code": code]) { $1 }, answers: [200])
            }
        ]
    }

    private static func byReceipt(_ rest: String) -> [Maker] {
        [
            { office, _ in
                let receipt = try await open(office).receipt
                // On PostgreSQL no server settles here.
                try await office.installation.sequencer?.settleNow()
                return Example(path: "/receipts/\(receipt)\(rest)", answers: [200])
            }
        ]
    }
}
