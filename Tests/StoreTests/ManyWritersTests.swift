import Stage
import Store
import Testing

@Suite("Many writers at once") struct ManyWritersTests {
    @Test("A hundred increments side by side count to a hundred", arguments: Stage.engines)
    func increments(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            try await database.migrate([.types, .counter])
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 1...100 {
                    group.addTask {
                        try await database.write { connection in
                            let n: Int = try connection.value("SELECT n FROM counter WHERE id = 1") ?? 0
                            try connection.run("UPDATE counter SET n = \(n + 1) WHERE id = 1")
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await database.count() == 100)
        }
    }

    @Test("Of 32 writers exactly those that failed are undone", arguments: Stage.engines)
    func someFail(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            try await database.migrate([.types, .names])
            let answered = await Self.insert(1...32, into: database) { id, connection in
                if id % 5 == 0 { throw Interruption() }
                if id % 7 == 0 { try connection.run("INSERT INTO nowhere (id) VALUES (\(id))") }
            }
            let expected = (1...32).filter { $0 % 5 != 0 && $0 % 7 != 0 }
            #expect(answered == expected)
            #expect(try await database.ids() == expected)
        }
    }

    @Test("A writer that makes SQLite undo the whole transaction takes no acknowledged one with it")
    func undoneByEngine() async throws {
        try await Stage.withDatabase(.sqlite) { database in
            try await database.migrate([.types, .names])
            let answered = await Self.insert(1...64, into: database) { id, connection in
                if id % 9 == 0 {
                    try connection.run("INSERT OR ROLLBACK INTO names (id, name) VALUES (\(id), 'again')")
                }
            }
            #expect(try await database.ids() == answered)
            #expect(answered.allSatisfy { $0 % 9 != 0 })
            try await database.write { try $0.run("INSERT INTO names (id, name) VALUES (100, 'after')") }
            #expect(try await database.ids() == answered + [100])
        }
    }

    /// Inserts a row per writer, all at once, and returns the ids that were acknowledged.
    private static func insert(
        _ ids: ClosedRange<Int>, into database: any Database,
        then follow: @escaping @Sendable (Int, any Connection) throws -> Void
    ) async -> [Int] {
        await withTaskGroup(of: Int?.self) { group in
            for id in ids {
                group.addTask {
                    try? await database.write { connection in
                        try connection.run("INSERT INTO names (id, name) VALUES (\(id), \("n\(id)"))")
                        try follow(id, connection)
                        return id
                    }
                }
            }
            return await group.reduce(into: []) { if let id = $1 { $0.append(id) } }.sorted()
        }
    }
}
