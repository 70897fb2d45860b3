import Store

/// How much of the database an engine may hold in memory while a batch is written, and how it goes back to the usual; one value
/// for each engine.
struct LoadRoom: Sendable {
    /// - Parameter isFirst: little is looked up then but the rows just written.
    let take: @Sendable (_ isFirst: Bool, any Connection) throws -> Void
    let giveBack: @Sendable (any Connection) throws -> Void
    /// The numbers that may be registered, for a batch of many rows; `nil` where each is to be looked up.
    let possible: @Sendable (_ rows: Int, any Connection) throws -> PossibleNumbers?
    /// Once a load is done: so that the engine knows how large the register has become.
    let settle: @Sendable (any Connection) throws -> Void

    static func of(_ engine: Engine) -> LoadRoom { engine == .sqlite ? sqlite : postgres }
}
