import Foundation
import Kernel
import Store

/// What happened in an organisation's subtree, day by day, as its bulletins tell it.
///
/// catalogue: S216 大事记
struct Chronicle: Sendable {
    struct Entry: Sendable {
        let article: ID<Article>
        let date: EventDate
        let words: String
        let owner: String
    }

    /// So many fit a printed year; the rest is found by a shorter period.
    static let most = 500

    let centre: Organisation
    let period: Period
    /// In the order of their days.
    let entries: [Entry]
    let isCut: Bool

    /// Articles whose event has no date in print are left out.
    static func load(
        of centre: Organisation, in period: Period, for actor: Actor, on connection: any Connection
    ) throws -> Chronicle {
        let rows = try connection.all(
            """
            SELECT a.id, a.reading, o.name FROM article a JOIN organisation o ON o.id = a.owner
            WHERE o.path >= \(centre.path) AND o.path < \(centre.path.end) AND \(Article.scope(of: actor))
                AND a.day >= \(period.from) AND a.day <= \(period.to)
            ORDER BY a.day, a.id LIMIT \(most + 1)
            """
        ) { row in
            let reading = try JSONDecoder().decode(ArticleReading.self, from: Data((try row[1] as String).utf8))
            return try reading.dates.first.map {
                Entry(article: try row[0], date: $0, words: reading.gist, owner: try row[2])
            }
        }
        return Chronicle(
            centre: centre, period: period, entries: rows.prefix(most).compactMap { $0 }, isCut: rows.count > most)
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
