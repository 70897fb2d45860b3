public import Logging

/// The engine for more than one machine: PostgreSQL, or what speaks its protocol, through a pool of connections.
///
/// Commands run SERIALIZABLE and reads in a REPEATABLE READ snapshot. A transaction that the server gives up
/// (serialization failure, deadlock) or whose connection breaks before the commit runs again, a bounded number of
/// times, with growing random pauses.
public final class PostgresDatabase: Database {
    let conninfo: PostgresConninfo
    private let pool: PostgresPool

    /// Connects once, so that a wrong address is found at start; further connections are made when they are needed.
    ///
    /// - Parameters:
    ///   - conninfo: libpq's `host=… dbname=…` or a `postgresql://` address.
    ///   - connections: the most transactions that run at once; further ones wait their turn.
    ///   - logger: hears of lost connections, transactions that run again, and the server's warnings; never of values.
    /// - Throws: ``StoreError/unreachable(_:)`` also when the database is not encoded in UTF-8.
    public init(conninfo: String, connections: Int = 8, logger: Logger? = nil) throws {
        self.conninfo = try PostgresConninfo(conninfo)
        pool = try PostgresPool(conninfo: self.conninfo, connections: max(connections, 1), logger: logger)
    }

    public var engine: Engine { .postgres }

    public func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await pool.perform { try $0.transaction(.read, body) }
    }

    @discardableResult
    public func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await pool.perform { try $0.transaction(.write, body) }
    }

    /// Does nothing: writers commit side by side here, so there is no group; the journal's sequencer does that work.
    public func atEndOfGroup(_ body: @escaping @Sendable (any Connection) throws -> Void) {}

    public func close() async throws { await pool.close() }
}
