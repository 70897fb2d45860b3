import Foundation
import Store

extension Backup {
    /// Puts a backup back: checks the digest, opens a copy and verifies its journal, puts it in place, and leaves a
    /// journal line that says so and names the head that was known before. The anchor then moves to that line's head,
    /// also backward.
    ///
    /// Lines settled after the backup are gone; a head published since will never fit again, and `journal verify
    /// --against` says so.
    ///
    /// - Parameter replacing: whether a database that stands there may be replaced.
    /// - Returns: the head over the line that tells of the restoration.
    @discardableResult public static func restore(
        from folder: String, to place: any DatabasePlace, replacing: Bool, journal: Journal, anchor: HeadAnchor,
        ids: IDMaker, now: Instant
    ) async throws -> SignedHead {
        let manifest = try BackupManifest.read(from: folder)
        guard manifest.engine == place.engine.rawValue else { throw BackupError.otherEngine(manifest.engine) }
        if try await place.isTaken(), !replacing { throw BackupError.targetTaken }
        let path = URL(filePath: folder).appending(path: manifest.file).path
        try await check(path, manifest, at: place, journal: journal)
        try await place.restore(from: path)
        let database = try await place.open()
        do {
            let note = restorationNote(manifest, known: try? anchor.read())
            let head = try await database.write { connection in
                try journal.recordRestoration(note, id: ids.next(), at: now, on: connection)
            }
            try anchor.replace(by: head)
            try await database.close()
            return head
        } catch {
            try? await database.close()
            throw error
        }
    }

    private static func check(
        _ path: String, _ manifest: BackupManifest, at place: any DatabasePlace, journal: Journal
    ) async throws {
        guard FileManager.default.fileExists(atPath: path) else { throw BackupError.damaged(path) }
        let found = try digest(of: path)
        guard found.sha256 == manifest.sha256, found.bytes == manifest.bytes else { throw BackupError.damaged(path) }
        let verification = try await verify(path, at: place, journal: journal)
        let findings = verification.findings.count + verification.omitted
        guard findings == manifest.findings, verification.head?.description == manifest.head else {
            throw BackupError.journalDiffers(verification.findings.first)
        }
    }

    /// What the line's version holds: the head in the backup, and the one that was anchored before.
    private static func restorationNote(_ manifest: BackupManifest, known: SignedHead?) -> [UInt8] {
        var canonical = CanonicalBytes(format: "gonghui restoration 1")
        canonical.add(manifest.sha256)
        canonical.add(manifest.head)
        canonical.add(known?.description)
        return canonical.bytes
    }
}

extension Journal {
    /// Writes and settles the line about a restoration in one transaction.
    fileprivate func recordRestoration(
        _ note: [UInt8], id: ID<JournalLine>, at: Instant, on connection: any Connection
    ) throws -> SignedHead {
        try SettlingTurn.of(connection.engine).take(connection)
        let line = JournalLine(
            id: id, at: at, actor: .operator, organisation: nil, action: Self.restored.name,
            subject: Subject(kind: .platform, number: 0))
        try append(line, version: note, on: connection)
        guard let head = try settle(on: connection, at: at) else { throw JournalDamage(size: 0) }
        return head
    }
}
