import Foundation
public import Store

/// A PostgreSQL database.
public struct PostgresPlace: DatabasePlace {
    private let conninfo: String

    public init(conninfo: String) { self.conninfo = conninfo }

    public var engine: Engine { .postgres }

    public func isTaken() async throws -> Bool {
        let database = try open()
        let isEmpty = try await database.isEmpty()
        try await database.close()
        return !isEmpty
    }

    public func open() throws -> any Database { try PostgresDatabase(conninfo: conninfo, connections: 2) }

    public func restore(from file: String) async throws {
        let database = try open()
        try await database.write { connection in
            try connection.run("DROP SCHEMA public CASCADE")
            try connection.run("CREATE SCHEMA public")
        }
        try await database.close()
        try await PostgresDatabase.restore(from: file, conninfo: conninfo)
    }

    /// Restores into a scratch database on the same server, which is dropped afterwards; the account needs the right to
    /// create databases.
    public func withBackup<T: Sendable>(
        _ file: String, _ body: (any Database) async throws -> T
    ) async throws -> T {
        let server = try PostgresServer(conninfo: conninfo)
        let name = "gonghui_check_" + UUID().uuidString.lowercased().replacing("-", with: "")
        let scratch = try await server.create(database: name)
        do {
            try await PostgresDatabase.restore(from: file, conninfo: scratch)
            let database = try PostgresDatabase(conninfo: scratch, connections: 1)
            let result = try await body(database)
            try await database.close()
            try await server.drop(database: name)
            return result
        } catch {
            try? await server.drop(database: name)
            throw error
        }
    }
}
