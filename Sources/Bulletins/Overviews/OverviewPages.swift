import Kernel
import Store
import Web

/// What many bulletins tell together: figures, round-up, chronicle.
struct OverviewPages {
    let platform: Platform
    let book: LedgerBook

    var routes: [Route] {
        [
            .get("/round-up", "round-up.show", for: .holding(.readBulletins, .anywhere)) { try await roundUp($0) },
            .post("/round-up/:id/reminders", "round-up.remind", for: .holding(.importBulletins, .subject)) {
                try await remind($0)
            },
            .get("/figures", "figures.list", for: .holding(.readBulletins, .anywhere)) { try await figures($0) },
            .get("/chronicle", "chronicle.show", for: .holding(.readBulletins, .anywhere)) { try await chronicle($0) },
        ]
    }

    private func roundUp(_ visit: Visit) async throws -> Answer {
        let words = visit.query.text("owner")
        let found = try await atStandpoint(visit) { centre, period, actor, connection in
            try RoundUp.load(at: centre, in: period, for: actor, on: connection)
        }
        guard let found else { return .page(Self.unknown(Text("各地动态", en: "Round-up"), .roundUp, words, "/round-up")) }
        if let format = visit.spreadsheetFormat {
            return try .spreadsheet(found.spreadsheet, as: format, for: visit)
        }
        let mayRemind = visit.actor.may(.importBulletins, at: found.centre.place)
        return .page(
            RoundUpPage(roundUp: found, words: words, mayRemind: mayRemind, today: visit.now.day, here: visit.here).page
        )
    }

    private func remind(_ visit: Visit) async throws -> Answer {
        let centre = try visit.id("id", of: Organisation.self)
        guard let from = visit.form.day("from"), let to = visit.form.day("to") else { throw Refusal.notFound }
        let period = Period(from: from, to: to)
        let count = try await platform.perform(RemindToFile(centre: centre, period: period), as: visit.identity)
        let name = try await platform.read(as: visit.identity) { connection, _ in
            try Organisation.find(centre, on: connection)?.name ?? ""
        }
        return .redirect(
            to: period.carried(by: Link("/round-up").with("owner", name)),
            saying: Notice(
                .done,
                Text(
                    "已提醒 \(count) 家；报送之前，提醒会留在对方的工作台上",
                    en: "\(count) reminded; it stays on their workbench until they file")))
    }

    private func chronicle(_ visit: Visit) async throws -> Answer {
        let words = visit.query.text("owner")
        let found = try await atStandpoint(visit) { [book] centre, period, actor, connection in
            try Chronicle.load(of: centre, in: period, for: actor, book: book, on: connection)
        }
        guard let found else {
            return .page(Self.unknown(Text("大事记", en: "Chronicle"), .chronicle, words, "/chronicle"))
        }
        if let format = visit.spreadsheetFormat {
            return try .spreadsheet(found.spreadsheet, as: format, for: visit)
        }
        return .page(ChroniclePage(chronicle: found, words: words, here: visit.here).page)
    }

    private func figures(_ visit: Visit) async throws -> Answer {
        let query = FigureQuery(visit.query)
        let format = visit.spreadsheetFormat
        let table = try await platform.read(as: visit.identity) { connection, actor in
            try FigureTable.load(
                query, limit: format == nil ? 50 : FigureTable.most, for: actor, on: connection)
        }
        if let format { return try .spreadsheet(table.spreadsheet, as: format, for: visit) }
        return .page(FiguresPage(query: query, table: table, here: visit.here).page)
    }

    /// What `load` makes of the organisation and the period in the address; `nil` when they name no organisation within
    /// reach.
    private func atStandpoint<Found: Sendable>(
        _ visit: Visit, _ load: @escaping @Sendable (Organisation, Period, Actor, any Connection) throws -> Found
    ) async throws -> Found? {
        let period = Period(visit.query, today: visit.now.day)
        return try await platform.read(as: visit.identity) { connection, actor in
            try Standpoint.find(visit.query.text("owner"), for: actor, on: connection).map { centre in
                try load(centre, period, actor, connection)
            }
        }
    }

    static func unknown(_ title: Text, _ tab: ArchiveTabs, _ words: String, _ clear: Link) -> Page {
        Page(title, entry: "bulletins") { html in
            ArchiveTabs.write(html, tab)
            html.filters([Standpoint.field(words)], to: clear, clear: clear)
            html.sheet { html.emptyState(Standpoint.unknown(words, clear: clear)) }
        }
    }
}
