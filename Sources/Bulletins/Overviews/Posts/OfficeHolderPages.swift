import Kernel
import Store
import Web

/// Who holds which post, as bulletins say it: the list, each proposal, and what is done with it.
struct OfficeHolderPages {
    let platform: Platform

    var routes: [Route] {
        [
            .get("/office-holders", "office-holders.list", for: .holding(.readOfficeHolders, .anywhere)) {
                try await list($0)
            },
            .page("/office-holders/:id", "office-holders.show", for: .holding(.readOfficeHolders, .subject)) {
                try await show($0)
            },
            .post(
                "/office-holders/:id/confirmation", "office-holders.confirm",
                for: .holding(.changeOrganisations, .subject)
            ) { visit in
                try await .attempt {
                    try await confirm(visit)
                } orAgain: {
                    try await show(visit, errors: $0)
                }
            },
            .post(
                "/office-holders/:id/dismissal", "office-holders.dismiss", for: .holding(.changeOrganisations, .subject)
            ) { try await dismiss($0) },
            .post(
                "/office-holders/:id/restoration", "office-holders.restore",
                for: .holding(.changeOrganisations, .subject)
            ) { try await restore($0) },
        ]
    }

    private func list(_ visit: Visit) async throws -> Answer {
        let query = OfficeHolderQuery(visit.query)
        let format = visit.spreadsheetFormat
        let list = try await platform.read(as: visit.identity) { connection, actor in
            try OfficeHolderList.load(
                query, limit: format == nil ? 50 : OfficeHolderList.most, for: actor, on: connection)
        }
        if let format { return try .spreadsheet(list.spreadsheet(query.kind), as: format, for: visit) }
        return .page(OfficeHoldersPage(query: query, list: list, actor: visit.actor, here: visit.here).page)
    }

    private func show(_ visit: Visit, errors: FormErrors = .none) async throws -> Page {
        let id = try visit.id("id", of: OfficeHolder.self)
        let cursor = visit.query["before"].flatMap { ArchiveCursor($0) }
        let sheet = try await platform.read(as: visit.identity) { connection, actor in
            try OfficeHolderSheet.load(id, before: cursor, for: actor, on: connection)
        }
        return OfficeHolderPage(
            sheet: sheet, actor: visit.actor, values: visit.form, errors: errors, isFirst: cursor == nil,
            here: visit.here
        ).page
    }

    private func confirm(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("id", of: OfficeHolder.self)
        let done = try await platform.perform(
            ConfirmOfficeHolder(
                holder: id, since: try visit.form.dayIfAny("since"), until: try visit.form.dayIfAny("until"),
                endsOthers: visit.form.isOn("ends")),
            as: visit.identity)
        return .redirect(
            to: visit.returnAddress(or: "/office-holders/\(id)"),
            saying: Notice(
                .done,
                Text(
                    "已登记\(done.name)为\(done.organisationName)\(done.post)",
                    en: "\(done.name) is recorded as \(done.post) of \(done.organisationName)")))
    }

    private func dismiss(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("id", of: OfficeHolder.self)
        let done = try await platform.perform(DismissOfficeHolder(holder: id), as: visit.identity)
        return .redirect(
            to: visit.returnAddress(or: "/office-holders"),
            saying: Notice(
                .done, Text("已忽略\(done.name)（\(done.post)）", en: "\(done.name) (\(done.post)) is dismissed"),
                undo: "/office-holders/\(id)/restoration"))
    }

    private func restore(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("id", of: OfficeHolder.self)
        let done = try await platform.perform(RestoreOfficeHolder(holder: id), as: visit.identity)
        return .redirect(
            to: visit.returnAddress(or: "/office-holders/\(id)"),
            saying: Notice(
                .done, Text("已恢复\(done.name)（\(done.post)）", en: "\(done.name) (\(done.post)) is brought back")))
    }
}

extension Fields {
    /// The day in a field that may be left empty.
    fileprivate func dayIfAny(_ name: String) throws -> Day? {
        if text(name).isEmpty { return nil }
        guard let day = day(name) else {
            throw Refusal.invalid(field: name, why: Text("日期应写作 2026-11-21", en: "Write the date as 2026-11-21"))
        }
        return day
    }
}
