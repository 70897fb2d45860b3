import Store

/// That an entry was taken out of another, which held two matters.
enum EntryPart {
    static func insert(_ part: ID<Entry>, of whole: ID<Entry>, on connection: any Connection) throws {
        try connection.run("INSERT INTO entry_part (entry, whole) VALUES (\(part), \(whole))")
    }

    /// Those taken out of an entry, the oldest first; also those taken out of these.
    static func all(of whole: ID<Entry>, on connection: any Connection) throws -> [ID<Entry>] {
        try connection.all(
            """
            WITH RECURSIVE parts (entry) AS (
                SELECT entry FROM entry_part WHERE whole = \(whole)
                UNION SELECT p.entry FROM entry_part p JOIN parts ON p.whole = parts.entry
            )
            SELECT entry FROM parts ORDER BY entry LIMIT 100
            """
        ) { try $0[0] }
    }
}
