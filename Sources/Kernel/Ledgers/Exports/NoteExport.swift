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
        try EntryExport.note(desk.ids.next(), of: ledger, query: query, rows: rows, at: desk)
    }
}
