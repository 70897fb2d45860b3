public import Store

/// Where a test's database is. It may be opened several times, as by several servers.
public struct Place: Sendable {
    public let engine: Engine
    /// The file of SQLite, the connection string of PostgreSQL.
    public let address: String

    public func open(connections: Int = 3) throws -> any Database {
        switch engine {
        case .sqlite: try SQLiteDatabase(path: address, readers: connections)
        case .postgres: try PostgresDatabase(conninfo: address, connections: connections)
        }
    }
}
