import GRDB
import Kernel

/// Sums of what filled entries contribute, added to those that are kept: what the engine's recount would come to, which at a
/// million entries takes longer than all that is measured.
struct FilledFigures {
    /// Every filled entry has a key below it, and every other none.
    let end: Int64

    func add(to database: Database) throws {
        // By day, month, year and all time, as the engine numbers them.
        let periods = [
            "11000000 + day", "CAST(strftime('%Y%m', day * 86400, 'unixepoch') AS INTEGER)",
            "0 - CAST(strftime('%Y', day * 86400, 'unixepoch') AS INTEGER)", "0",
        ]
        for part in ["''", "parts"] {
            for period in periods {
                try database.execute(
                    sql: """
                        INSERT INTO tally (indicator, part, period, line, path, amount, entries)
                        SELECT indicator, \(part), \(period), 'leadership', counting_path, SUM(amount), SUM(entries)
                        FROM contribution WHERE entry < ? AND \(part == "parts" ? "parts <> ''" : "1 = 1")
                        GROUP BY 1, 2, 3, 5 HAVING SUM(amount) <> 0 OR SUM(entries) <> 0
                        ON CONFLICT (indicator, part, period, line, path) DO UPDATE SET
                            amount = amount + excluded.amount, entries = entries + excluded.entries
                        """, arguments: [end])
            }
        }
    }
}
