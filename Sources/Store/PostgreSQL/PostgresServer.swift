import Dispatch

/// A server on which databases are made and removed.
public struct PostgresServer: Sendable {
    private let conninfo: PostgresConninfo

    /// - Parameter conninfo: a connection to any database of the server, by somebody with the right to make others.
    public init(conninfo: String) throws { self.conninfo = try PostgresConninfo(conninfo) }

    /// Makes a database as the store needs it, UTF-8 and compared bytewise, and returns its connection string.
    ///
    /// - Parameter template: what it begins with; nobody may be connected to it. The default is an empty one.
    public func create(database name: String, copying template: String = "template0") async throws -> String {
        try await administer { link in
            try link.command(
                """
                CREATE DATABASE \(try link.quoted(name)) ENCODING 'UTF8' LC_COLLATE 'C'
                TEMPLATE \(try link.quoted(template))
                """)
        }
        return conninfo.naming(database: name).text
    }

    /// Removes a database, if it exists, and ends all connections to it.
    public func drop(database name: String) async throws {
        try await administer { link in
            try link.command("DROP DATABASE IF EXISTS \(try link.quoted(name)) WITH (FORCE)")
        }
    }

    /// These commands cannot run in a transaction, so they have a connection of their own.
    private func administer(_ body: @escaping @Sendable (PostgresLink) throws -> Void) async throws {
        try await DispatchQueue(label: "store.postgres.server").perform { [conninfo] in
            do {
                let link = try PostgresLink(conninfo, logger: nil)
                try link.command("SET client_min_messages = warning")
                try body(link)
            } catch let failure as PostgresFailure {
                throw failure.storeError
            }
        }
    }
}
