import Store

extension EntryExport {
    /// Writes down, in the person's name, that a list leaves, if it may.
    ///
    /// - Throws: ``Refusal/notPermitted(_:)`` for a large list without the permission for those, a conflict for one that is
    ///   too large for anybody.
    static func note(
        _ id: ID<EntryExport>, of ledger: AnyLedger, query: String, rows: Int, at desk: Desk
    ) throws {
        guard let account = desk.actor.account else { throw Refusal.signedOut }
        guard desk.actor.may(ledger.read) else { throw Refusal.notPermitted(ledger.read) }
        guard rows <= ordinary || desk.actor.may(.exportLarge) else { throw Refusal.notPermitted(.exportLarge) }
        guard rows <= most else { throw Refusal.conflict(why: ExportJob.State.tooLarge.label) }
        try desk.connection.run(
            """
            INSERT INTO entry_export (id, account, ledger, query, rows, at)
            VALUES (\(id), \(account), \(ledger.id.name), \(query), \(rows), \(desk.now))
            """)
        try desk.record(
            exported, Subject(kind, id), of: try Account.find(account, on: desk.connection)?.organisation,
            version: try Canonical.bytes(of: [ledger.id.name, query, String(rows)]))
    }
}
