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

    @Test("Of a group in which some fail, before they wrote or after, the others are kept once each")
    func someFail() async throws {
        try await Stage.withDatabase(.sqlite) { database in
            try await database.migrate([.types, .names, .counter])
            database.atEndOfGroup { connection in
                let rows: Int = try connection.value("SELECT COUNT(*) FROM names") ?? 0
                try connection.run("UPDATE counter SET n = \(rows) WHERE id = 1")
            }
            let failed = try await withThrowingTaskGroup(of: Int?.self) { group in
                for id in 1...200 {
                    group.addTask {
                        do {
                            try await database.write { connection in
                                if id % 7 == 0 { throw Interruption() }
                                try connection.run("INSERT INTO names (id, name) VALUES (\(id), \("n\(id)"))")
                                if id % 31 == 0 { throw Interruption() }
                            }
                            return nil
                        } catch is Interruption { return id }
                    }
                }
                return try await group.reduce(into: Set<Int>()) { if let id = $1 { $0.insert(id) } }
            }
            let failing = Set((1...200).filter { $0 % 7 == 0 || $0 % 31 == 0 })
            #expect(failed == failing)
            #expect(Set(try await database.ids()) == Set(1...200).subtracting(failing))
            #expect(try await database.count() == 200 - failing.count)
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
