import Foundation
import Kernel
import Store
import Web

/// One attempt to make the file of a job.
///
/// Each slice is read with the owner's roles as they stand then. The rows come in the order in which they were entered, which
/// never changes: each that she may read all the while stands in the file once, as it stood when its slice was read.
struct ExportMaking {
    let lease: ExportLease
    let platform: Platform
    let book: LedgerBook
    /// Where the list is of no ledger.
    let register: RegisterList?
    let slice: Int

    /// So many bytes are kept in one row of the database.
    private static let part = 1 << 20

    /// - Throws: ``ExportLost``, and a refusal when she may no longer or there are too many.
    func run() async throws {
        let ledger = try book.counted(lease.job.ledger)
        guard let format = SpreadsheetFormat(rawValue: lease.job.format) else {
            throw Refusal.notFound
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "export-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "list")
        let rows =
            if let register {
                try await write(register, of: ledger, as: format, to: file)
            } else {
                try await write(ledger, as: format, to: file)
            }
        try await keep(file)
        try await platform.perform(FinishExport(lease, of: ledger, rows: rows), as: lease.identity)
    }

    private func write(_ ledger: AnyLedger, as format: SpreadsheetFormat, to file: URL) async throws -> Int {
        let table = try SpreadsheetFile(
            EntryList.head(of: ledger), as: format, in: lease.job.language, at: file)
        var last: EntryCursor?
        while true {
            try Task.checkCancellation()
            let list = try await read(ledger, after: last)
            for (sheet, rows) in list.rows(of: ledger).enumerated() { try table.add(rows, to: sheet) }
            try await advance(to: table.rows)
            guard list.lines.count == slice else { break }
            last = list.lines.last?.cursor
        }
        try table.end(note: EntryList.note(table.rows))
        return table.rows
    }

    private func write(
        _ register: RegisterList, of ledger: AnyLedger, as format: SpreadsheetFormat, to file: URL
    ) async throws -> Int {
        let table = try SpreadsheetFile(register.head, as: format, in: lease.job.language, at: file)
        let (query, limit) = (Fields(query: lease.job.query), slice)
        var last: String?
        repeat {
            try Task.checkCancellation()
            let after = last
            let (rows, next) = try await platform.read(as: lease.identity) { connection, actor in
                try actor.refuseLongList(of: ledger)
                return try register.slice(query, after, limit, actor, connection)
            }
            try table.add(rows)
            try await advance(to: table.rows)
            last = next
        } while last != nil
        try table.end(note: EntryList.note(table.rows))
        return table.rows
    }

    private func advance(to rows: Int) async throws {
        guard rows <= EntryExport.most else { throw Refusal.conflict(why: ExportJob.State.tooLarge.label) }
        try await platform.perform(AdvanceExport(lease, to: rows), as: .operator)
    }

    private func read(_ ledger: AnyLedger, after last: EntryCursor?) async throws -> EntryList {
        let query = EntryListQuery(Fields(query: lease.job.query), of: ledger, in: book)
        let (slice, today) = (slice, platform.clock.now().day)
        return try await platform.read(as: lease.identity) { connection, actor in
            try actor.refuseLongList(of: ledger)
            return try EntryList.slice(
                query, of: ledger, after: last, limit: slice, for: actor, on: today, connection)
        }
    }

    private func keep(_ file: URL) async throws {
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }
        var ordinal = 0
        while let bytes = try handle.read(upToCount: Self.part), !bytes.isEmpty {
            try await platform.perform(KeepExportPart(ordinal, [UInt8](bytes), of: lease), as: .operator)
            ordinal += 1
        }
    }
}

extension Actor {
    fileprivate func refuseLongList(of ledger: AnyLedger) throws(Refusal) {
        for permission in [ledger.read, .exportLarge] where !may(permission) { throw .notPermitted(permission) }
    }
}
