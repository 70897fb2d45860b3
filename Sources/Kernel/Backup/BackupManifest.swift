import Foundation
import Store

/// What stands beside a backup and says what it is.
public struct BackupManifest: Codable, Hashable, Sendable {
    static let fileName = "manifest.json"
    static let currentFormat = 1

    public let format: Int
    /// ``Engine`` by name.
    public let engine: String
    /// Of the platform that made it.
    public let version: String
    public let at: Instant
    /// The name of the database's copy in the same folder.
    public let file: String
    public let bytes: Int64
    /// Of the copy, in lower-case hexadecimal.
    public let sha256: String
    /// Settled lines of the journal in the copy.
    public let lines: Int64
    /// The newest signed head in the copy (``SignedHead``); `nil` when the journal was empty.
    public let head: String?
    /// How many findings `journal verify` had on the copy; a backup of a damaged journal is kept, and says so.
    public let findings: Int

    /// - Throws: ``BackupError`` when the file is missing, unreadable or newer than this program.
    static func read(from folder: String) throws(BackupError) -> BackupManifest {
        let path = URL(filePath: folder).appending(path: fileName).path
        guard let data = FileManager.default.contents(atPath: path) else { throw .noBackup(folder) }
        guard let manifest = try? JSONDecoder().decode(Self.self, from: data), !manifest.file.contains("/") else {
            throw .manifestUnreadable(path)
        }
        guard manifest.format == currentFormat else { throw .newerFormat(path) }
        return manifest
    }

    func write(to folder: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let path = URL(filePath: folder).appending(path: Self.fileName).path
        try DurableFile.replace(path, Array(try encoder.encode(self)))
    }
}
