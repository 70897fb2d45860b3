/// What everything has in common that leaves the platform: it is taken up for a while, sent beside others, and tried again after
/// pauses that grow.
enum Outbox {
    /// Seconds in which a server that took something up has sent it, or has stopped.
    static let lease: Int64 = 300

    /// Seconds until the next try after so many.
    static func pause(after tries: Int) -> Int64 {
        let minutes: [Int64] = [1, 5, 15, 60, 180, 360, 720]
        return minutes[min(max(tries, 1), minutes.count) - 1] * 60
    }

    /// Sends side by side what was taken up, and settles each. What the end of the server broke off is not settled: another
    /// takes it up when the lease is over.
    ///
    /// - Parameter settle: writes down what became of one.
    /// - Returns: how many were delivered.
    static func deliver<Piece: Sendable, Delivered: Sendable>(
        _ pieces: [Piece], send: @escaping @Sendable (Piece) async -> Result<Delivered, OutgoingProblem>,
        settle: @escaping @Sendable (Piece, Result<Delivered, OutgoingProblem>) async throws -> Void
    ) async throws -> Int {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for piece in pieces {
                group.addTask {
                    let outcome = await send(piece)
                    let isDelivered = if case .success = outcome { true } else { false }
                    if !isDelivered { try Task.checkCancellation() }
                    try await settle(piece, outcome)
                    return isDelivered
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
    }
}
