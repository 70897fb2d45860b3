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

    /// Hands over a database, empty but for what the migrations made, and removes it afterwards.
    @discardableResult
    public static func withDatabase<T>(
        _ engine: Engine, migrated migrations: [Migration] = [], _ body: (any Database) async throws -> T
    ) async throws -> T {
        let template = migrations.isEmpty ? nil : try await Templates.shared.template(engine, migrations)
        return try await withPlace(engine, copying: template) { place in
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
        try await withPlace(engine, copying: nil, body)
    }

    private static func withPlace<T>(
        _ engine: Engine, copying template: Template?, _ body: (Place) async throws -> T
    ) async throws -> T {
        switch (engine, template) {
        case (.sqlite, .file(let copied)?): try await withFile(copied, body)
        case (.sqlite, _): try await withFile(nil, body)
        case (.postgres, .database(let copied)?): try await withServer(copied, body)
        case (.postgres, _): try await withServer(nil, body)
        }
    }

    private static func withFile<T>(_ copied: Data?, _ body: (Place) async throws -> T) async throws -> T {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "test.db")
        try copied?.write(to: file)
        return try await body(Place(engine: .sqlite, address: file.path))
    }

    static func server() throws -> PostgresServer {
        guard let postgres else { throw StoreError.unreachable("GONGHUI_TEST_POSTGRES is not set") }
        return try PostgresServer(conninfo: postgres)
    }

    static func newName() -> String { "gonghui_\(UUID().uuidString.lowercased().filter { $0 != "-" })" }

    private static func withServer<T>(_ copied: String?, _ body: (Place) async throws -> T) async throws -> T {
        let (server, name) = (try server(), newName())
        if isThrough { return try await withDatabase(name, copied, of: server, body) }
        await turnstile.enter()
        do {
            let result = try await $isThrough.withValue(true) {
                try await withDatabase(name, copied, of: server, body)
            }
            await turnstile.leave()
            return result
        } catch {
            await turnstile.leave()
            throw error
        }
    }

    private static func withDatabase<T>(
        _ name: String, _ copied: String?, of server: PostgresServer, _ body: (Place) async throws -> T
    ) async throws -> T {
        do {
            let address = try await server.create(database: name, copying: copied ?? "template0")
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
