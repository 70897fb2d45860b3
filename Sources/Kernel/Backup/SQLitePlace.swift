import Foundation
public import Store

/// A database file with its log.
public struct SQLitePlace: DatabasePlace {
    private let path: String

    public init(path: String) { self.path = path }

    public var engine: Engine { .sqlite }

    public func isTaken() -> Bool { FileManager.default.fileExists(atPath: path) }

    public func open() throws -> any Database { try SQLiteDatabase(path: path) }

    public func restore(from file: String) throws {
        let draft = path + ".restoring"
        let files = FileManager.default
        try Self.remove([draft])
        try files.copyItem(atPath: file, toPath: draft)
        try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: draft)
        try DurableFile.sync(draft)
        // The old log must not be replayed into the new file.
        try Self.remove([path + "-wal", path + "-shm"])
        guard rename(draft, path) == 0 else { throw DurableFile.Failure(code: errno) }
        try DurableFile.sync(path)
    }

    public func withBackup<T: Sendable>(
        _ file: String, _ body: (any Database) async throws -> T
    ) async throws -> T {
        // A backup carries its journal mode; opened as a copy, it is not touched.
        let copy = file + ".checking"
        let leftovers = [copy, copy + "-wal", copy + "-shm"]
        try Self.remove(leftovers)
        try FileManager.default.copyItem(atPath: file, toPath: copy)
        defer { try? Self.remove(leftovers) }
        let database = try SQLiteDatabase(path: copy, readers: 1)
        do {
            let result = try await body(database)
            try await database.close()
            return result
        } catch {
            try? await database.close()
            throw error
        }
    }

    private static func remove(_ paths: [String]) throws {
        for path in paths where FileManager.default.fileExists(atPath: path) {
            try FileManager.default.removeItem(atPath: path)
        }
    }
}
