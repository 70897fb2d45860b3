import Store

/// A roster of members from sheets: an import like one into a ledger, whose rows enrol people.
enum Roster {
    static let applied = Action("roster.applied", Text("导入名册", en: "imported a roster"))
    static let undone = Action("roster.undone", Text("撤销导入名册", en: "took back a roster"))
    /// Until 2026-11 each person who was taken out again had a line of her own.
    static let withdrawn = Action("member.withdrawn", Text("撤销登记", en: "withdrawn"))

    /// From which row each membership came, and what became of it when the roster was taken back.
    static let migration = Migration(
        "2026-11 rows of rosters",
        [
            "ALTER TABLE roster_member ADD COLUMN file BIGINT", "ALTER TABLE roster_member ADD COLUMN sheet BIGINT",
            "ALTER TABLE roster_member ADD COLUMN row BIGINT", "ALTER TABLE roster_member ADD COLUMN undoing TEXT",
            "CREATE INDEX roster_member_person ON roster_member (person)",
        ])
}

extension Person {
    /// From which cells rosters took what they say of her, by the import.
    func origins(on connection: any Connection) throws -> [ID<EntryImport>: CellOrigin] {
        let found = try connection.all(
            """
            SELECT f.name, s.name, r.row, s.columns, r.import FROM roster_member r
            JOIN entry_import_file f ON f.import = r.import AND f.ordinal = r.file
            JOIN entry_import_sheet s ON s.import = r.import AND s.file = r.file AND s.sheet = r.sheet
            WHERE r.person = \(id) ORDER BY r.import LIMIT 100
            """
        ) { row in
            (
                import: try row[4] as ID<EntryImport>,
                origin: try CellOrigin(row: row, from: 0, of: MemberRegister.face.description)
            )
        }
        return Dictionary(found.map { ($0.import, $0.origin) }) { first, _ in first }
    }
}
