import GRDB
import Kernel

/// Grows the tree of a demo and enters proposals all over it, the same in every run.
///
/// Rows are written directly; what each contributes to figures is worked out by the engine's own function, and summed up here.
/// Where there are few enough, the engine's verification looks at every sum.
func fillLedger(_ folder: DemoFolder, entries: Int, organisations: Int) async throws {
    let start = ContinuousClock.now
    func progress(_ words: String) { say("  \(decimal(start.duration(to: .now).seconds, 0)) s: \(words)") }
    let filling = try LedgerFilling(file: folder.database)
    let indexes = try filling.dropIndexes()
    try filling.fill(entries: entries, organisations: organisations, progress)
    progress("figures")
    try filling.addFigures()
    progress("indexes")
    try filling.create(indexes)
    try filling.noteOverdue()
    try filling.close()
    progress("\(entries) entries of \(organisations) organisations")
    guard entries <= 100_000 else { return }
    let demo = try DemoPlatform(folder)
    let found = try await demo.verifyFigures()
    try await demo.close()
    progress("the engine finds the sums of \(found.entries) entries \(found.isIntact ? "right" : "WRONG")")
}

private struct LedgerFilling {
    private let queue: DatabaseQueue
    private static let perTransaction = 100_000

    init(file: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000")
        }
        queue = try DatabaseQueue(path: file, configuration: configuration)
    }

    /// Indexes that are made after the rows cost a fraction of those that grow with them.
    func dropIndexes() throws -> [String] {
        try queue.write { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
                        AND tbl_name IN ('entry', 'entry_listed', 'contribution', 'tally')
                    """)
            for row in rows { try database.execute(sql: "DROP INDEX \(row[0] as String)") }
            return rows.map { $0[1] }
        }
    }

    func create(_ indexes: [String]) throws {
        for index in indexes { try queue.write { try $0.execute(sql: index) } }
    }

    func fill(entries: Int, organisations: Int, _ progress: (String) -> Void) throws {
        var ledger = try queue.write { database in
            var tree = try FilledTree(of: database)
            try tree.grow(to: organisations, in: database)
            return try FilledLedger(tree: tree, today: Clock.system.now().day, in: database)
        }
        for first in stride(from: 0, to: entries, by: Self.perTransaction) {
            let end = min(first + Self.perTransaction, entries)
            try queue.write { try ledger.write(first..<end, of: entries, to: $0) }
            progress("\(end) entries")
        }
        try queue.write { try ledger.writeNumbers(to: $0) }
    }

    func addFigures() throws {
        let figures = FilledFigures(end: FilledLedger.end(today: Clock.system.now().day))
        try queue.write { try figures.add(to: $0) }
    }

    /// What is late was noted long ago.
    func noteOverdue() throws {
        let now = Clock.system.now()
        try queue.write { database in
            try database.execute(
                sql: """
                    INSERT OR IGNORE INTO entry_overdue (entry, due_on, noted_at)
                    SELECT id, due_on, ? FROM entry WHERE closed_on IS NULL AND due_on < ?
                    """, arguments: [now.microseconds, now.day.sinceEpoch])
        }
    }

    func close() throws {
        try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        try queue.close()
    }
}
