public import Foundation
public import Store

/// The furniture of the tests: a database of its own for each test, on each engine.
public enum Stage {
    /// SQLite, and PostgreSQL where `GONGHUI_TEST_POSTGRES` names a server to make databases on (`make test` starts one).
    public static let engines: [Engine] = postgres == nil ? [.sqlite] : [.sqlite, .postgres]

    static let postgres = ProcessInfo.processInfo.environment["GONGHUI_TEST_POSTGRES"]

    /// Tests run side by side; the server's connections are not endless.
    private static let turnstile = Turnstile(places: 24)

    /// Whoever is through and asks for a second database does not wait for another place: as many that held one and waited for
    /// another would wait for ever.
    @TaskLocal private static var isThrough = false

    /// Hands over an empty database and removes it afterwards.
    @discardableResult
    public static func withDatabase<T>(_ engine: Engine, _ body: (any Database) async throws -> T) async throws -> T {
        try await withPlace(engine) { place in
            let database = try place.open()
            do {
                let result = try await body(database)
                try await database.close()
                return result
            } catch {
                try? await database.close()
                throw error
            }
        }
    }

    /// Hands over the place of an empty database, for tests that open it themselves, and removes it afterwards.
    @discardableResult
    public static func withPlace<T>(_ engine: Engine, _ body: (Place) async throws -> T) async throws -> T {
        switch engine {
        case .sqlite: try await withFile(body)
        case .postgres: try await withServer(body)
        }
    }

    private static func withFile<T>(_ body: (Place) async throws -> T) async throws -> T {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(Place(engine: .sqlite, address: folder.appending(path: "test.db").path))
    }

    private static func withServer<T>(_ body: (Place) async throws -> T) async throws -> T {
        guard let postgres else { throw StoreError.unreachable("GONGHUI_TEST_POSTGRES is not set") }
        let server = try PostgresServer(conninfo: postgres)
        let name = "gonghui_\(UUID().uuidString.lowercased().filter { $0 != "-" })"
        if isThrough { return try await withDatabase(name, of: server, body) }
        await turnstile.enter()
        do {
            let result = try await $isThrough.withValue(true) { try await withDatabase(name, of: server, body) }
            await turnstile.leave()
            return result
        } catch {
            await turnstile.leave()
            throw error
        }
    }

    private static func withDatabase<T>(
        _ name: String, of server: PostgresServer, _ body: (Place) async throws -> T
    ) async throws -> T {
        do {
            let address = try await server.create(database: name)
            let result = try await body(Place(engine: .postgres, address: address))
            try await server.drop(database: name)
            return result
        } catch {
            try? await server.drop(database: name)
            throw error
        }
    }

    /// A new folder of the test's own; whoever asks removes it.
    public static func temporaryFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gonghui-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }
}
