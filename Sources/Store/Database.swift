/// A database of either engine. Closures are synchronous: no `await` can stand inside a transaction.
public protocol Database: Sendable {
    var engine: Engine { get }

    /// Runs `body` in one snapshot. A write inside it fails.
    ///
    /// On PostgreSQL a connection lost on the way runs `body` again on another; on SQLite one that takes long is begun anew on
    /// a thread of its own. So it must have no effect.
    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// Runs `body` in one transaction and returns once it is durable; an error thrown by `body` undoes it whole.
    ///
    /// On PostgreSQL a serialization failure runs `body` again, on SQLite the failure of another with which it was to share a commit;
    /// so it must have no effect but through the connection.
    @discardableResult
    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// Sets what runs at the end of every commit group, inside its transaction, after the commands and before the
    /// commit. SQLite calls it once per group; PostgreSQL never calls it: there the journal's sequencer does that work.
    func atEndOfGroup(_ body: @escaping @Sendable (any Connection) throws -> Void)

    /// Copies the database, consistent under load, to a new file that only its owner may read: on SQLite a database, on
    /// PostgreSQL a dump for ``PostgresDatabase/restore(from:conninfo:)``.
    func backup(to path: String) async throws

    /// Ends all connections; calls accepted before finish first, later ones throw ``StoreError/closed``.
    func close() async throws
}
