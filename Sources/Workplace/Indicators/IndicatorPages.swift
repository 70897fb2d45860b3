public import Kernel
import Store
public import Web

/// The figures of all ledgers: of any organisation within reach, for any period, each opening into exactly its rows.
public struct IndicatorPages: Sendable {
    let platform: Platform
    let book: LedgerBook
    let reading: Permission

    public init(platform: Platform, book: LedgerBook) {
        self.platform = platform
        self.book = book
        reading = Self.reading(book)
    }

    /// Held by whoever reads any ledger; each figure asks for its own ledger besides.
    static func reading(_ book: LedgerBook) -> Permission {
        Permission(
            "indicators.read", Text("查看统计", en: "See the figures"),
            roles: book.counted.reduce(into: []) { $0.formUnion($1.read.roles) })
    }

    public static let homes = [
        CatalogueHome("S288", "/indicators", missing: Text("智能助手", en: "helpers that read and match texts"))
    ]

    public static func navigation(of book: LedgerBook) -> NavigationEntry {
        NavigationEntry("indicators", Text("统计", en: "Figures"), address, permission: reading(book), key: "t")
    }

    static let address: Link = "/indicators"

    public var routes: [Route] {
        let readers = Audience.holding(reading, .anywhere)
        return [
            .get("/indicators", "indicators.list", for: readers) { try await list($0) },
            .get("/indicators/:indicator", "indicators.show", for: readers) { try await show($0) },
        ] + ClosedPeriodPages(platform: platform, book: book).routes
            + ReportPages(platform: platform, book: book).routes
    }

    private func list(_ visit: Visit) async throws -> Answer {
        let query = IndicatorQuery(visit.query, today: visit.now.day)
        let ledgers = book.counted.filter { visit.actor.reads($0) }
        let today = visit.now.day
        let list = try await platform.read(as: visit.identity) { [reading] connection, actor in
            try query.organisation(for: actor, under: ledgers.map(\.read), asking: reading, on: connection).map {
                try IndicatorList.load($0, query.period, of: ledgers, for: actor, on: today, connection)
            }
        }
        guard let list else { return .page(query.unknown(Text("统计", en: "Figures"), "indicators", Self.address)) }
        let page = IndicatorListPage(list: list, query: query, book: book, here: visit.here, now: visit.now)
        if let format = visit.spreadsheetFormat { return try .spreadsheet(page.spreadsheet, as: format, for: visit) }
        return .page(page.page)
    }

    private func show(_ visit: Visit) async throws -> Answer {
        guard let (ledger, count) = book.count(try visit.segment("indicator")) else { throw Refusal.notFound }
        guard visit.actor.may(ledger.read) else { throw Refusal.notPermitted(ledger.read) }
        guard visit.actor.reads(ledger) else { throw Refusal.notFound }
        let query = IndicatorQuery(visit.query, today: visit.now.day)
        let sheet = try await platform.read(as: visit.identity) { connection, actor in
            try query.organisation(for: actor, under: [ledger.read], asking: ledger.read, on: connection).map {
                let place = try IndicatorPlace.load($0, for: actor, under: [ledger.read], on: connection)
                return try IndicatorSheet.load(count, of: ledger, at: place, query.period, for: actor, connection)
            }
        }
        guard let sheet else {
            return .page(query.unknown(Text("统计", en: "Figures"), "indicators", .indicator(count.indicator)))
        }
        let page = IndicatorPage(sheet: sheet, query: query, book: book, here: visit.here, now: visit.now)
        if let format = visit.spreadsheetFormat { return try .spreadsheet(page.spreadsheet, as: format, for: visit) }
        return .page(page.page)
    }
}

extension Link {
    static func indicator(_ name: String) -> Link { "/indicators/\(name)" }
}
