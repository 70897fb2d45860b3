import Foundation
import Stage
import Store
import Testing

@Suite("Transactions") struct TransactionTests {
    @Test("A thrown error undoes all of its command and nothing of any other", arguments: Stage.engines)
    func undone(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            try await database.migrate([.types, .names])
            try await database.write { try $0.run("INSERT INTO names (id, name) VALUES (1, 'kept')") }
            await #expect(throws: Interruption.self) {
                try await database.write { connection in
                    try connection.run("INSERT INTO names (id, name) VALUES (2, 'undone')")
                    try connection.run("DELETE FROM names WHERE id = 1")
                    throw Interruption()
                }
            }
            try await database.write { try $0.run("INSERT INTO names (id, name) VALUES (3, 'kept too')") }
            #expect(try await database.ids() == [1, 3])
        }
    }

    @Test("A write inside a read fails and changes nothing", arguments: Stage.engines)
    func writeInsideRead(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            try await database.migrate([.types, .names])
            await #expect {
                try await database.read { try $0.run("INSERT INTO names (id, name) VALUES (1, 'a')") }
            } throws: { error in
                guard case .statement(let sql, let code, _)? = error as? StoreError else { return false }
                return sql.hasPrefix("INSERT") && code == (engine == .sqlite ? "8" : "25006")
            }
            #expect(try await database.ids().isEmpty)
        }
    }

    @Test("A second row with the same key is reported as a duplicate", arguments: Stage.engines)
    func duplicates(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            try await database.migrate([.types, .names])
            try await database.write { try $0.run("INSERT INTO names (id, name) VALUES (1, 'a')") }
            for (id, name, constraint) in [(1, "b", "id"), (2, "a", "name")] {
                await #expect {
                    try await database.write { try $0.run("INSERT INTO names (id, name) VALUES (\(id), \(name))") }
                } throws: { error in
                    guard case .duplicate(let found)? = error as? StoreError else { return false }
                    return engine == .sqlite ? found.contains("names.\(constraint)") : found.hasPrefix("names_")
                }
            }
        }
    }

    @Test(
        "A statement that fails is reported with its text and does not harm the next command", arguments: Stage.engines)
    func failedStatement(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            for _ in 1...3 {
                await #expect {
                    try await database.write { try $0.run("INSERT INTO nowhere (id) VALUES (\(1))") }
                } throws: { error in
                    guard case .statement(let sql, let code, let message)? = error as? StoreError else { return false }
                    return sql.contains("nowhere") && message.contains("nowhere") && !code.isEmpty
                }
            }
            let one: Int? = try await database.read { try $0.value("SELECT 1") }
            #expect(one == 1)
        }
    }

    @Test("A failed statement ends its transaction even when the command passes over it", arguments: Stage.engines)
    func swallowed(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            try await database.migrate([.types, .names])
            await #expect {
                try await database.write { connection in
                    try connection.run("INSERT INTO names (id, name) VALUES (1, 'a')")
                    _ = try? connection.run("INSERT INTO names (id, name) VALUES (1, 'b')")
                    _ = try? connection.run("INSERT INTO names (id, name) VALUES (2, 'c')")
                }
            } throws: { error in
                if case .duplicate? = error as? StoreError { true } else { false }
            }
            #expect(try await database.ids().isEmpty)
        }
    }

    @Test("What was answered is seen by another connection", arguments: Stage.engines)
    func durable(_ engine: Engine) async throws {
        try await Stage.withPlace(engine) { place in
            let (one, other) = (try place.open(), try place.open())
            try await one.migrate([.types, .names])
            for id in 1...20 {
                try await one.write { try $0.run("INSERT INTO names (id, name) VALUES (\(id), \("n\(id)"))") }
                #expect(try await other.ids().last == id)
            }
            try await one.close()
            try await other.close()
        }
    }

    @Test("A read sees one state from its first statement to its last", arguments: Stage.engines)
    func snapshot(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            try await database.migrate([.types, .counter])
            let (begun, written) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
            async let reading = database.read { connection in
                let before: Int? = try connection.value("SELECT n FROM counter")
                begun.signal()
                written.wait()
                return [before, try connection.value("SELECT n FROM counter")]
            }
            await DispatchQueue.global().signalled(by: begun)
            try await database.write { try $0.run("UPDATE counter SET n = 7") }
            written.signal()
            #expect(try await reading == [0, 0])
            #expect(try await database.count() == 7)
        }
    }
}

extension DispatchQueue {
    /// Waits for a semaphore without holding a thread of the tests.
    fileprivate func signalled(by semaphore: DispatchSemaphore) async {
        await withCheckedContinuation { continuation in
            async {
                semaphore.wait()
                continuation.resume()
            }
        }
    }
}
