import Kernel
import Store
import Web

/// The pages of an import that is too long for a request: it is worked on beside the server.
extension ImportPages {
    func askLook(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("import", of: EntryImport.self)
        return try await .attempt {
            try await ask(.look, id, visit)
            return .redirect(to: ledger.imported(id))
        } orAgain: { errors in
            ImportUnseenPage(ledger: ledger, found: try await find(id, visit), job: nil, errors: errors).page
        }
    }

    /// After an upload: when three of hers are worked on already, she asks later, on the page of the import.
    func askQuietly(_ id: ID<EntryImport>, _ visit: Visit) async throws {
        do { try await ask(.look, id, visit) } catch Refusal.conflict { return }
    }

    func ask(_ deed: AskImport.Deed, _ id: ID<EntryImport>, _ visit: Visit) async throws {
        try await platform.perform(
            AskImport(deed, for: id, of: ledger.id, in: visit.language, book: book), as: visit.identity)
    }

    func find(_ id: ID<EntryImport>, _ visit: Visit) async throws -> EntryImport {
        let ledger = ledger
        return try await platform.read(as: visit.identity) { connection, actor in
            try EntryImport.find(id, of: ledger, for: actor, on: connection)
        }
    }

    /// A server that works on it itself tells more exactly how far it is, and tells while it writes.
    func progress(_ found: EntryImport, _ job: ImportJob, for actor: Actor) -> Page {
        let here = underWay.progress(of: found.id)
        return ImportProgressPage(
            ledger: ledger, found: found, job: job, isOwn: job.account == actor.account, rows: here?.rows ?? job.rows,
            total: here.map(\.total) ?? job.total
        ).page
    }

    func page(
        _ kept: KeptLook, _ job: ImportJob?, _ found: EntryImport, _ visit: Visit, _ errors: FormErrors = .none
    ) async throws -> Page {
        let home = try await platform.database.read { try Organisation.find(found.home, on: $0) }
        guard let home else { throw Refusal.notFound }
        return ImportPreviewPage(
            ledger: ledger, look: ImportLook(found: found, home: home, preview: try ImportPreview(kept: kept.preview)),
            tab: visit.query.choice("tab"), here: ledger.imported(found.id), seenAt: kept.at, isKept: true,
            outcome: job?.outcome(in: ledger), errors: errors
        ).page
    }

    /// The workbook that was made when the rows were looked over.
    func badRows(of found: EntryImport, _ kept: KeptLook, _ language: Language) async throws -> Answer {
        let (id, database) = (found.id, platform.database)
        let parts = try await database.read { try KeptLook.parts(of: id, on: $0) }
        guard parts > 0 else { throw Refusal.notFound }
        return .spreadsheet(BadRows.title, of: kept.at.day, as: .xlsx, in: language, parts: parts) { ordinal in
            try await database.read { try KeptLook.part(ordinal, of: id, on: $0) }
        }
    }

    /// Whether the work that goes on was asked for by whoever asks.
    private func isOwn(_ found: EntryImport, _ visit: Visit) async throws -> Bool {
        let job = try await platform.database.read { try ImportJob.last(of: found.id, on: $0) }
        return job?.account == visit.actor.account
    }

    func cancel(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("import", of: EntryImport.self)
        let found = try await find(id, visit)
        // Before the command, which on SQLite waits for whoever writes.
        if try await isOwn(found, visit) { underWay.progress(of: id)?.stop() }
        try await platform.perform(CancelImport(id, of: ledger.id, book: book), as: visit.identity)
        return .redirect(to: ledger.imported(id))
    }
}
