import Store

/// How a settling round makes sure that it is the only one over all servers; one value for each engine.
struct SettlingTurn: Sendable {
    /// Waits until no other round runs; held until the transaction ends.
    let take: @Sendable (any Connection) throws -> Void

    static func of(_ engine: Engine) -> SettlingTurn { engine == .sqlite ? sqlite : postgres }
}
