import Kernel
import Store
import Web

/// What the table of figures is asked for, as it stands in the address.
struct FigureQuery: Sendable {
    let owner: String
    /// Words that stand in what is counted.
    let what: String
    let unit: String?
    let from: Day?
    let to: Day?
    let cursor: FigureCursor?

    init(_ query: Fields) {
        owner = query.text("owner")
        what = query.text("what")
        unit = query["unit"].flatMap { $0.isEmpty ? nil : $0 }
        from = query.day("from")
        to = query.day("to")
        cursor = query["before"].flatMap { FigureCursor($0) }
    }

    var isNarrowed: Bool { !owner.isEmpty || !what.isEmpty || unit != nil || from != nil || to != nil }
}

/// Where the table goes on: the article and the place in it of the last row shown.
struct FigureCursor: Sendable, LosslessStringConvertible {
    let article: ArchiveCursor
    let ordinal: Int

    init(article: ArchiveCursor, ordinal: Int) {
        self.article = article
        self.ordinal = ordinal
    }

    /// `2026-11-21.0123456789ABC.3`
    init?(_ text: String) {
        guard let dot = text.lastIndex(of: "."), let article = ArchiveCursor(String(text[..<dot])),
            let ordinal = Int(text[text.index(after: dot)...])
        else { return nil }
        self.init(article: article, ordinal: ordinal)
    }

    var description: String { "\(article).\(ordinal)" }
}

/// A figure of an article.
struct FigureLine: Sendable {
    let article: ID<Article>
    let ordinal: Int
    let value: Double
    let unit: String
    let what: String
    /// As printed.
    let text: String
    let title: String
    let owner: String
    let day: Day
}

/// The figures that bulletins print, one row for each.
struct FigureTable: Sendable {
    /// So many rows are taken away at once.
    static let most = 20_000

    let lines: [FigureLine]
    let units: [String]
    /// Whether the words for the organisation mean one within reach.
    let isKnown: Bool

    static func load(
        _ query: FigureQuery, limit: Int, for actor: Actor, on connection: any Connection
    ) throws -> FigureTable {
        let units = try FigureLine.units(on: connection)
        var filter = ArticleFilter(from: query.from, to: query.to)
        if !query.owner.isEmpty {
            let owner = try Organisation.search(
                query.owner, for: actor, under: .readBulletins, limit: 1, on: connection
            ).first
            guard let owner else { return FigureTable(lines: [], units: units, isKnown: false) }
            filter.owner = owner.path
        }
        let selection = try ArticleSelection(for: actor, filter, on: connection)
        let lines = try FigureLine.page(selection, query, limit: limit, on: connection)
        return FigureTable(lines: lines, units: units, isKnown: true)
    }
}
