import Kernel
import Store
import Web

/// Voices within an officer's reach where minutes count and nobody has called back yet: the one that has waited longest first.
struct UrgentQueue: Sendable {
    struct Line: Sendable {
        let entry: Entry
        let owner: String
        let waited: MinutesWaited
    }

    let lines: [Line]

    private static let most = 50
    /// Beside a call that is being taken.
    private static let shown = 5

    static func load(
        in book: LedgerBook, for actor: Actor, at now: Instant, _ connection: any Connection
    ) throws -> UrgentQueue {
        let ledger = AnyLedger(Voice.ledger)
        var lines: [Line] = []
        for kind in VoiceKind.allCases where kind.isUrgent {
            var filter = EntryFilter()
            filter.state = .open
            filter.fields = ["kind": .equals(.choice(kind.rawValue))]
            let found = try EntrySelection(ledger, filter, for: actor, on: now.day).page(
                limit: most, showing: [], on: connection)
            for line in found {
                let content = try line.entry.content(of: ledger, on: connection)
                guard let waited = ledger.minutesWaited(line.entry, content, at: now, by: book.terms),
                    !waited.isCalled
                else { continue }
                lines.append(Line(entry: line.entry, owner: line.owner, waited: waited))
            }
        }
        return UrgentQueue(lines: lines.sorted { $0.waited.since < $1.waited.since })
    }

    func write(to html: HTML) {
        guard !lines.isEmpty else { return }
        html.sheet(
            Text("急件，等回电：\(lines.count) 件", en: "Urgent, waiting for a call: \(lines.count)"), id: "urgent"
        ) {
            html.ul(.class("lines")) {
                for line in lines.prefix(Self.shown) {
                    html.li {
                        html.a(.href("/ledgers/voices/\(line.entry.id)")) {
                            html.text(line.entry.number + " ")
                            html.span(line.entry.title, .lang(.zh))
                        }
                        html.div(.class("meta")) {
                            html.span(line.owner, .lang(.zh))
                            html.text(" · ")
                            html.text(line.waited.words)
                        }
                    }
                }
            }
        }
    }
}
