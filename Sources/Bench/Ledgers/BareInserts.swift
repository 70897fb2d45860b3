import Foundation
import GRDBSQLite

/// Puts the rows that a database has and a former copy of it lacks into the copy, by prepared statements of the C interface in
/// one durable transaction.
///
/// - Returns: the seconds that the inserts and their commit took; what is read before does not count.
func insertAnew(whatIsIn path: String, into former: String) throws -> Double {
    let copy = try BareDatabase(former)
    try copy.run("ATTACH '\(path)' AS later")
    var loads: [BareLoad] = []
    for table in try copy.texts(
        "SELECT name FROM later.sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite%'"
    ) {
        let load = try BareLoad(table, of: copy)
        if !load.rows.isEmpty { loads.append(load) }
    }
    try copy.run("DETACH later")
    try copy.run("PRAGMA synchronous = FULL")
    let start = ContinuousClock.now
    try copy.run("BEGIN")
    for load in loads { try load.insert(into: copy) }
    try copy.run("COMMIT")
    return start.duration(to: .now).seconds
}

/// A connection of the C interface.
private final class BareDatabase {
    let handle: OpaquePointer

    init(_ path: String) throws {
        var opened: OpaquePointer?
        guard sqlite3_open(path, &opened) == SQLITE_OK, let opened else { throw CocoaError(.fileReadUnknown) }
        handle = opened
        try run("PRAGMA cache_size = -256000")
    }

    deinit { sqlite3_close_v2(handle) }

    func run(_ sql: String) throws {
        guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else {
            throw CocoaError(
                .featureUnsupported, userInfo: ["sql": sql, "error": String(cString: sqlite3_errmsg(handle))])
        }
    }

    func prepare(_ sql: String) throws -> OpaquePointer {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK, let statement else {
            throw CocoaError(
                .featureUnsupported, userInfo: ["sql": sql, "error": String(cString: sqlite3_errmsg(handle))])
        }
        return statement
    }

    func texts(_ sql: String) throws -> [String] {
        let statement = try prepare(sql)
        defer { sqlite3_finalize(statement) }
        var found: [String] = []
        while sqlite3_step(statement) == SQLITE_ROW {
            if let text = sqlite3_column_text(statement, 0) { found.append(String(cString: text)) }
        }
        return found
    }
}

/// The new rows of a table, held as SQLite's own values.
private struct BareLoad {
    let table: String
    private(set) var rows: [[OpaquePointer]] = []

    init(_ table: String, of copy: BareDatabase) throws {
        self.table = table
        let statement = try copy.prepare("SELECT * FROM later.\"\(table)\" EXCEPT SELECT * FROM main.\"\(table)\"")
        defer { sqlite3_finalize(statement) }
        while sqlite3_step(statement) == SQLITE_ROW {
            rows.append(
                (0..<sqlite3_column_count(statement)).compactMap {
                    sqlite3_value_dup(sqlite3_column_value(statement, $0))
                })
        }
    }

    func insert(into copy: BareDatabase) throws {
        let places = Array(repeating: "?", count: rows[0].count).joined(separator: ", ")
        let statement = try copy.prepare("INSERT OR REPLACE INTO main.\"\(table)\" VALUES (\(places))")
        defer { sqlite3_finalize(statement) }
        for row in rows {
            for (index, value) in row.enumerated() { sqlite3_bind_value(statement, Int32(index + 1), value) }
            guard sqlite3_step(statement) == SQLITE_DONE else { throw CocoaError(.featureUnsupported) }
            sqlite3_reset(statement)
        }
    }
}
