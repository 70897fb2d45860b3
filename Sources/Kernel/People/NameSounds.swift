import Store

/// By which sounds names are found: kept once for each name, however many people bear it.
enum NameSounds {
    static let insertion: SQL = "INSERT INTO name_sound (sound, name_key)"
    static let unlessThere: SQL = "ON CONFLICT (sound, name_key) DO NOTHING"

    static let migration = Migration(
        "2026-11 sounds of names", [],
        sqlite: tables(" WITHOUT ROWID"), postgres: tables(""))

    private static func tables(_ clause: SQL) -> [SQL] {
        [
            """
            CREATE TABLE name_sound (
                sound path_text NOT NULL, name_key path_text NOT NULL, PRIMARY KEY (sound, name_key)
            )\(clause)
            """,
            """
            INSERT INTO name_sound (sound, name_key)
            SELECT DISTINCT s.sound, p.name_key FROM person_sound s JOIN person p ON p.id = s.person
            """,
            "CREATE INDEX name_sound_name ON name_sound (name_key)", "DROP TABLE person_sound",
        ]
    }

    /// All of the first reading and its initials, and those of the others.
    static func add(_ name: String, keyed key: String, to rows: inout BoundRows) {
        guard let sounds = (try? PersonName(name))?.pinyinKeys else { return }
        for sound in Set(sounds.prefix(8)).sorted() { rows.add(sound, key) }
    }

    static func write(_ name: String, on connection: any Connection) throws {
        let rows = BoundRows { add(name, keyed: Person.key(of: name), to: &$0) }
        try connection.insert(insertion, rows, unlessThere)
    }

    /// Forgets a name that nobody bears any more.
    static func forget(_ key: String, on connection: any Connection) throws {
        guard try !connection.exists("SELECT 1 FROM person WHERE name_key = \(key) LIMIT 1") else { return }
        try connection.run("DELETE FROM name_sound WHERE name_key = \(key)")
    }
}
