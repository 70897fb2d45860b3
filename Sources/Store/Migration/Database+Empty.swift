extension Database {
    /// Whether no migration ever ran here.
    public func isEmpty() async throws -> Bool {
        try await read { connection in
            let table: SQL =
                connection.engine == .sqlite
                ? "SELECT 1 FROM sqlite_master WHERE name = 'migration'"
                : "SELECT 1 WHERE to_regclass('migration') IS NOT NULL"
            return try !connection.exists(table)
        }
    }
}
