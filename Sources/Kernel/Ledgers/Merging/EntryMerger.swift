import Store

/// That an entry goes on in another of its ledger, because both are about one matter; with what is needed to take the two apart again.
struct EntryMerger: Sendable {
    let entry: ID<Entry>
    let main: ID<Entry>
    /// Where the entry stood before, and since when.
    let status: String
    let since: Day
    /// Where the main one stood when the two were merged, and since when by itself.
    let mainStatus: String
    let mainSince: Day

    static let migration = Migration(
        "2026-11 merged entries",
        [
            """
            CREATE TABLE entry_merger (
                entry BIGINT PRIMARY KEY REFERENCES entry (id), main BIGINT NOT NULL REFERENCES entry (id),
                status TEXT NOT NULL, since BIGINT NOT NULL, main_status TEXT NOT NULL, main_since BIGINT NOT NULL
            )
            """,
            "CREATE INDEX entry_merger_main ON entry_merger (main, entry)",
            // What was taken out of an entry that held more than one matter.
            """
            CREATE TABLE entry_part (
                entry BIGINT PRIMARY KEY REFERENCES entry (id), whole BIGINT NOT NULL REFERENCES entry (id)
            )
            """,
            "CREATE INDEX entry_part_whole ON entry_part (whole, entry)",
        ])

    func insert(on connection: any Connection) throws {
        try connection.run(
            """
            INSERT INTO entry_merger (entry, main, status, since, main_status, main_since)
            VALUES (\(entry), \(main), \(status), \(since), \(mainStatus), \(mainSince))
            """)
    }

    func remove(on connection: any Connection) throws {
        try connection.run("DELETE FROM entry_merger WHERE entry = \(entry)")
    }

    static func find(_ entry: ID<Entry>, on connection: any Connection) throws -> EntryMerger? {
        try connection.first("SELECT \(columns) FROM entry_merger WHERE entry = \(entry)", EntryMerger.init)
    }

    /// Those that go on in an entry, the oldest first.
    static func all(in main: ID<Entry>, on connection: any Connection) throws -> [EntryMerger] {
        try connection.all(
            "SELECT \(columns) FROM entry_merger WHERE main = \(main) ORDER BY entry LIMIT \(most)", EntryMerger.init)
    }

    /// That go on in one entry.
    static let most = 500

    private static let columns: SQL = "entry, main, status, since, main_status, main_since"

    private init(row: Row) throws {
        self.init(
            entry: try row[0], main: try row[1], status: try row[2], since: try row[3], mainStatus: try row[4],
            mainSince: try row[5])
    }

    init(entry: ID<Entry>, main: ID<Entry>, status: String, since: Day, mainStatus: String, mainSince: Day) {
        (self.entry, self.main, self.status, self.since) = (entry, main, status, since)
        (self.mainStatus, self.mainSince) = (mainStatus, mainSince)
    }
}

extension [EntryMerger] {
    /// Since when an entry stands in a status with all that go on in it: the earliest counts.
    func start(in status: String, since own: Day) -> Day {
        filter { $0.mainStatus == status && $0.mainSince == own && $0.status == status }.map(\.since).reduce(
            own, Swift.min)
    }
}
