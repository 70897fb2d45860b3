import Kernel
import Store
import Web

/// The list of a ledger.
struct EntryListPages {
    let platform: Platform
    let book: LedgerBook
    let ledger: AnyLedger

    var routes: [Route] {
        [
            .get(ledger.path(), ledger.route("list"), for: .holding(ledger.read, .anywhere)) { visit in
                try await list(visit)
            },
            .post(ledger.path("/views"), ledger.route("keep-view"), for: .holding(ledger.read, .anywhere)) { visit in
                try await keepView(visit)
            },
            .post(ledger.path("/views/:view/removal"), ledger.route("drop-view"), for: .signedIn) { visit in
                try await platform.perform(DropView(try visit.id("view")), as: visit.identity)
                return .redirect(to: ledger.link, saying: Notice(.done, Text("视图已删去", en: "View removed")))
            },
            .post(ledger.path("/steps"), ledger.route("bulk"), for: .holding(ledger.write, .anywhere)) { visit in
                try await BulkStep(visit, ledger: ledger, book: book, platform: platform).answer()
            },
        ]
    }

    private func keepView(_ visit: Visit) async throws -> Answer {
        let name = visit.form.text("name")
        let query = visit.form.text("query")
        let back = Link(returningTo: ledger.path("?" + query)) ?? ledger.link
        try await platform.perform(KeepView(of: ledger, named: name, query: query), as: visit.identity)
        return .redirect(to: back, saying: Notice(.done, Text("视图「\(name)」已存", en: "View “\(name)” kept")))
    }

    private func list(_ visit: Visit) async throws -> Answer {
        let query = EntryListQuery(visit.query, of: ledger, in: book)
        let format = visit.spreadsheetFormat
        // One row more than may leave: so a list that is too large is told from one that is not.
        let most = visit.actor.may(.exportLarge) ? EntryExport.most : EntryExport.ordinary
        let limit = format == nil ? EntryList.pageSize : most + 1
        let today = visit.now.day
        let list = try await platform.read(as: visit.identity) { connection, actor in
            try EntryList.load(query, of: ledger, limit: limit, for: actor, on: today, connection)
        }
        if format != nil {
            try await platform.perform(
                NoteExport(
                    of: ledger, query: String(visit.here.text.dropFirst(visit.path.count)), rows: list.lines.count),
                as: visit.identity)
        }
        if let format { return try .spreadsheet(list.spreadsheet(of: ledger), as: format, for: visit) }
        let page = EntryListPage(
            ledger: ledger, query: query, list: list, mayWrite: visit.actor.may(ledger.write), here: visit.here,
            calendar: book.terms.calendar, today: today)
        return .page(page.page)
    }
}
