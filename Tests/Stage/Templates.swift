import Foundation
import Store

/// Databases that a list of migrations has passed over, made once and copied by every test that begins with the same list:
/// the statements of some hundred tables take longer than most tests.
actor Templates {
    static let shared = Templates()

    private struct Key: Hashable {
        let engine: Engine
        let migrations: [String]
    }

    private var made: [Key: Task<Template, any Error>] = [:]

    func template(_ engine: Engine, _ migrations: [Migration]) async throws -> Template {
        let key = Key(engine: engine, migrations: migrations.map(\.name))
        let making = made[key] ?? Task { try await Template(engine, migrations) }
        made[key] = making
        return try await making.value
    }
}

/// A database to copy: the file of SQLite, the name of one of PostgreSQL.
enum Template {
    case file(Data)
    case database(String)

    /// On PostgreSQL it stays until the server, which is the tests' own, is thrown away.
    init(_ engine: Engine, _ migrations: [Migration]) async throws {
        switch engine {
        case .sqlite:
            self = .file(
                try await Stage.withPlace(.sqlite) { place in
                    try await Self.migrate(place, migrations)
                    return try Data(contentsOf: URL(filePath: place.address))
                })
        case .postgres:
            let name = Stage.newName()
            let address = try await Stage.server().create(database: name)
            try await Self.migrate(Place(engine: .postgres, address: address), migrations)
            self = .database(name)
        }
    }

    private static func migrate(_ place: Place, _ migrations: [Migration]) async throws {
        let database = try place.open()
        try await database.migrate(migrations)
        try await database.close()
    }
}
