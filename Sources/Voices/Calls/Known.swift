import Kernel
import Store

/// What the unions of a place and those above it know about what a caller says: answers in use, and laws in force.
struct Known: Sendable {
    struct Answer: Sendable {
        let question: String
        let answer: String
        let basis: String
    }

    struct Law: Sendable {
        let entry: ID<Entry>
        let title: [Fragment]
        let snippet: [Fragment]
        /// Whether the person may open it.
        let isReadable: Bool
    }

    var answers: [Answer] = []
    var laws: [Law] = []

    private static let most = 5
    private static let mostAnswers = 1000

    /// - Parameters:
    ///   - said: what was typed so far; its words are looked for in the cues of the answers.
    ///   - asked: words of one's own; without them the cues that were found are looked for in the laws.
    ///   - place: whose answers and laws they are to be, with those above it.
    static func find(
        _ said: String, asked: String, at place: Organisation, for actor: Actor, on today: Day,
        _ connection: any Connection
    ) throws -> Known {
        let line = Set(try place.line(on: connection).map(\.id))
        var known = Known()
        let cues = try known.addAnswers(to: (said + " " + asked).lowercased(), of: line, on: today, connection)
        for words in asked.isEmpty ? cues : [asked] { try known.addLaws(words, of: line, for: actor, connection) }
        return known
    }

    /// - Returns: the cues that were found, the longest first.
    private mutating func addAnswers(
        to words: String, of line: Set<ID<Organisation>>, on today: Day, _ connection: any Connection
    ) throws -> [String] {
        let ledger = AnyLedger(KnownAnswer.ledger)
        var filter = EntryFilter()
        filter.status = KnownAnswer.Status.inUse.rawValue
        filter.owners = line
        let lines = try EntrySelection(ledger, filter, for: .operator, on: today).page(
            limit: Self.mostAnswers, showing: ledger.description.fields.filter { $0.name == "cues" }, on: connection)
        let found = lines.compactMap { one in
            guard case .text(let cues)? = one.values["cues"] else { return nil as (entry: Entry, cues: [String])? }
            let heard = KnownAnswer.cues(in: cues).filter(words.contains)
            return heard.isEmpty ? nil : (one.entry, heard)
        }.sorted { $0.cues.count > $1.cues.count }
        for one in found.prefix(Self.most) {
            let values = try one.entry.content(of: ledger, on: connection).values
            guard case .text(let answer)? = values["answer"], case .text(let basis)? = values["basis"] else { continue }
            answers.append(Answer(question: one.entry.title, answer: answer, basis: basis))
        }
        return Set(found.flatMap(\.cues)).sorted { ($1.count, $0) < ($0.count, $1) }
    }

    private mutating func addLaws(
        _ words: String, of line: Set<ID<Organisation>>, for actor: Actor, _ connection: any Connection
    ) throws {
        guard laws.count < Self.most, let query = try? SearchQuery(words) else { return }
        let ledger = AnyLedger(LawText.ledger)
        let page = try Search.find(
            query, in: .everything, filter: SearchFilter(kinds: [ledger.kind], owners: line), order: .best, limit: 50,
            on: connection)
        for hit in page.hits where laws.count < Self.most {
            guard let id = ID<Entry>(hit.subject), !laws.contains(where: { $0.entry == id }) else { continue }
            let entry = try Entry.find(id, of: ledger, for: .operator, on: connection)
            guard entry.status == LawText.Status.inForce.rawValue else { continue }
            laws.append(
                Law(
                    entry: id, title: hit.title, snippet: hit.snippet,
                    isReadable: actor.may(ledger.read, at: entry.place)))
        }
    }
}
