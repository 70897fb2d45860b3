public import Store

/// That an entry was taken out of another, which held two matters.
enum EntryPart {
    static func insert(_ part: ID<Entry>, of whole: ID<Entry>, on connection: any Connection) throws {
        try connection.run("INSERT INTO entry_part (entry, whole) VALUES (\(part), \(whole))")
    }

    /// That out of which an entry was taken, and what that was taken out of in turn; empty for what is no part.
    static func wholes(of part: ID<Entry>, on connection: any Connection) throws -> [ID<Entry>] {
        try connection.all(
            """
            WITH RECURSIVE wholes (entry) AS (
                SELECT whole FROM entry_part WHERE entry = \(part)
                UNION SELECT p.whole FROM entry_part p JOIN wholes ON p.entry = wholes.entry
            )
            SELECT entry FROM wholes ORDER BY entry LIMIT 100
            """
        ) { try $0[0] }
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

extension Entry {
    /// Whether it was taken out of another; then the code of that one opens it.
    public func isPart(on connection: any Connection) throws -> Bool {
        try connection.exists("SELECT 1 FROM entry_part WHERE entry = \(id)")
    }
}
