import Kernel
import Store
import Web

/// Voices within an officer's reach where minutes count and nobody has called back yet: how many, and those that have waited longest.
struct UrgentQueue: Sendable {
    struct Line: Sendable {
        let entry: Entry
        let owner: String
        let waited: MinutesWaited
    }

    /// The longest first, as many as stand beside a call that is being taken.
    let lines: [Line]
    let count: Int

    private static let shown = 5
    private static let kinds = VoiceKind.allCases.filter(\.isUrgent).map(\.rawValue)

    static func load(
        in book: LedgerBook, for actor: Actor, at now: Instant, _ connection: any Connection
    ) throws -> UrgentQueue {
        let ledger = AnyLedger(Voice.ledger)
        var (found, count): ([EntryLine], Int) = ([], 0)
        for status in Voice.callable.sorted() {
            var filter = EntryFilter()
            filter.status = status
            filter.fields = ["kind": .oneOf(kinds), "promptness": .absent]
            let waiting = EntrySelection(ledger, filter, for: actor, on: now.day)
            found += try waiting.page(EntrySort(.entered), limit: shown, showing: [], on: connection)
            count += try waiting.count(on: connection)
        }
        let lines = try found.sorted { $0.entry.id < $1.entry.id }.prefix(shown).compactMap { line -> Line? in
            let content = try line.entry.content(of: ledger, on: connection)
            return ledger.minutesWaited(line.entry, content, at: now, by: book.terms).map {
                Line(entry: line.entry, owner: line.owner, waited: $0)
            }
        }
        return UrgentQueue(lines: lines, count: count)
    }

    func write(to html: HTML) {
        guard !lines.isEmpty else { return }
        html.sheet(
            Text("急件，等回电：\(count) 件", en: "Urgent, waiting for a call: \(count)"), id: "urgent"
        ) {
            html.ul(.class("lines")) {
                for line in lines {
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
