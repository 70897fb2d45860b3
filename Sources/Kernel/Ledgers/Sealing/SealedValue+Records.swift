import Store

extension SealedValue {
    static let migration = Migration(
        "2026-11 sealed fields",
        [
            """
            CREATE TABLE entry_sealed (
                entry BIGINT NOT NULL REFERENCES entry (id), field TEXT NOT NULL, master TEXT NOT NULL,
                wrapped_key BLOB NOT NULL, box BLOB NOT NULL, PRIMARY KEY (entry, field)
            )
            """,
            "CREATE INDEX entry_sealed_master ON entry_sealed (master, entry)",
            // Who opened what and why: shown to the person concerned, and never removed before the entry itself.
            """
            CREATE TABLE seal_opening (
                id BIGINT PRIMARY KEY, entry BIGINT NOT NULL REFERENCES entry (id), field TEXT NOT NULL,
                at BIGINT NOT NULL, account BIGINT, office TEXT NOT NULL, reason TEXT NOT NULL
            )
            """,
            "CREATE INDEX seal_opening_entry ON seal_opening (entry, id)",
        ])

    /// The sealed fields of an entry that hold something.
    static func fields(of entry: ID<Entry>, on connection: any Connection) throws -> [String] {
        try connection.all("SELECT field FROM entry_sealed WHERE entry = \(entry) ORDER BY field") { try $0[0] }
    }

    static func find(of entry: ID<Entry>, _ field: String, on connection: any Connection) throws -> SealedValue? {
        try connection.first(
            "SELECT master, wrapped_key, box FROM entry_sealed WHERE entry = \(entry) AND field = \(field)"
        ) { SealedValue(master: try $0[0], wrappedKey: try $0[1], box: try $0[2]) }
    }

    func put(of entry: ID<Entry>, _ field: String, on connection: any Connection) throws {
        try connection.run(
            """
            INSERT INTO entry_sealed (entry, field, master, wrapped_key, box)
            VALUES (\(entry), \(field), \(master), \(wrappedKey), \(box))
            ON CONFLICT (entry, field) DO UPDATE SET
                master = excluded.master, wrapped_key = excluded.wrapped_key, box = excluded.box
            """)
    }

    /// Puts what was just typed into sealed fields away, and returns the content in which only that it is there is said.
    static func putAway(
        _ content: EntryContent, of ledger: AnyLedger, for entry: ID<Entry>, at desk: Desk
    ) throws -> EntryContent {
        var content = content
        for field in ledger.picked.sealed {
            switch content.values[field.name] {
            case .sealed: break
            case nil, .absent:
                try desk.connection.run(
                    "DELETE FROM entry_sealed WHERE entry = \(entry) AND field = \(field.name)")
            case let value?:
                let text = EntryJSON.json([field.name: value]).text
                let sealed = try seal(text, of: entry, field.name, with: desk.journal.keys)
                try sealed.put(of: entry, field.name, on: desk.connection)
                content.values[field.name] = .sealed
            }
        }
        return content
    }
}
