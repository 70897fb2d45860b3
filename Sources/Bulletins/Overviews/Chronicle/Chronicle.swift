import Foundation
import Kernel
import Store

/// What happened in an organisation's subtree, day by day, as its bulletins and ledgers tell it.
///
/// catalogue: S216 大事记
struct Chronicle: Sendable {
    struct Entry: Sendable {
        enum Source: Hashable, Sendable {
            case article(ID<Article>)
            case ledger(LedgerEvent)
        }

        let source: Source
        let date: EventDate
        let words: String
        let owner: String
        /// Of an article what it deals with; of an event what kind it is.
        let tags: [Text]
    }

    /// So many fit a printed year; the rest is found by a shorter period.
    static let most = 500

    let centre: Organisation
    let period: Period
    /// In the order of their days.
    let entries: [Entry]
    let isCut: Bool

    /// Of what happened on one day, articles stand first.
    static func load(
        of centre: Organisation, in period: Period, for actor: Actor, book: LedgerBook, on connection: any Connection
    ) throws -> Chronicle {
        let told = try articles(of: centre, in: period, for: actor, on: connection)
        let events = try LedgerEvent.find(
            in: centre, period.from...period.to, for: actor, of: book, limit: most + 1, on: connection)
        let all = (told + events.map { ($0.day, Entry($0)) }).enumerated().sorted {
            ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
        }
        return Chronicle(
            centre: centre, period: period, entries: all.prefix(most).compactMap(\.element.entry),
            isCut: all.count > most)
    }

    /// Articles whose event has no date in print are no entries.
    private static func articles(
        of centre: Organisation, in period: Period, for actor: Actor, on connection: any Connection
    ) throws -> [(day: Day, entry: Entry?)] {
        try connection.all(
            """
            SELECT a.id, a.reading, o.name, a.day FROM article a JOIN organisation o ON o.id = a.owner
            WHERE o.path >= \(centre.path) AND o.path < \(centre.path.end) AND \(Article.scope(of: actor))
                AND a.day >= \(period.from) AND a.day <= \(period.to)
            ORDER BY a.day, a.id LIMIT \(most + 1)
            """
        ) { row in
            let reading = try JSONDecoder().decode(ArticleReading.self, from: Data((try row[1] as String).utf8))
            let entry = try reading.dates.first.map {
                Entry(
                    source: .article(try row[0]), date: $0, words: reading.gist, owner: try row[2],
                    tags: reading.topics.map(\.name))
            }
            return (try row[3], entry)
        }
    }
}

extension Chronicle.Entry {
    fileprivate init(_ event: LedgerEvent) {
        let day = event.day.civil
        self.init(
            source: .ledger(event), date: EventDate(year: day.year, month: day.month, day: day.day),
            words: event.title, owner: event.owner, tags: [event.label])
    }

    /// What kind of event a ledger tells; an article tells itself.
    var kind: Text? {
        if case .ledger(let event) = source { event.label } else { nil }
    }
}

extension ArticleReading {
    /// The headline, or the first sentence.
    fileprivate var gist: String {
        if let title { return title }
        let first = body.prefix { $0 != "。" && $0 != "\n" }
        return String(first.prefix(120)) + (first.count > 120 ? "…" : "")
    }
}

extension EventDate {
    /// 10月17日至18日 / 17 to 18 October
    var written: Text {
        let start = part(month, day)
        guard let endMonth else { return start }
        let end = part(endMonth, endDay)
        let short = endMonth == month ? endDay.map { "\($0)日" } ?? end.zh : end.zh
        return Text("\(start.zh)至\(short)", en: "\(start.en) to \(end.en)")
    }

    private func part(_ month: Int, _ day: Int?) -> Text {
        guard let day, let date = Day(year: 2000, month: month, day: day) else {
            return Text("\(month)月", en: String(Self.english(month)))
        }
        return Text("\(month)月\(day)日", en: String(date.written.en.dropLast(5)))
    }

    private static func english(_ month: Int) -> Substring {
        Day(year: 2000, month: min(max(month, 1), 12), day: 1)?.written.en.dropFirst(2).dropLast(5) ?? ""
    }
}
