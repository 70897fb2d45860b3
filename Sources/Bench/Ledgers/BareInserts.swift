import Foundation
import GRDBSQLite

/// The rows that a database has and a former copy of it lacks, to be put into the copy by prepared statements of the C
/// interface in one durable transaction.
struct BareInserts {
    private static let terms = "search_terms"

    private let copy: BareDatabase
    private var loads: [BareLoad] = []

    /// - Parameter copiesIndex: takes the pages of the search index as they are in the end instead of inserting what they
    ///   index, which no import could do.
    init(whatIsIn path: String, into former: String, copiesIndex: Bool) throws {
        copy = try BareDatabase(former)
        try copy.run("ATTACH '\(path)' AS later")
        if !copiesIndex { loads.append(try BareLoad(terms: Self.terms, of: copy)) }
        for table in try copy.texts(
            "SELECT name FROM later.sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite%'"
        ) where copiesIndex || !table.hasPrefix(Self.terms + "_") {
            let load = try BareLoad(table, of: copy)
            if !load.rows.isEmpty { loads.append(load) }
        }
        try copy.run("DETACH later")
        try copy.run("PRAGMA synchronous = FULL")
    }

    /// - Returns: what the inserts and their commit took; what was read before does not count.
    func run() async throws -> TimeTaken {
        let (_, taken) = try await TimeTaken.by {
            try copy.run("BEGIN")
            for load in loads { try load.insert(into: copy) }
            try copy.run("COMMIT")
        }
        return taken
    }
}

/// A connection of the C interface.
final class BareDatabase {
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
private final class BareLoad {
    private let insertion: String
    private(set) var rows: [[OpaquePointer]] = []

    convenience init(_ table: String, of copy: BareDatabase) throws {
        try self.init(
            "INSERT OR REPLACE INTO main.\"\(table)\"",
            of: "SELECT * FROM later.\"\(table)\" EXCEPT SELECT * FROM main.\"\(table)\"", copy)
    }

    /// The terms of each new document in a full-text index without content, read back from its vocabulary.
    convenience init(terms table: String, of copy: BareDatabase) throws {
        try copy.run("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(later, \(table), instance)")
        try self.init(
            "INSERT INTO main.\(table) (rowid, terms)",
            of: """
                SELECT doc, group_concat(term, ' ') FROM temp.vocabulary
                WHERE doc NOT IN (SELECT key FROM main.search_document) GROUP BY doc ORDER BY doc
                """, copy)
        try copy.run("DROP TABLE temp.vocabulary")
    }

    private init(_ head: String, of query: String, _ copy: BareDatabase) throws {
        let statement = try copy.prepare(query)
        defer { sqlite3_finalize(statement) }
        let columns = sqlite3_column_count(statement)
        insertion = head + " VALUES (" + Array(repeating: "?", count: Int(columns)).joined(separator: ", ") + ")"
        while sqlite3_step(statement) == SQLITE_ROW {
            rows.append((0..<columns).compactMap { sqlite3_value_dup(sqlite3_column_value(statement, $0)) })
        }
    }

    deinit { for value in rows.joined() { sqlite3_value_free(value) } }

    func insert(into copy: BareDatabase) throws {
        let statement = try copy.prepare(insertion)
        defer { sqlite3_finalize(statement) }
        for row in rows {
            for (index, value) in row.enumerated() { sqlite3_bind_value(statement, Int32(index + 1), value) }
            guard sqlite3_step(statement) == SQLITE_DONE else { throw CocoaError(.featureUnsupported) }
            sqlite3_reset(statement)
        }
    }
}
