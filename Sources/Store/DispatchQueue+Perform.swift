import Dispatch

extension DispatchQueue {
    /// Runs blocking work on this queue; the caller waits without holding a thread.
    func perform<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            self.async { continuation.resume(with: Result { try work() }) }
        }
    }
}
