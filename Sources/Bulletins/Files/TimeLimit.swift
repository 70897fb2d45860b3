/// Lets `body` run for at most `seconds`, then cancels it.
///
/// - Throws: ``UnreadableFile/timedOut(seconds:)``, once `body` has obeyed.
func within<T: Sendable>(seconds: Int, _ body: @escaping @Sendable () async throws -> T) async throws -> T {
    try await withThrowingTaskGroup(of: T.self) { race in
        race.addTask(operation: body)
        race.addTask {
            try await Task.sleep(for: .seconds(seconds))
            throw UnreadableFile.timedOut(seconds: seconds)
        }
        defer { race.cancelAll() }
        while let result = try await race.next() { return result }
        throw CancellationError()
    }
}
