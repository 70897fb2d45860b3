import CSQLiteSettings
import GRDBSQLite

/// How SQLite works in this process, whatever database it opens; settled with the first one, before which nothing uses it.
enum SQLiteSettings {
    /// Touched to have them made. Nothing but time depends on them: where another part of the process has used SQLite before,
    /// they stay as they were.
    ///
    /// - Nothing asks how much memory SQLite has taken: each time counting it costs a lock.
    /// - What a command in a group would need to be undone alone is kept in memory for some 30 pages, twice as many as without
    ///   this, and then written to a file. SQLite writes it in one piece, and cannot write larger ones.
    static let made: Void = {
        for (option, value) in [(SQLITE_CONFIG_MEMSTATUS, 0), (SQLITE_CONFIG_STMTJRNL_SPILL, 0x1_FFFF)] {
            _ = sqlite3_set(option, Int32(value))
        }
    }()
}
