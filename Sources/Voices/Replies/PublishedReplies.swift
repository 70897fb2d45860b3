import Kernel
import Store

/// What everyone may read of the public replies: those that stand published now, the newest first.
struct PublishedReplies: Sendable {
    static let pageSize = 20

    struct Reply: Sendable {
        let question: String
        let kind: VoiceKind?
        let reply: String
        let owner: String
        let on: Day
    }

    let replies: [Reply]
    /// Where the next page begins; `nil` on the last one.
    let next: EntryCursor?

    /// - Parameter words: part of the question; empty for all.
    static func load(
        _ words: String, _ kind: VoiceKind?, after cursor: EntryCursor?, in book: LedgerBook, on today: Day,
        _ connection: any Connection
    ) throws -> PublishedReplies {
        let ledger = try book.inForce(on: connection).ledger(PublicReply.ledger.description.id)
        var filter = EntryFilter()
        filter.status = PublicReply.Status.published.rawValue
        filter.words = words
        if let kind { filter.fields = ["kind": .equals(.choice(kind.rawValue))] }
        // Everybody may read what is published, and this reads nothing else.
        let lines = try EntrySelection(ledger, filter, for: .operator, on: today).page(
            after: cursor, limit: pageSize + 1, showing: [], on: connection)
        let replies = try lines.prefix(pageSize).map { line in
            let values = try line.entry.content(of: ledger, on: connection).values
            return Reply(
                question: line.entry.title, kind: values["kind"]?.words.flatMap(VoiceKind.init),
                reply: values["reply"]?.words ?? "", owner: line.owner,
                on: line.entry.enteredOn)
        }
        return PublishedReplies(
            replies: replies, next: lines.count > pageSize ? lines[pageSize - 1].cursor : nil)
    }
}

extension FieldValue {
    /// Of a text or choice.
    fileprivate var words: String? {
        switch self {
        case .text(let text), .choice(let text): text
        default: nil
        }
    }
}
