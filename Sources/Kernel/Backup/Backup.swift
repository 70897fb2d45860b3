import Crypto
import Foundation
public import Store

/// A folder with a copy of the database and a manifest. It never holds the key file.
public struct Backup: Sendable {
    public let folder: String
    public let manifest: BackupManifest
    /// The check of the copy; a backup whose journal has findings is kept all the same, because it is what there is.
    public let verification: JournalVerification

    /// Copies the database while work goes on, opens the copy, verifies its journal and writes the manifest.
    ///
    /// - Parameters:
    ///   - place: where the database stands.
    ///   - folder: must not exist; it is made readable by its owner only, and removed again after a failure.
    ///   - version: of the platform.
    public static func make(
        of database: any Database, at place: any DatabasePlace, into folder: String, journal: Journal, version: String,
        now: Instant
    ) async throws -> Backup {
        let files = FileManager.default
        guard !files.fileExists(atPath: folder) else { throw BackupError.folderExists(folder) }
        try files.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        do {
            return try await fill(folder, from: database, at: place, journal: journal, version: version, now: now)
        } catch {
            try? files.removeItem(atPath: folder)
            throw error
        }
    }

    private static func fill(
        _ folder: String, from database: any Database, at place: any DatabasePlace, journal: Journal, version: String,
        now: Instant
    ) async throws -> Backup {
        let name = "database.\(place.engine.rawValue)"
        let path = URL(filePath: folder).appending(path: name).path
        try await database.backup(to: path)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        try DurableFile.sync(path)
        let verification = try await verify(path, at: place, journal: journal)
        let (digest, bytes) = try digest(of: path)
        let manifest = BackupManifest(
            format: BackupManifest.currentFormat, engine: place.engine.rawValue, version: version, at: now, file: name,
            bytes: bytes, sha256: digest, lines: verification.lines, head: verification.head?.description,
            findings: verification.findings.count + verification.omitted)
        try manifest.write(to: folder)
        return Backup(folder: folder, manifest: manifest, verification: verification)
    }

    static func verify(
        _ file: String, at place: any DatabasePlace, journal: Journal
    ) async throws -> JournalVerification {
        try await place.withBackup(file) { database in
            try await database.read { try journal.verify(on: $0) }
        }
    }

    /// SHA-256 in hexadecimal, and the length; read in parts.
    static func digest(of path: String) throws -> (sha256: String, bytes: Int64) {
        let handle = try FileHandle(forReadingFrom: URL(filePath: path))
        defer { try? handle.close() }
        var hash = SHA256()
        var bytes: Int64 = 0
        while let part = try handle.read(upToCount: 1 << 20), !part.isEmpty {
            hash.update(data: part)
            bytes += Int64(part.count)
        }
        return (Hexadecimal.text(hash.finalize()), bytes)
    }
}
