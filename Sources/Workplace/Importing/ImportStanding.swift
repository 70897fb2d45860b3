import Files
import Foundation
import Kernel
import Store

/// Where an import that waits stands: which page shows it.
enum ImportStanding: Sendable {
    /// Small: it is looked over within the request.
    case direct(Organisation, ImportFiles)
    /// Somebody works on it.
    case underWay(ImportJob)
    /// It was looked over beside the server; the last job may have come to nothing since.
    case looked(KeptLook, ImportJob?)
    /// It has to be looked over beside the server first.
    case unseen(ImportJob?)

    /// So many bytes are opened within a request.
    private static let bytes = 1 << 20

    /// Whoever asks has found the import for the person.
    static func of(
        _ found: EntryImport, into ledger: AnyLedger, for actor: Actor, _ connection: any Connection
    ) throws -> ImportStanding {
        let job = try ImportJob.last(of: found.id, on: connection)
        if let job, job.state.isOpen { return .underWay(job) }
        if let look = try KeptLook.find(of: found.id, for: actor, on: connection) { return .looked(look, job) }
        guard job == nil, try found.byteCount(on: connection) <= bytes else { return .unseen(job) }
        guard let home = try Organisation.find(found.home, on: connection) else { throw Refusal.notFound }
        let files = try ImportFiles.open(
            try found.bytes(on: connection).map { (name: $0.name, bytes: Data($0.bytes)) }, for: ledger, home: home.id,
            chosen: try found.chosenColumns(of: ledger.description, on: connection), connection)
        return try files.isDirect ? .direct(home, files) : .unseen(nil)
    }
}

extension ImportFiles {
    /// What cannot be read is told at once.
    fileprivate var isDirect: Bool {
        get throws {
            do { return try count(atMost: ImportJob.direct) != nil } catch is UnreadableSheet { return true }
        }
    }
}
