import Kernel
import Store
import Web

/// Reports for paper: figures of the organisations below one, and lists counted by organisation.
struct ReportPages: Sendable {
    let platform: Platform
    let book: LedgerBook

    var routes: [Route] {
        let readers = Audience.holding(IndicatorPages.reading(book), .anywhere)
        return [
            .get("/indicators/:indicator/report", "indicators.report", for: readers) { try await figure($0) },
            .get("/reports/:ledger", "reports.ledger", for: readers) { try await ledger($0) },
        ]
    }

    private func figure(_ visit: Visit) async throws -> Answer {
        guard let (ledger, count) = book.count(try visit.segment("indicator")) else { throw Refusal.notFound }
        guard visit.actor.may(ledger.read) else { throw Refusal.notPermitted(ledger.read) }
        let (query, now) = (IndicatorQuery(visit.query, today: visit.now.day), visit.now)
        let report = IndicatorReport(count: count, ledger: ledger, query: query)
        let found = try await platform.read(as: visit.identity) { connection, actor in
            try query.organisation(for: actor, under: [ledger.read], asking: ledger.read, on: connection).map {
                try report.load(at: $0, for: actor, at: now, connection)
            }
        }
        guard let (table, place) = found else { throw Refusal.notFound }
        let address = Link.indicator(count.indicator)
        let trail = [
            Crumb(Text("统计", en: "Figures"), query.link(IndicatorPages.address, to: place.organisation.id)),
            Crumb(count.label, query.link(address, to: place.organisation.id)),
        ]
        return try answer(table, trail: trail, entry: "indicators", visit) { html in
            query.write(to: html, at: .report(of: count.indicator), place)
        }
    }

    private func ledger(_ visit: Visit) async throws -> Answer {
        let ledger = try book.counted(LedgerID(try visit.segment("ledger")))
        guard visit.actor.may(ledger.read) else { throw Refusal.notPermitted(ledger.read) }
        let (query, now) = (IndicatorQuery(visit.query, today: visit.now.day), visit.now)
        let report = LedgerReport(ledger: ledger, query: query)
        let found = try await platform.read(as: visit.identity) { connection, actor in
            try query.organisation(for: actor, under: [ledger.read], asking: ledger.read, on: connection).map {
                try report.load(at: $0, for: actor, at: now, connection)
            }
        }
        guard let (table, place) = found else { throw Refusal.notFound }
        let trail = [Crumb(Text("统计", en: "Figures"), query.link(IndicatorPages.address, to: place.organisation.id))]
        return try answer(table, trail: trail, entry: "indicators", visit) { html in
            query.write(to: html, at: .report(ofLedger: ledger.id.name), place)
        }
    }

    /// The list of a ledger, as it is narrowed.
    func list(_ visit: Visit, of ledger: AnyLedger) async throws -> Answer {
        let (query, now) = (EntryListQuery(visit.query, of: ledger, in: book), visit.now)
        let report = ListReport(ledger, query, by: visit.query.text("by"))
        let here = visit.here.without("format")
        let table = try await platform.read(as: visit.identity) { connection, actor in
            try report.load(for: actor, at: now, in: book, here: here, connection)
        }
        return try answer(table, trail: [Crumb(ledger.title, ledger.link)], entry: "ledger." + ledger.id.name, visit) {
            html in
            let fields = EntryListQuery.filterable(ledger)
            html.tabs(
                [Tab(Text("按办理状态", en: "By status"), here.without("by"), isCurrent: report.field == nil)]
                    + fields.map { field in
                        Tab(
                            Text("按\(field.label.zh)", en: "By \(field.label.en.lowercased())"),
                            here.replacing("by", field.name), isCurrent: field.name == report.field?.name)
                    }, label: Text("怎么分列", en: "Columns by"))
        }
    }

    private func answer(
        _ table: ReportTable, trail: [Crumb], entry: String, _ visit: Visit,
        controls: @escaping @Sendable (HTML) -> Void
    ) throws -> Answer {
        if visit.query.text("format") == SpreadsheetFormat.xlsx.rawValue { return try .report(table, for: visit) }
        let file = visit.here.replacing("format", SpreadsheetFormat.xlsx.rawValue)
        return .page(
            Page(
                table.title, trail: trail, entry: entry
            ) { html in
                html.a("XLSX", .href(file), .class("btn btn-outline-secondary btn-sm"), .download)
            } main: { html in
                controls(html)
                html.sheet { html.report(table) }
            })
    }
}
