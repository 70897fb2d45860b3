import Store

/// Writes down, once for each entry and due day, that it became overdue. Only the clock does so, as the operator; an entry
/// that was finished or given more time in the meantime is passed over.
struct NoteOverdue: Command {
    static var requires: Permission? { nil }

    let entries: [ID<Entry>]

    /// - Returns: how many were noted now.
    func perform(at desk: Desk) throws -> Int {
        guard desk.actor.identity == .operator else { throw Refusal.notFound }
        // In one order everywhere, so that two servers never wait for each other in a circle.
        let late = try desk.connection.all(
            """
            SELECT e.id, e.ledger, e.due_on, e.owner FROM entry e
            WHERE e.id IN \(list: entries) AND e.closed_on IS NULL AND e.due_on < \(desk.now.day)
            ORDER BY e.id
            """
        ) { row in
            (
                id: try row[0] as ID<Entry>, subject: Subject(LedgerID(try row[1]).kind, try row[0] as ID<Entry>),
                due: try row[2] as Day, owner: try row[3] as ID<Organisation>
            )
        }
        var noted = 0
        for one in late {
            let isNew = try desk.connection.run(
                """
                INSERT INTO entry_overdue (entry, due_on, noted_at) VALUES (\(one.id), \(one.due), \(desk.now))
                ON CONFLICT (entry, due_on) DO NOTHING
                """)
            guard isNew == 1 else { continue }
            noted += 1
            try desk.record(EntryAction.overdue, one.subject, of: one.owner)
        }
        return noted
    }

    private struct Late {
        let id: ID<Entry>
        let due: Day
        let owner: ID<Organisation>
        let subject: Subject
    }
}
