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
            SELECT \(Entry.columns) FROM entry e
            WHERE e.id IN \(list: entries) AND e.closed_on IS NULL AND e.due_on < \(desk.now.day)
            ORDER BY e.id
            """, Entry.init)
        var noted = 0
        for entry in late {
            guard let due = entry.due.day else { continue }
            let isNew = try desk.connection.run(
                """
                INSERT INTO entry_overdue (entry, due_on, noted_at) VALUES (\(entry.id), \(due), \(desk.now))
                ON CONFLICT (entry, due_on) DO NOTHING
                """)
            guard isNew == 1 else { continue }
            noted += 1
            try desk.record(EntryAction.overdue, entry.subject, of: entry.owner.organisation)
            // What was late already when it was entered, as in a sheet of old matters, stands in the inbox and is no news.
            guard due >= entry.openedOn else { continue }
            try desk.tell(.overdue, to: entry.handler, about: entry, cause: "\(entry.id):\(due)")
        }
        return noted
    }
}
