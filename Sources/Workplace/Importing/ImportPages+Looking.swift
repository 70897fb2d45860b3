import Files
import Kernel
import Store
import Web

/// Looking over what would become of the rows, and deciding.
extension ImportPages {
    func show(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("import", of: EntryImport.self)
        let (found, standing) = try await waiting(id, visit)
        let format = visit.spreadsheetFormat
        switch standing {
        case nil: return .page(try await report(found, visit))
        case .underWay(let job)?: return .page(progress(found, job, for: visit.actor))
        case .unseen(let job)?: return .page(ImportUnseenPage(ledger: ledger, found: found, job: job).page)
        case .looked(let kept, _)? where format != nil: return try await badRows(of: found, kept, visit.language)
        case .looked(let kept, let job)?: return .page(try await page(kept, job, found, visit))
        case .direct(let home, let files)?:
            guard let format else { return .page(try await page(files, found, home, visit)) }
            let (ledger, today, journal) = (ledger, visit.now.day, platform.journal)
            let rows = try await platform.read(as: visit.identity) { connection, actor in
                try files.badRows(found, home, into: ledger, for: actor, journal, on: today, connection)
            }
            return try .spreadsheet(rows, as: format, for: visit)
        }
    }

    /// - Returns: no standing for what no longer waits, unless it is being undone.
    func waiting(
        _ id: ID<EntryImport>, _ visit: Visit
    ) async throws -> (found: EntryImport, standing: ImportStanding?) {
        let ledger = ledger
        return try await platform.read(as: visit.identity) { connection, actor in
            let found = try EntryImport.find(id, of: ledger, for: actor, on: connection)
            guard found.state == .waiting else {
                // Somebody may be undoing it.
                let job = try ImportJob.last(of: found.id, on: connection)
                return (found, job.flatMap { $0.state.isOpen ? .underWay($0) : nil })
            }
            return (found, try ImportStanding.of(found, into: ledger, for: actor, connection))
        }
    }

    private func page(
        _ files: ImportFiles, _ found: EntryImport, _ home: Organisation, _ visit: Visit, _ errors: FormErrors = .none
    ) async throws -> Page {
        let (ledger, today, journal) = (ledger, visit.now.day, platform.journal)
        let look = try await platform.read(as: visit.identity) { connection, actor in
            try files.look(found, home, into: ledger, for: actor, journal, on: today, connection)
        }
        return ImportPreviewPage(
            ledger: ledger, look: look, tab: visit.query.choice("tab"), here: ledger.imported(found.id),
            seenAt: visit.now, errors: errors
        ).page
    }

    /// The page on which somebody sent a form that could not be taken.
    private func again(_ id: ID<EntryImport>, _ visit: Visit, _ errors: FormErrors) async throws -> Page {
        switch try await waiting(id, visit) {
        case (let found, .looked(let kept, _)?): try await page(kept, nil, found, visit, errors)
        case (let found, .direct(let home, let files)?): try await page(files, found, home, visit, errors)
        case (let found, .underWay(let job)?): progress(found, job, for: visit.actor)
        case (let found, .unseen(let job)?):
            ImportUnseenPage(ledger: ledger, found: found, job: job, errors: errors).page
        case (let found, nil): try await report(found, visit)
        }
    }

    func setColumns(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("import", of: EntryImport.self)
        guard let file = visit.form.number("file"), let sheet = visit.form.number("sheet") else {
            throw Refusal.notFound
        }
        let (_, standing) = try await waiting(id, visit)
        guard let heads = try heads(of: sheet, file, standing) else { throw Refusal.notFound }
        let columns = visit.form.columns(of: heads, in: ledger.description)
        return try await .attempt {
            try await platform.perform(
                SetColumns(columns, file: file, sheet: sheet, in: id, of: ledger.id, book: book), as: visit.identity)
            if case .looked? = standing { try await ask(.look, id, visit) }
            return .redirect(
                to: ledger.imported(id),
                saying: Notice(.done, Text("对应关系已改，下次也照此识别", en: "Set, and remembered for the next file")))
        } orAgain: { errors in
            try await again(id, visit, errors)
        }
    }

    private func heads(of sheet: Int, _ file: Int, _ standing: ImportStanding?) throws -> [ImportedColumn]? {
        switch standing {
        case .looked(let kept, _)?:
            try ImportPreview(kept: kept.preview).files.flatMap(\.sheets)
                .first { ($0.file, $0.ordinal) == (file, sheet) }?.heads.map { $0.column(of: ledger.description) }
        case .direct(_, let files)?:
            files.sheet(sheet, of: file)?.imported.heads
        case .underWay?, .unseen?, nil: nil
        }
    }

    func apply(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("import", of: EntryImport.self)
        guard let choice = visit.form.choice("choice", of: ApplyImport.Choice.self),
            let at = visit.form.number("at").map({ Instant(microseconds: Int64($0)) })
        else { throw Refusal.notFound }
        let seen = ApplyImport.Seen(digest: visit.form.text("seen"), at: at)
        return try await .attempt {
            switch try await waiting(id, visit).standing {
            case .looked?:
                try await ask(.apply(choice, seen: seen), id, visit)
                return .redirect(to: ledger.imported(id))
            case .direct(_, let files)?:
                let counts = try await enter(files, of: id, choice, seen, visit)
                return .redirect(
                    to: ledger.imported(id),
                    saying: Notice(
                        .done,
                        Text(
                            "已导入：新登记 \(ledger.many(counts.good).zh)，修改 \(ledger.many(counts.changed).zh)",
                            en: "Imported: \(counts.good.grouped) entered, \(counts.changed.grouped) changed")))
            case .underWay?, .unseen?:
                throw Refusal.conflict(why: Text("还没有核对完", en: "The rows have not been looked over yet"))
            case nil: throw Refusal.notFound
            }
        } orAgain: { errors in
            try await again(id, visit, errors)
        }
    }

    private func enter(
        _ files: ImportFiles, of id: ID<EntryImport>, _ choice: ApplyImport.Choice, _ seen: ApplyImport.Seen,
        _ visit: Visit
    ) async throws -> ImportCounts {
        guard try files.isWhole else {
            throw Refusal.conflict(why: Text("有文件不能读取：请改好再传", en: "A file cannot be read: mend it"))
        }
        return try await platform.perform(
            ApplyImport(id, of: ledger.id, choice, from: files.source, seen: seen, book: book), as: visit.identity)
    }
}
