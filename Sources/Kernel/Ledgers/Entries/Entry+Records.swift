public import Store

extension Entry {
    /// The columns that ``init(row:)`` reads, under the table name `e`.
    static let columns: SQL = """
        e.id, e.ledger, e.number, e.title, e.owner, e.path, e.second_path, e.realm, e.region,
        e.counting_path, e.counting_second_path, e.status, e.opened_on, e.entered_on, e.due_on, e.due_rule, e.due_unset, e.closed_on,
        e.handler, e.author, e.version, e.shape, e.changed_at
        """

    init(row: Row) throws {
        self.init(
            id: try row[0], ledger: LedgerID(try row[1]), number: try row[2], title: try row[3],
            owner: EntryOwner(
                organisation: try row[4], place: Place(path: try row[5], secondPath: try row[6]), realm: try row[7],
                region: try row[8], counting: CountingPlace(path: try row[9], secondPath: try row[10])),
            status: try row[11], openedOn: try row[12], enteredOn: try row[13],
            due: EntryDue(day: try row[14], rule: try row[15], isUnset: try row[16]), closedOn: try row[17],
            handler: try row[18], author: try row[19], version: try row[20], shape: try row[21],
            changedAt: try row[22])
    }

    /// The newest of those that a condition on `e` leaves.
    static func newest(where condition: SQL, limit: Int, on connection: any Connection) throws -> [Entry] {
        try connection.all(
            "SELECT \(columns) FROM entry e WHERE \(condition) ORDER BY e.id DESC LIMIT \(limit)", Entry.init)
    }

    /// Entries with what stands in them, in no order.
    static func all(
        _ ids: [ID<Entry>], of ledger: AnyLedger, on connection: any Connection
    ) throws -> [(entry: Entry, content: EntryContent)] {
        try connection.all(
            """
            SELECT \(columns), b.body FROM entry e LEFT JOIN entry_body b ON b.entry = e.id WHERE e.id IN \(list: ids)
            """
        ) { row in
            let entry = try Entry(row: row)
            return (entry, try entry.content(of: ledger, in: try row[23]))
        }
    }

    static func find(_ id: ID<Entry>, on connection: any Connection) throws -> Entry? {
        try connection.first("SELECT \(columns) FROM entry e WHERE e.id = \(id)", Entry.init)
    }

    /// The entry, if the person may read its ledger at its owner; otherwise as if absent.
    ///
    /// - Throws: ``Refusal/notFound``.
    public static func find(
        _ id: ID<Entry>, of ledger: AnyLedger, for actor: Actor, on connection: any Connection
    ) throws -> Entry {
        guard let found = try find(id, on: connection), found.ledger == ledger.id,
            actor.may(ledger.read, at: found.place)
        else { throw Refusal.notFound }
        return found
    }

    static func insert(_ entries: [Entry], on connection: any Connection) throws {
        try insert(entries, "", on: connection)
    }

    /// Entries that stand, as they are to stand.
    static func update(_ entries: [Entry], on connection: any Connection) throws {
        try insert(
            entries,
            """
            ON CONFLICT (id) DO UPDATE SET status = excluded.status,
                entered_on = excluded.entered_on, due_rule = excluded.due_rule, due_unset = excluded.due_unset,
                version = excluded.version, shape = excluded.shape, changed_at = excluded.changed_at
            """, on: connection)
        // What seven indexes hold, which are written anew even for the same values.
        try insert(
            entries,
            """
            ON CONFLICT (id) DO UPDATE SET title = excluded.title, due_on = excluded.due_on,
                closed_on = excluded.closed_on, handler = excluded.handler
            WHERE entry.due_on IS DISTINCT FROM excluded.due_on OR entry.closed_on IS DISTINCT FROM excluded.closed_on
                OR entry.handler IS DISTINCT FROM excluded.handler OR entry.title <> excluded.title
            """, on: connection)
    }

    private static func insert(_ entries: [Entry], _ tail: SQL, on connection: any Connection) throws {
        try connection.insert(
            """
            INSERT INTO entry (id, ledger, number, title, owner, path, second_path, realm, region, counting_path,
                counting_second_path, status, opened_on, entered_on, due_on, due_rule, due_unset, closed_on, handler,
                author, version, shape, changed_at)
            """, BoundRows(of: entries) { rows, entry in entry.add(to: &rows) }, tail)
    }

    private func add(to rows: inout BoundRows) {
        rows.add(
            id, ledger.name, number, title, owner.organisation, owner.place.path, owner.place.secondPath, owner.realm,
            owner.region, owner.counting.path, owner.counting.secondPath, status, openedOn, enteredOn, due.day,
            due.rule, due.isUnset, closedOn, handler, author, version, shape, changedAt)
    }

    /// Its values, as they would be written today.
    public func content(of ledger: AnyLedger, on connection: any Connection) throws -> EntryContent {
        try content(of: ledger, in: try connection.value("SELECT body FROM entry_body WHERE entry = \(id)"))
    }

    func content(of ledger: AnyLedger, in body: String?) throws -> EntryContent {
        EntryContent(status: status, values: ledger.values(of: try JSONValue(text: body ?? "{}"), shape: shape))
    }
}
