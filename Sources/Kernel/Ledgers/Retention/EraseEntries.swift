import Store

/// Destroys the content of entries whose term of keeping is over. Only the clock and the terminal do so, as the operator; an
/// entry that is not due, or was erased by another server meanwhile, is passed over.
struct EraseEntries: Command {
    static var requires: Permission? { nil }

    let entries: [ID<Entry>]
    let ledger: AnyLedger

    /// - Returns: how many were erased now.
    func perform(at desk: Desk) throws -> Int {
        guard desk.actor.identity == .operator else { throw Refusal.notFound }
        let due = try desk.connection.all(
            """
            SELECT \(Entry.columns) FROM entry e
            WHERE e.id IN \(list: entries) AND e.ledger = \(ledger.id.name)
                AND \(ErasureDue.isDue(in: ledger, on: desk.now.day))
            ORDER BY e.id
            """, Entry.init)
        var erased = 0
        for entry in due {
            let isNew = try desk.connection.run(
                """
                INSERT INTO entry_erasure (entry, erased_on, years)
                VALUES (\(entry.id), \(desk.now.day), \(ledger.description.retention)) ON CONFLICT (entry) DO NOTHING
                """)
            guard isNew == 1 else { continue }
            erased += 1
            try entry.erase(on: desk.connection)
            try Document.erase(of: entry.subject, organisation: entry.owner.organisation, at: desk)
            try desk.erase(entry.subject, of: entry.owner.organisation, saying: EntryAction.erased)
        }
        return erased
    }
}
