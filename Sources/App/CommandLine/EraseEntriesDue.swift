import ArgumentParser
import Foundation
import Kernel
import Store

struct EraseEntriesDue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Erase the closed entries whose ledger no longer keeps them.",
        discussion: """
            A server does the same several times a day. What stood in an entry is destroyed with every version of it; its \
            number, owner, days, figures and lines in the journal stay. So are the names of those whose application for a \
            union was refused a year ago. With --json prints {entries: [{ledger, number, closed_on}], refusals, erased}.
            """)

    @OptionGroup var options: SettingOptions
    @Flag(help: "Only list what is due, and change nothing.") var dryRun = false
    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
        try await Installation.existing(options.flags) { installation in
            let platform = installation.platform
            let today = platform.clock.now().day
            let book = installation.book
            let (due, refusals) = try await platform.database.read { connection in
                (
                    try book.ledgers.flatMap { try ErasureDue.find(in: $0, on: today, connection) },
                    try RefusalsDue.count(on: today, connection)
                )
            }
            let clock = RetentionClock(platform: platform, book: book, log: installation.log)
            let erased = dryRun ? 0 : try await clock.round()
            Terminal.line(
                json
                    ? try ErasurePrinted(due, refusals, erased).printed()
                    : due.report(refusals, erased, isDry: dryRun))
        }
    }
}

private struct ErasurePrinted: Encodable {
    struct Entry: Encodable {
        let ledger: String
        let number: String
        let closedOn: String

        enum CodingKeys: String, CodingKey {
            case ledger, number
            case closedOn = "closed_on"
        }
    }

    let entries: [Entry]
    let refusals, erased: Int

    init(_ due: [ErasureDue], _ refusals: Int, _ erased: Int) {
        self.refusals = refusals
        entries = due.map {
            Entry(ledger: $0.ledger.name, number: $0.number, closedOn: $0.closedOn.description)
        }
        self.erased = erased
    }
}

extension [ErasureDue] {
    fileprivate func report(_ refusals: Int, _ erased: Int, isDry: Bool) -> String {
        let lines =
            map { "\($0.ledger)\t\($0.number)\tclosed on \($0.closedOn)" }
            + (refusals > 0 ? ["\(refusals) refused applications for a union. 未批准的入会申请 \(refusals) 份"] : [])
        let due = count + refusals
        let end = isDry ? "\(due) due, nothing erased. 到期 \(due) 件，未销毁。" : "\(erased) erased. 已销毁 \(erased) 件。"
        return (lines + [end]).joined(separator: "\n")
    }
}
