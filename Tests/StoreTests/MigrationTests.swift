import Stage
import Store
import Testing

@Suite("Migrating") struct MigrationTests {
    static let first = Migration("first", ["CREATE TABLE a (id BIGINT PRIMARY KEY)", "INSERT INTO a (id) VALUES (1)"])
    static let second = Migration("second", ["ALTER TABLE a ADD COLUMN b BIGINT", "UPDATE a SET b = 2"])

    @Test("Migrations are applied once, in their order, also when some are new", arguments: Stage.engines)
    func once(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            try await database.migrate([Self.first])
            try await database.migrate([Self.first, Self.second])
            try await database.migrate([Self.first, Self.second])
            let rows = try await database.read { try $0.all("SELECT id, b FROM a") { [try $0[0] as Int, try $0[1]] } }
            #expect(rows == [[1, 2]])
        }
    }

    @Test("An edited migration is refused, in its text and in its values", arguments: Stage.engines)
    func edited(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            func values(_ id: Int) -> Migration { Migration("values", ["INSERT INTO a (id) VALUES (\(id))"]) }
            try await database.migrate([Self.first, values(5)])
            let edited = Migration("first", ["CREATE TABLE a (id BIGINT PRIMARY KEY, more TEXT)"])
            await #expect(throws: StoreError.migrationEdited(name: "first")) {
                try await database.migrate([edited, values(5), Self.second])
            }
            await #expect(throws: StoreError.migrationEdited(name: "values")) {
                try await database.migrate([Self.first, values(6), Self.second])
            }
            let columns = try await database.read { try $0.exists("SELECT 1 FROM migration WHERE name = 'second'") }
            #expect(!columns)
        }
    }

    @Test("A database with migrations unknown to the program is refused and left alone", arguments: Stage.engines)
    func newer(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            try await database.migrate([Self.first, Self.second])
            await #expect(throws: StoreError.newerDatabase(names: ["second"])) {
                try await database.migrate([Self.first, .names])
            }
            await #expect(throws: StoreError.self) { try await database.ids() }
        }
    }

    @Test("A migration that fails leaves nothing and can be run again", arguments: Stage.engines)
    func failed(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            let broken = Migration("second", ["CREATE TABLE c (id BIGINT)", "INSERT INTO nowhere VALUES (1)"])
            await #expect(throws: StoreError.self) { try await database.migrate([Self.first, broken]) }
            try await database.migrate([Self.first, Migration("second", ["CREATE TABLE c (id BIGINT)"])])
            #expect(try await database.ids(in: "c").isEmpty)
        }
    }

    @Test("Two migrations of one name are refused before anything runs", arguments: Stage.engines)
    func sameName(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            await #expect(throws: StoreError.migrationNamedTwice(name: "first")) {
                try await database.migrate([Self.first, Self.second, Self.first])
            }
            await #expect(throws: StoreError.self) { try await database.ids(in: "a") }
        }
    }

    @Test("Each engine runs its own twin", arguments: Stage.engines)
    func twins(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            let twin = Migration(
                "twin", ["CREATE TABLE twin (name TEXT)"],
                sqlite: ["INSERT INTO twin (name) VALUES ('sqlite')"],
                postgres: ["INSERT INTO twin (name) VALUES ('postgres')"])
            try await database.migrate([twin])
            let name: String? = try await database.read { try $0.value("SELECT name FROM twin") }
            #expect(name == engine.rawValue)
        }
    }

    @Test("Several servers may start at once", arguments: Stage.engines.filter { $0 == .postgres })
    func severalServers(_ engine: Engine) async throws {
        try await Stage.withPlace(engine) { place in
            let servers = try (1...4).map { _ in try place.open(connections: 1) }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for server in servers {
                    group.addTask { try await server.migrate([Self.first, Self.second, .counter]) }
                }
                try await group.waitForAll()
            }
            for server in servers {
                #expect(try await server.count() == 0)
                try await server.close()
            }
        }
    }
}
