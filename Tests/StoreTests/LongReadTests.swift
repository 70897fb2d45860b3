import Stage
import Store
import Synchronization
import Testing

@Suite("A read that takes long")
struct LongReadTests {
    /// Some hundred milliseconds on any machine.
    private static let counting: SQL = """
        WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 3000000)
        SELECT COUNT(*) FROM number
        """

    @Test("It gives its answer, though on SQLite it was begun anew elsewhere", arguments: Stage.engines)
    func anew(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            let begun = Atomic(0)
            let count: Int? = try await database.read { connection in
                begun.add(1, ordering: .relaxed)
                return try connection.value(Self.counting)
            }
            #expect(count == 3_000_000)
            #expect(begun.load(ordering: .relaxed) == (engine == .sqlite ? 2 : 1))
        }
    }

    @Test("One that passes over being broken off is begun anew all the same", arguments: Stage.engines)
    func stubborn(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            let count = try await database.read { connection in
                (try? connection.value(Self.counting) as Int?) ?? -1
            }
            #expect(count == 3_000_000)
        }
    }

    @Test("Short reads go on beside as many as there are processors", arguments: Stage.engines)
    func beside(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            let sum = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<40 {
                    group.addTask {
                        try await database.read { connection in
                            try connection.value(number % 10 == 0 ? Self.counting : "SELECT 1") ?? 0
                        }
                    }
                }
                return try await group.reduce(0, +)
            }
            #expect(sum == 4 * 3_000_000 + 36)
        }
    }
}
