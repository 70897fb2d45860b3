/// Calls the body with each number from 32 tasks.
func inTurns<T: Sendable>(
    _ count: Int, _ body: @escaping @Sendable (Int) async throws -> T
) async throws -> [T] {
    try await withThrowingTaskGroup(of: [(Int, T)].self) { group in
        for worker in 0..<32 {
            group.addTask {
                var made: [(Int, T)] = []
                for number in stride(from: worker, to: count, by: 32) { made.append((number, try await body(number))) }
                return made
            }
        }
        return try await group.reduce(into: []) { $0 += $1 }.sorted { $0.0 < $1.0 }.map(\.1)
    }
}
