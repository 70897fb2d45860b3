import Foundation
import GRDBSQLite

/// The rows that a first load wrote, put by prepared statements of the C interface into the same tables of an empty database, in
/// the order of their keys and in durable transactions, with the same indexes made afterwards. What is read does not count.
struct BareMembers {
    private static let tables = [
        "person", "identity", "identity_key", "membership", "name_sound", "member_place", "tally",
    ]
    private static let perTransaction = 500_000

    private let original: String

    init(of original: String) { self.original = original }

    /// - Returns: seconds.
    func run() throws -> Double {
        let path = original + ".bare"
        defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
        let copy = try BareDatabase(path)
        try copy.run("PRAGMA journal_mode = WAL")
        try copy.run("PRAGMA synchronous = FULL")
        try copy.run("PRAGMA cache_size = -1000000")
        try copy.run("ATTACH '\(original)' AS loaded")
        var seconds = 0.0
        for table in Self.tables {
            for statement in try copy.texts(schema(of: "table", table)) { try copy.run(statement) }
            seconds += try fill(table, of: copy)
        }
        for table in Self.tables {
            for statement in try copy.texts(schema(of: "index", table)) {
                let start = ContinuousClock.now
                try copy.run(statement)
                seconds += start.duration(to: .now).seconds
            }
        }
        return seconds
    }

    private func schema(of type: String, _ table: String) -> String {
        "SELECT sql FROM loaded.sqlite_schema WHERE type = '\(type)' AND tbl_name = '\(table)' AND sql IS NOT NULL"
    }

    private func fill(_ table: String, of copy: BareDatabase) throws -> Double {
        let query = try copy.prepare("SELECT * FROM loaded.\"\(table)\"")
        let columns = sqlite3_column_count(query)
        let places = Array(repeating: "?", count: Int(columns)).joined(separator: ", ")
        let insertion = try copy.prepare("INSERT INTO main.\"\(table)\" VALUES (\(places))")
        defer {
            sqlite3_finalize(query)
            sqlite3_finalize(insertion)
        }
        var (seconds, isThere) = (0.0, true)
        while isThere {
            var rows: [OpaquePointer?] = []
            while rows.count < Self.perTransaction / 10 * Int(columns) {
                isThere = sqlite3_step(query) == SQLITE_ROW
                guard isThere else { break }
                for column in 0..<columns { rows.append(sqlite3_value_dup(sqlite3_column_value(query, column))) }
            }
            let start = ContinuousClock.now
            try insert(rows, Int(columns), by: insertion, into: copy)
            seconds += start.duration(to: .now).seconds
            for value in rows { sqlite3_value_free(value) }
        }
        return seconds
    }

    private func insert(_ rows: [OpaquePointer?], _ columns: Int, by insertion: OpaquePointer, into copy: BareDatabase)
        throws
    {
        try copy.run("BEGIN")
        for row in stride(from: 0, to: rows.count, by: columns) {
            for column in 0..<columns { sqlite3_bind_value(insertion, Int32(column + 1), rows[row + column]) }
            guard sqlite3_step(insertion) == SQLITE_DONE else { throw CocoaError(.featureUnsupported) }
            sqlite3_reset(insertion)
        }
        try copy.run("COMMIT")
    }
}
