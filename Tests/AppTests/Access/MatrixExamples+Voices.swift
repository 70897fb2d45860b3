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
            { office, _ in
                Example(path: "/speak", fields: spoken(at: office), file: SamplePicture.jpeg, answers: [200])
            },
            { _, _ in Example(path: "/speak", fields: ["kind": "arrears"], file: [], answers: [422]) },
        ],
        "voices-counter.follow": page("/follow", answers: [200]),
        "voices-counter.open": byCode("/follow"),
        "voices-counter.add": byCode("/follow/messages", ["message": "还有两个人"], file: SampleSound.wav),
        "voices-counter.step": byCode("/follow/steps/withdraw"),
        "voices-counter.words": byCode("/follow/words"),
        "voices-counter.file": byCode("/follow/files", ["file": Example.absentKey], answers: [404]),
        "calls.ask": page("/calls", answers: [200]),
        "calls.take": [
            { office, _ in
                Example(
                    path: "/calls",
                    fields: [
                        "channel": "hotline", "kind": "arrears", "words": "三个月没发工资",
                        "place": office.tree.city.name.replacing("总工会", with: ""),
                    ], answers: [200])
            },
            { _, _ in Example(path: "/calls", fields: ["kind": "arrears"], answers: [422]) },
        ],
        "workplace-reports.ask": page("/workplace-reports", answers: [200]),
        "workplace-reports.send": [
            { _, _ in
                Example(
                    path: "/workplace-reports", fields: ["kind": "complaint", "words": "夜班没有热水"], answers: [200, 404])
            },
            { _, _ in Example(path: "/workplace-reports", fields: ["kind": "complaint"], answers: [422, 404]) },
        ],
        "surveys-counter.list": page("/surveys", answers: [200]),
        "surveys-counter.ask": bySurvey("", answers: [200]),
        "surveys-counter.answer": bySurvey("", ["q1": "1"], answers: [200]),
        "surveys-counter.paper": bySurvey("/paper", answers: [200], isTold: true),
        "surveys-counter.poster": bySurvey("/poster", answers: [200], isTold: true),
        "surveys-counter.count": bySurvey("/paper", ["q1": "2", "stub": "A1"], answers: [303], isTold: true),
        "surveys-counter.results": bySurvey("/results", answers: [200], isTold: true),
        "chair-days.list": page("/chair-days", answers: [200]),
        "replies.list": page("/replies?q=%E5%B7%A5&kind=help", answers: [200]),
        "voices-boards.overview": page("/voices/overview", answers: [200]),
        "voices-boards.winter": page("/voices/winter?wall=1", answers: [200]),
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

    private static func byCode(
        _ path: String, _ fields: [String: String] = [:], file: [UInt8]? = nil, answers: Set<Int> = [200]
    ) -> [Maker] {
        [
            { office, _ in
                let code = try await open(office).code.words
                return Example(
                    path: path, fields: fields.merging(["code": code]) { $1 }, file: file, answers: answers)
            }
        ]
    }

    /// A survey of the city that is open today.
    ///
    /// - Parameter isTold: whether it is for those who may read the survey, and as if absent for others.
    private static func bySurvey(
        _ rest: String, _ fields: [String: String] = [:], answers: Set<Int>, isTold: Bool = false
    ) -> [Maker] {
        [
            { office, _ in
                let book = office.installation.book
                let today = office.platform.clock.now().day
                let id = try await office.platform.perform(
                    OpenEntry(Survey.sample(on: today), of: office.tree.city.id, book: book), as: .operator)
                _ = try await office.platform.perform(
                    TakeStep("open", on: id, of: "surveys", version: 1, book: book), as: .operator)
                let subject = Example.Subject(
                    key: id.description, place: office.tree.city.place, reading: AnyLedger(Survey.ledger).read)
                return Example(
                    path: "/surveys/\(id)\(rest)", fields: fields, subject: isTold ? subject : nil, answers: answers)
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
