import Store

extension EntryImport {
    /// How many of a roster it would concern to take it back now, and how many it would leave because they are touched.
    func undoingOfRoster(for actor: Actor, on connection: any Connection) throws -> ImportUndoingForecast {
        var forecast = ImportUndoingForecast()
        let rows: Int? = try connection.value("SELECT COUNT(*) FROM roster_member WHERE import = \(id)")
        let untouched: Int? = try connection.value(
            """
            SELECT COUNT(*) FROM roster_member r
            JOIN membership m ON m.organisation = r.organisation AND m.id = r.membership
                AND m.person = r.person AND m.status = 'active'
            WHERE r.import = \(id) AND NOT EXISTS (
                SELECT 1 FROM journal_line l
                WHERE l.subject_kind = \(Person.kind.name) AND l.subject = r.person AND l.version > r.version)
            AND NOT EXISTS (
                SELECT 1 FROM batch_version b
                WHERE b.subject_kind = \(Person.kind.name) AND b.subject = r.person AND b.version > r.version)
            AND (r.is_new = 0 OR NOT EXISTS (SELECT 1 FROM account_person x WHERE x.person = r.person))
            """)
        forecast.fates = [.withdrawn: untouched ?? 0, .edited: (rows ?? 0) - (untouched ?? 0)].filter { $0.value > 0 }
        return forecast
    }
}
