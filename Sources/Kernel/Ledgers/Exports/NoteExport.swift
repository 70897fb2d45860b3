import Store

/// Lets a person take a list of a ledger away, and writes it down with the number of rows before it leaves.
public struct NoteExport: Command {
    public static var requires: Permission? { nil }

    let ledger: AnyLedger
    let query: String
    let rows: Int

    /// - Parameter query: of the list's address.
    public init(of ledger: AnyLedger, query: String, rows: Int) {
        (self.ledger, self.query, self.rows) = (ledger, query, rows)
    }

    /// - Throws: ``Refusal/notPermitted(_:)`` for a large list without the permission for those, a conflict for one that is
    ///   too large for anybody.
    public func perform(at desk: Desk) throws {
        guard let account = desk.actor.account else { throw Refusal.signedOut }
        guard desk.actor.may(ledger.read) else { throw Refusal.notPermitted(ledger.read) }
        guard rows <= EntryExport.ordinary || desk.actor.may(.exportLarge) else {
            throw Refusal.notPermitted(.exportLarge)
        }
        guard rows <= EntryExport.most else {
            throw Refusal.conflict(
                why: Text(
                    "超过 \(EntryExport.most.grouped) 行，请先筛选得窄一些",
                    en: "More than \(EntryExport.most.grouped) rows: narrow the list first"))
        }
        let id = desk.ids.next(EntryExport.self)
        try desk.connection.run(
            """
            INSERT INTO entry_export (id, account, ledger, query, rows, at)
            VALUES (\(id), \(account), \(ledger.id.name), \(query), \(rows), \(desk.now))
            """)
        try desk.record(
            EntryExport.exported, Subject(EntryExport.kind, id),
            of: try Account.find(account, on: desk.connection)?.organisation,
            version: try Canonical.bytes(of: [ledger.id.name, query, String(rows)]))
    }
}
