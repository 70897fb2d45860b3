import Foundation
import Stage
import Store
import Testing

@Suite("Closing a database") struct ClosingTests {
    @Test("What was accepted finishes, and later calls are refused", arguments: Stage.engines)
    func finishes(_ engine: Engine) async throws {
        try await Stage.withPlace(engine) { place in
            let database = try place.open()
            try await database.migrate([.types, .names])
            let (begun, closing) = (AsyncStream.makeStream(of: Void.self), DispatchSemaphore(value: 0))
            async let running = database.write { connection in
                begun.continuation.yield()
                closing.wait()
                try connection.run("INSERT INTO names (id, name) VALUES (1, 'finished')")
                return true
            }
            for await _ in begun.stream { break }
            async let closed: Void = database.close()
            closing.signal()
            #expect(try await running)
            try await closed
            await #expect(throws: StoreError.closed) { try await database.write { _ in } }
            await #expect(throws: StoreError.closed) { try await database.read { _ in } }
            let again = try place.open()
            #expect(try await again.ids() == [1])
            try await again.close()
        }
    }

    @Test("Every call made while it closes is either done or refused", arguments: Stage.engines)
    func nothingBetween(_ engine: Engine) async throws {
        try await Stage.withPlace(engine) { place in
            let database = try place.open()
            try await database.migrate([.types, .names])
            let done = try await withThrowingTaskGroup(of: Int?.self) { group in
                for id in 1...60 {
                    group.addTask {
                        if id == 30 {
                            try await database.close()
                            return nil
                        }
                        do {
                            return try await database.write { connection in
                                try connection.run("INSERT INTO names (id, name) VALUES (\(id), \("n\(id)"))")
                                return id
                            }
                        } catch StoreError.closed {
                            return nil
                        }
                    }
                }
                return try await group.reduce(into: [Int]()) { if let id = $1 { $0.append(id) } }.sorted()
            }
            let again = try place.open()
            #expect(try await again.ids() == done)
            try await again.close()
        }
    }
}
