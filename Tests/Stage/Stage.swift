public import Foundation
public import Store

/// The furniture of the tests: a database of its own for each test, on each engine.
public enum Stage {
    /// SQLite, and PostgreSQL where `GONGHUI_TEST_POSTGRES` names a server to make databases on (`make test` starts one).
    public static let engines: [Engine] = postgres == nil ? [.sqlite] : [.sqlite, .postgres]

    static let postgres = ProcessInfo.processInfo.environment["GONGHUI_TEST_POSTGRES"]

    /// Hands over an empty database and removes it afterwards.
    public static func withDatabase<T>(_ engine: Engine, _ body: (any Database) async throws -> T) async throws -> T {
        switch engine {
        case .sqlite: try await withSQLite(body)
        case .postgres: throw StoreError.unreachable("no PostgreSQL")
        }
    }

    private static func withSQLite<T>(_ body: (any Database) async throws -> T) async throws -> T {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try SQLiteDatabase(path: folder.appending(path: "test.db").path, readers: 2)
        let result = try await body(database)
        try await database.close()
        return result
    }

    /// A new folder of the test's own; whoever asks removes it.
    public static func temporaryFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gonghui-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }
}
