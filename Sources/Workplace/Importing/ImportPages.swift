import Files
import Foundation
import Kernel
import Store
import Web

/// Rows from files into a ledger: handing in, looking over, applying, undoing.
struct ImportPages {
    let platform: Platform
    let book: LedgerBook
    let ledger: AnyLedger
    let underWay: ImportsUnderWay

    private static let limit = UploadLimit(perFile: 64 << 20, files: 20, total: 128 << 20)

    var routes: [Route] {
        let (writer, reader) = (Audience.holding(ledger.write, .anywhere), Audience.holding(ledger.read, .anywhere))
        let decider = Audience.holding(ledger.decide, .subject)
        return [
            .page(ledger.path("/imports"), ledger.route("imports"), for: reader) { try await list($0) },
            .get(ledger.path("/imports/template"), ledger.route("import-template"), for: writer) { visit in
                try .spreadsheet(ImportTemplate(ledger: ledger).spreadsheet, as: .xlsx, for: visit)
            },
            .upload(ledger.path("/imports"), ledger.route("import-open"), for: writer, limit: Self.limit) {
                try await open($0, &$1)
            },
            .get(ledger.path("/imports/:import"), ledger.route("import-show"), for: .holding(ledger.read, .subject)) {
                try await show($0)
            },
            .post(ledger.path("/imports/:import/columns"), ledger.route("import-columns"), for: writer) {
                try await setColumns($0)
            },
            .post(ledger.path("/imports/:import/apply"), ledger.route("import-apply"), for: writer) {
                try await apply($0)
            },
            .post(ledger.path("/imports/:import/look"), ledger.route("import-look"), for: writer) {
                try await askLook($0)
            },
            .post(ledger.path("/imports/:import/cancellation"), ledger.route("import-cancel"), for: writer) {
                try await cancel($0)
            },
            .post(ledger.path("/imports/:import/removal"), ledger.route("import-drop"), for: writer) { visit in
                try await platform.perform(
                    DropImport(try visit.id("import"), of: ledger.id, book: book), as: visit.identity)
                return .redirect(to: ledger.imports, saying: Notice(.done, Text("文件已删去", en: "The files are gone")))
            },
            .page(ledger.path("/imports/:import/undo"), ledger.route("import-undo-ask"), for: decider) {
                try await askUndo($0)
            },
            .post(ledger.path("/imports/:import/undo"), ledger.route("import-undo"), for: decider) {
                try await undo($0)
            },
        ]
    }

    private func list(_ visit: Visit, _ errors: FormErrors = .none) async throws -> Page {
        let ledger = ledger
        let (imports, open, owners, closed, names) = try await platform.read(as: visit.identity) { connection, actor in
            let imports = try EntryImport.all(of: ledger, for: actor, on: connection)
            let values: [FieldValue] = imports.flatMap { one in
                [.organisation(one.home)] + (one.account.map { [.account($0)] } ?? [])
            }
            return (
                imports, try ImportJob.open(of: imports.map(\.id), on: connection),
                try Organisation.ownersOf(ledger, for: actor, on: connection),
                try actor.refusal(ofEntriesIn: ledger, on: connection)?.why, try FieldNames.load(values, on: connection)
            )
        }
        return ImportListPage(
            ledger: ledger, imports: imports, open: open, names: names, own: owners.first?.name ?? "",
            mayWrite: visit.actor.may(ledger.write), closed: closed, limit: Self.limit, typed: visit.form.text("owner"),
            errors: errors
        ).page
    }

    private func open(_ visit: Visit, _ uploads: inout Uploads) async throws -> Answer {
        let ledger = ledger
        let words = visit.form.text("owner")
        var files: [OpenImport.File] = []
        while let upload = try await uploads.next() {
            files.append(.init(name: upload.name, bytes: upload.bytes))
        }
        return try await .attempt { [files] in
            let home = try await platform.read(as: visit.identity) { connection, actor in
                try Organisation.owner(words, of: ledger, for: actor, on: connection)
            }
            guard !files.isEmpty else {
                throw Refusal.invalid(field: "files", why: Text("请选择文件", en: "Choose a file"))
            }
            let id = try await platform.perform(
                OpenImport(into: ledger.id, of: home, files, book: book), as: visit.identity)
            if case .unseen = try await waiting(id, visit).standing { try await askQuietly(id, visit) }
            return .redirect(to: ledger.imported(id))
        } orAgain: { errors in
            try await list(visit, errors)
        }
    }

    // Afterwards

    func report(_ found: EntryImport, _ visit: Visit) async throws -> Page {
        let ledger = ledger
        let report = try await platform.read(as: visit.identity) { connection, actor in
            try ImportReport.load(found, of: ledger, for: actor, on: connection)
        }
        return ImportReportPage(ledger: ledger, report: report).page
    }

    private func askUndo(_ visit: Visit) async throws -> Page {
        let id = try visit.id("import", of: EntryImport.self)
        let ledger = ledger
        let (found, forecast) = try await platform.read(as: visit.identity) { connection, actor in
            let found = try EntryImport.find(id, of: ledger, for: actor, on: connection)
            guard try found.mayBeUndone(by: actor, in: ledger, on: connection) else {
                throw Refusal.notPermitted(ledger.decide)
            }
            return (
                found,
                try found.isLong(on: connection) ? nil : try found.undoing(of: ledger, for: actor, on: connection)
            )
        }
        return ImportUndoPage(ledger: ledger, found: found, forecast: forecast).page
    }

    /// Within the request, or beside the server where it is long.
    private func undo(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("import", of: EntryImport.self)
        let found = try await find(id, visit)
        if try await platform.database.read({ try found.isLong(on: $0) }) {
            try await ask(.undo, id, visit)
            return .redirect(to: ledger.imported(id))
        }
        _ = try await platform.perform(UndoImport(id, of: ledger.id, book: book), as: visit.identity)
        return .redirect(
            to: ledger.imported(id), saying: Notice(.done, Text("这次导入已撤销", en: "The import is undone")))
    }
}

extension EntryImport {
    /// Whether it is undone beside the server, as what was entered there is, and what has too many rows for a request.
    fileprivate func isLong(on connection: any Connection) throws -> Bool {
        try counts.good + counts.changed > ImportJob.direct || ImportJob.last(of: id, on: connection) != nil
    }
}

extension Organisation {
    /// Whose matter something is: the union that is named, or the person's own when she has one.
    static func owner(
        _ words: String, of ledger: AnyLedger, for actor: Actor, on connection: any Connection
    ) throws -> ID<Organisation> {
        let own = try ownersOf(ledger, for: actor, on: connection)
        if let one = words.isEmpty ? own.first : own.first(where: { $0.name == words }) { return one.id }
        return try named(words, in: "owner", for: actor, under: ledger.write, on: connection).id
    }
}
