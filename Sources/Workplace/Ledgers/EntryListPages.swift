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
            .get(ledger.path("/report"), ledger.route("report"), for: .holding(ledger.read, .anywhere)) { visit in
                try await ReportPages(platform: platform, book: book).list(visit, of: ledger)
            },
            .post(ledger.path("/views"), ledger.route("keep-view"), for: .holding(ledger.read, .anywhere)) { visit in
                try await keepView(visit)
            },
            .post(ledger.path("/views/:view/removal"), ledger.route("drop-view"), for: .signedIn) { visit in
                try await platform.perform(DropView(try visit.id("view")), as: visit.identity)
                let list = ledger.list(as: visit.form)
                return .redirect(to: list, saying: Notice(.done, Text("视图已删去", en: "View removed")))
            },
            .post(ledger.path("/exports"), ledger.route("export"), for: .holding(.exportLarge, .anywhere)) { visit in
                try await export(visit)
            },
            .post(ledger.path("/steps"), ledger.route("bulk"), for: .holding(ledger.write, .anywhere)) { visit in
                try await BulkStep(visit, ledger: ledger, book: book, platform: platform).answer()
            },
        ]
    }

    private func keepView(_ visit: Visit) async throws -> Answer {
        let name = visit.form.text("name")
        let query = visit.form.text("query")
        let back = ledger.list(as: visit.form)
        try await platform.perform(KeepView(of: ledger, named: name, query: query), as: visit.identity)
        return .redirect(to: back, saying: Notice(.done, Text("视图「\(name)」已存", en: "View “\(name)” kept")))
    }

    private func list(_ visit: Visit) async throws -> Answer {
        let query = EntryListQuery(visit.query, of: ledger, in: book)
        if let format = visit.spreadsheetFormat { return try await file(of: query, as: format, visit) }
        let (book, ledger, today, here) = (book, ledger, visit.now.day, visit.here)
        let (list, narrowings) = try await platform.read(as: visit.identity) { connection, actor in
            let list = try EntryList.load(query, of: ledger, for: actor, on: today, connection)
            let narrowings = try EntryNarrowing.all(
                in: query, of: ledger, place: list.place, for: actor, in: book, here: here, connection)
            return (list, narrowings)
        }
        let page = EntryListPage(
            ledger: ledger, query: query, list: list, narrowings: narrowings, mayWrite: visit.actor.may(ledger.write),
            mayExportMuch: visit.actor.may(.exportLarge), here: visit.here,
            calendar: book.terms.calendar, today: today)
        return .page(page.page)
    }

    private func file(of query: EntryListQuery, as format: SpreadsheetFormat, _ visit: Visit) async throws -> Answer {
        let (ledger, today) = (ledger, visit.now.day)
        let list = try await platform.read(as: visit.identity) { connection, actor -> EntryList? in
            if actor.may(.exportLarge),
                try EntryList.isLarge(query, of: ledger, for: actor, on: today, connection)
            {
                return nil
            }
            return try EntryList.whole(query, of: ledger, for: actor, on: today, connection)
        }
        guard let list else { return .page(try confirmation(format, visit)) }
        try await platform.perform(
            NoteExport(of: ledger, query: visit.here.query, rows: list.lines.count), as: visit.identity)
        return try .spreadsheet(list.spreadsheet(of: ledger), as: format, for: visit)
    }

    /// A file is made because somebody asks for it, never because she followed a link.
    private func confirmation(_ format: SpreadsheetFormat, _ visit: Visit) throws -> Page {
        let here = visit.here.without("after")
        guard let post = Link(returningTo: ledger.path("/exports?" + here.query)) else { throw Refusal.notFound }
        return Confirmation.ofLongList(
            as: format, order: Text("按登记先后排列。", en: "Rows come in the order they were entered."), post: post,
            cancel: here.without("format"), trail: [Crumb(ledger.title, ledger.link)]
        ).page
    }

    private func export(_ visit: Visit) async throws -> Answer {
        guard let format = visit.spreadsheetFormat else { throw Refusal.notFound }
        let query = visit.here.without("after").without("format").query
        try await platform.perform(
            AskExport(of: ledger, query: query, as: format.rawValue, in: visit.language), as: visit.identity)
        return .redirect(
            to: ExportPages.link,
            saying: Notice(.done, Text("已开始，完成后在这里下载", en: "Begun; fetch it here when it is ready")))
    }
}

extension AnyLedger {
    /// The list as it stood where a form was sent: narrowed, turned over and sorted.
    func list(as form: Fields) -> Link {
        let query = form.text("query")
        return query.isEmpty ? link : Link(returningTo: path("?" + query)) ?? link
    }
}
