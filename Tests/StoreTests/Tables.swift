import Store

extension Migration {
    /// The column types that PostgreSQL must be taught.
    static let types = Migration("types", [], postgres: ["CREATE DOMAIN blob AS BYTEA"])

    /// A table with a column of each kind.
    static let kinds = Migration(
        "kinds", ["CREATE TABLE kinds (id BIGINT PRIMARY KEY, number BIGINT, amount FLOAT8, words TEXT, bytes BLOB)"])

    static let counter = Migration(
        "counter",
        [
            "CREATE TABLE counter (id BIGINT PRIMARY KEY, n BIGINT NOT NULL)",
            "INSERT INTO counter (id, n) VALUES (1, 0)",
        ])

    static let names = Migration("names", ["CREATE TABLE names (id BIGINT PRIMARY KEY, name TEXT NOT NULL UNIQUE)"])
}

extension Database {
    func ids(in table: SQL = "names") async throws -> [Int] {
        try await read { try $0.all("SELECT id FROM \(table) ORDER BY id") { try $0[0] } }
    }

    func count() async throws -> Int? {
        try await read { try $0.value("SELECT n FROM counter WHERE id = 1") }
    }
}
