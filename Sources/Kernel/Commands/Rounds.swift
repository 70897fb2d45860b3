public import Logging

/// Work that is done again and again beside the server.
public enum Rounds {
    /// Round after round until the task is cancelled. One that fails is logged, and the next does its work.
    public static func run(
        _ name: String, every interval: Duration, log: Logger, _ round: () async throws -> Void
    ) async {
        while !Task.isCancelled {
            do {
                try await round()
            } catch {
                log.error("\(name): a round failed", metadata: ["error": "\(error)"])
            }
            try? await Task.sleep(for: interval)
        }
    }
}
