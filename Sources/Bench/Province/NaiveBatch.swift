import Foundation
import GRDBSQLite

/// Rows of members put one after the other, as a file would bring them, in durable transactions of five hundred: taken out of a
/// register in use at random and put back by prepared statements of the C interface. Taking them out does not count.
struct NaiveBatch {
    private static let tables = ["person", "identity", "identity_key", "membership"]
    static let perTransaction = 500

    private let database: BareDatabase

    init(file: String) throws {
        database = try BareDatabase(file)
        try database.run("PRAGMA synchronous = FULL")
        // As a connection is opened by default.
        try database.run("PRAGMA cache_size = -2000")
    }

    /// - Parameter added: how many the last load brought.
    /// - Returns: seconds for each member.
    func run(_ count: Int, of added: Int) throws -> Double {
        let people = try database.texts(
            """
            SELECT id FROM person WHERE id % \(max(1, added / count)) = 0
                AND id >= (SELECT first_key / 16384 * 4194304 FROM member_load WHERE name = 'later') LIMIT \(count)
            """
        ).shuffled()
        try database.run("BEGIN")
        let rows = try people.map(take)
        try database.run("COMMIT")
        try database.run("PRAGMA wal_checkpoint(TRUNCATE)")
        let start = ContinuousClock.now
        try put(rows)
        let seconds = start.duration(to: .now).seconds
        for value in rows.joined().joined() { sqlite3_value_free(value) }
        return seconds / Double(max(1, people.count))
    }

    /// Takes somebody out of all tables.
    ///
    /// - Returns: her row of each.
    private func take(_ person: String) throws -> [[OpaquePointer?]] {
        let digest = try database.texts("SELECT hex(digest) FROM identity WHERE person = \(person)").first ?? ""
        let prefix = Int64(bitPattern: UInt64(digest.prefix(16), radix: 16) ?? 0)
        let places = [
            "id = \(person)", "person = \(person)", "prefix = \(prefix)",
            "person = \(person) AND (status = 'active' OR status = 'retained' OR status = 'transferring')",
        ]
        let rows = try zip(Self.tables, places).map { try row(of: $0, where: $1) }
        for (table, place) in zip(Self.tables, places).reversed() {
            try database.run("DELETE FROM \(table) WHERE \(place)")
        }
        return rows
    }

    private func row(of table: String, where place: String) throws -> [OpaquePointer?] {
        let query = try database.prepare("SELECT * FROM \(table) WHERE \(place)")
        defer { sqlite3_finalize(query) }
        guard sqlite3_step(query) == SQLITE_ROW else { throw CocoaError(.featureUnsupported) }
        return (0..<sqlite3_column_count(query)).map { sqlite3_value_dup(sqlite3_column_value(query, $0)) }
    }

    private func put(_ rows: [[[OpaquePointer?]]]) throws {
        let insertions = try zip(Self.tables, rows.first ?? []).map { table, values in
            let places = Array(repeating: "?", count: values.count).joined(separator: ", ")
            return try database.prepare("INSERT INTO \(table) VALUES (\(places))")
        }
        defer { for insertion in insertions { sqlite3_finalize(insertion) } }
        for start in stride(from: 0, to: rows.count, by: Self.perTransaction) {
            try database.run("BEGIN")
            for (insertion, values) in rows[start..<min(start + Self.perTransaction, rows.count)].flatMap({
                zip(insertions, $0)
            }) {
                for (place, value) in values.enumerated() { sqlite3_bind_value(insertion, Int32(place + 1), value) }
                guard sqlite3_step(insertion) == SQLITE_DONE else { throw CocoaError(.featureUnsupported) }
                sqlite3_reset(insertion)
            }
            try database.run("COMMIT")
        }
    }
}
