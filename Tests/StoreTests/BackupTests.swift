import Foundation
import Stage
import Store
import Testing

@Suite("Backing up") struct BackupTests {
    /// Every command writes a pair; half a pair in the copy would mean that it is of no single moment.
    static let pairs = Migration(
        "pairs", ["CREATE TABLE one (id BIGINT PRIMARY KEY, words TEXT)", "CREATE TABLE two (id BIGINT PRIMARY KEY)"])

    @Test(
        "A copy made under load is of one moment, opens, and has all that was answered before", arguments: Stage.engines
    )
    func consistent(_ engine: Engine) async throws {
        let folder = try Stage.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "copy").path
        try await Stage.withDatabase(engine) { database in
            try await database.migrate([.types, Self.pairs])
            try await Self.write(1...200, to: database)
            async let load: Void = Self.write(201...1000, to: database)
            try await database.backup(to: file)
            try await load
        }
        #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
        try await Self.withCopy(engine, file) { copy in
            let (one, two) = (try await copy.ids(in: "one"), try await copy.ids(in: "two"))
            #expect(one == two)
            #expect(one.count >= 200)
            try await copy.migrate([.types, Self.pairs])
            try await copy.write { try $0.run("INSERT INTO two (id) VALUES (\(5000))") }
        }
    }

    @Test("A copy that cannot be written is reported and leaves no file", arguments: Stage.engines)
    func impossible(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            await #expect(throws: StoreError.self) { try await database.backup(to: "/nowhere/at/all") }
        }
    }

    private static func write(_ ids: ClosedRange<Int>, to database: any Database) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for id in ids {
                group.addTask {
                    try await database.write { connection in
                        try connection.run(
                            "INSERT INTO one (id, words) VALUES (\(id), \(String(repeating: "字", count: 99)))")
                        try connection.run("INSERT INTO two (id) VALUES (\(id))")
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    private static func withCopy(
        _ engine: Engine, _ file: String, _ body: (any Database) async throws -> Void
    ) async throws {
        switch engine {
        case .sqlite:
            let copy = try SQLiteDatabase(path: file)
            try await body(copy)
            try await copy.close()
        case .postgres:
            try await Stage.withPlace(.postgres) { place in
                try await PostgresDatabase.restore(from: file, conninfo: place.address)
                let copy = try place.open()
                try await body(copy)
                try await copy.close()
            }
        }
    }
}
