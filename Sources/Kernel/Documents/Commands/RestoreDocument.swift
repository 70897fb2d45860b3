/// Puts an attachment back that was put aside.
public struct RestoreDocument: Command {
    public static var requires: Permission? { nil }

    let document: ID<Document>
    let ledger: LedgerID
    let entry: ID<Entry>
    let limit: DocumentLimit
    let book: LedgerBook

    public init(
        _ document: ID<Document>, of entry: ID<Entry>, in ledger: LedgerID, limit: DocumentLimit, book: LedgerBook
    ) {
        (self.document, self.entry, self.ledger, self.limit, self.book) = (document, entry, ledger, limit, book)
    }

    public func perform(at desk: Desk) throws {
        let desk = try EntryDesk(ledger, in: book, at: desk)
        let entry = try desk.find(entry)
        try desk.allow(.change, on: entry)
        let document = try Document.find(document, of: entry.subject, on: desk.connection)
        guard document.isRemoved else { return }
        try desk.desk.checkCount(of: try Document.all(of: entry.subject, on: desk.connection), below: limit.count)
        try desk.desk.putBack(document, of: entry.owner.organisation)
    }
}
