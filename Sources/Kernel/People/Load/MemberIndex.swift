import Store

/// An index that costs a fraction when it is made after the rows of a first load; the statements of the schema, once more.
struct MemberIndex {
    let removing: SQL
    let making: SQL

    static func all(on engine: Engine) -> [MemberIndex] {
        // On SQLite each entry of an index ends with the key of its row; on PostgreSQL it must be named, so that people of one
        // name follow each other by it.
        let key: SQL = engine == .sqlite ? "" : ", id"
        return [
            MemberIndex(
                removing: "DROP INDEX IF EXISTS membership_held",
                making: """
                    CREATE UNIQUE INDEX IF NOT EXISTS membership_held ON membership (person)
                    WHERE status = 'active' OR status = 'retained' OR status = 'transferring'
                    """),
            MemberIndex(
                removing: "DROP INDEX IF EXISTS person_name",
                making: "CREATE INDEX IF NOT EXISTS person_name ON person (name_key\(key))"),
            MemberIndex(
                removing: "DROP INDEX IF EXISTS person_phone_tail",
                making: "CREATE INDEX IF NOT EXISTS person_phone_tail ON person (phone_tail\(key))"),
            MemberIndex(
                removing: "DROP INDEX IF EXISTS identity_master",
                making: "CREATE INDEX IF NOT EXISTS identity_master ON identity (master, person)"),
            MemberIndex(
                removing: "DROP INDEX IF EXISTS name_sound_name",
                making: "CREATE INDEX IF NOT EXISTS name_sound_name ON name_sound (name_key)"),
            MemberIndex(
                removing: "DROP INDEX IF EXISTS tally_place",
                making: "CREATE INDEX IF NOT EXISTS tally_place ON tally (path)"),
        ]
    }
}
