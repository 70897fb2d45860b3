import Files
import Foundation
import Kernel
import Store
import Web

/// One attempt at a job on an import, in the name of whoever asked for it. The files are looked into where they lie, and memory holds
/// a few bytes for each row.
struct ImportAttempt {
    let lease: ImportLease
    let platform: Platform
    let book: LedgerBook
    let progress: ImportProgress

    private var job: ImportJob { lease.job }

    /// - Throws: ``ImportLost``, ``ImportStopped``, and a refusal or ``UnreadableSheet`` when it cannot be done.
    func run() async throws {
        if job.deed == .undo { return try await undo() }
        let folder = FileManager.default.temporaryDirectory.appending(path: "import-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        let (name, book) = (job.ledger, book)
        let ledger = try await platform.database.read { try book.inForce(on: $0).counted(name) }
        let files = try await open(ledger, in: folder)
        switch job.deed {
        case .look: try await look(files, ledger, in: folder)
        case .undo: break
        case .apply:
            guard files.isReadable else {
                throw Refusal.conflict(why: Text("有文件不能读取：请改好再传", en: "A file cannot be read: mend it"))
            }
            let source = files.source.counting(on: progress, of: job.total)
            _ = try await platform.perform(FinishImport(lease, from: source, book: book), as: lease.identity)
        }
    }

    private func undo() async throws {
        progress.begin(of: job.total, isEntering: true)
        let undoing = FinishUndoing(lease, book: book) { [progress] in try progress.reach($0) }
        try await platform.perform(undoing, as: lease.identity)
    }

    private func open(_ ledger: AnyLedger, in folder: URL) async throws -> ImportFiles {
        let id = job.imported
        let (found, remembered, chosen) = try await platform.read(as: lease.identity) { connection, actor in
            let found = try EntryImport.find(id, of: ledger, for: actor, on: connection)
            return (
                found, try EntryImport.remembered(by: found.home, of: ledger.description, on: connection),
                try found.chosenColumns(of: ledger.description, on: connection)
            )
        }
        var files: [(name: String, bytes: Data)] = []
        for (index, name) in found.files.enumerated() {
            let file = folder.appending(path: "\(index + 1)")
            let bytes = try await platform.read(as: lease.identity) { connection, _ in
                Data(try found.bytes(ofFile: index + 1, on: connection))
            }
            try bytes.write(to: file)
            files.append((name, try Data(contentsOf: file, options: .alwaysMapped)))
        }
        return ImportFiles(files, for: ledger.description, remembered: remembered, chosen: chosen)
    }

    private func look(_ files: ImportFiles, _ ledger: AnyLedger, in folder: URL) async throws {
        let total = try count(files)
        let (id, language, progress, clock) = (job.imported, job.language, progress, platform.clock)
        let journal = platform.journal
        let (look, bad) = try await platform.read(as: lease.identity) { connection, actor in
            progress.begin(of: total)
            let now = clock.now()
            let found = try EntryImport.find(id, of: ledger, for: actor, on: connection)
            guard let home = try Organisation.find(found.home, on: connection) else { throw Refusal.notFound }
            let file = folder.appending(path: UUID().uuidString)
            let rows = BadRows(of: files)
            let table = try SpreadsheetFile(rows.head, as: .xlsx, in: language, at: file)
            let preview = try ImportPreview.plan(
                files, into: ledger, home: home, for: actor, journal, on: now.day, holding: .lines(200), connection,
                bad: { if table.rows < BadRows.most { try table.add([rows.row($0)]) } },
                each: { try progress.add($0) })
            let count = table.rows
            try table.end(note: rows.note)
            let look = KeptLook(at: now, by: actor, digest: preview.digest, rows: total, preview: try preview.kept)
            return (look, count == 0 ? nil : file)
        }
        let workbook = try bad.map { [UInt8](try Data(contentsOf: $0)) } ?? []
        try await platform.perform(
            KeepImportLook(look, bad: workbook, of: lease, book: book), as: lease.identity)
    }

    /// - Throws: a conflict for more than a page takes.
    private func count(_ files: ImportFiles) throws -> Int {
        progress.begin(of: nil)
        do {
            if let count = try files.count(atMost: ImportJob.most, each: { try progress.add($0) }) { return count }
        } catch is UnreadableSheet {
            // Looking it over says which file it is, and why.
            return progress.rows
        }
        throw Refusal.conflict(
            why: Text(
                "超过 \(ImportJob.most.grouped) 行：请拆分后再传",
                en: "There are more than \(ImportJob.most.grouped) rows: split them"))
    }
}

extension ImportSource {
    /// The same rows, which are counted as they go by.
    fileprivate func counting(on progress: ImportProgress, of total: Int?) -> ImportSource {
        ImportSource(sheets: sheets) { take in
            progress.begin(of: total, isEntering: true)
            try each { rows in
                try progress.add(rows.count)
                try take(rows)
            }
        }
    }
}
