import Stage
import Store
import Synchronization
import Testing

@Suite("Committing in groups") struct GroupCommitTests {
    @Test("What runs at the end of a group sees its rows and commits with them")
    func insideTransaction() async throws {
        try await Stage.withDatabase(.sqlite) { database in
            try await database.migrate([.types, .names, .counter])
            database.atEndOfGroup { connection in
                let rows: Int = try connection.value("SELECT COUNT(*) FROM names") ?? 0
                try connection.run("UPDATE counter SET n = \(rows) WHERE id = 1")
            }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for id in 1...50 {
                    group.addTask {
                        _ = try await database.write { connection in
                            try connection.run("INSERT INTO names (id, name) VALUES (\(id), \("n\(id)"))")
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await database.count() == 50)
        }
    }

    @Test("An error at the end of a group fails the group and leaves nothing of it")
    func failsGroup() async throws {
        try await Stage.withDatabase(.sqlite) { database in
            try await database.migrate([.types, .names])
            database.atEndOfGroup { _ in throw Interruption() }
            await #expect {
                try await database.write { try $0.run("INSERT INTO names (id, name) VALUES (1, 'a')") }
            } throws: { error in
                if case .notDurable? = error as? StoreError { true } else { false }
            }
            #expect(try await database.ids().isEmpty)
            database.atEndOfGroup { _ in }
            try await database.write { try $0.run("INSERT INTO names (id, name) VALUES (2, 'b')") }
            #expect(try await database.ids() == [2])
        }
    }

    @Test("A group of which every command failed has nothing to run at its end")
    func emptyGroup() async throws {
        try await Stage.withDatabase(.sqlite) { database in
            let runs = Mutex(0)
            database.atEndOfGroup { _ in runs.withLock { $0 += 1 } }
            await #expect(throws: Interruption.self) { try await database.write { _ in throw Interruption() } }
            #expect(runs.withLock { $0 } == 0)
        }
    }
}
