/// Puts an attachment of an open entry aside. Its content is kept, because versions name it, and it can be put back.
public struct RemoveDocument: Command {
    public static var requires: Permission? { nil }

    let document: ID<Document>
    let ledger: LedgerID
    let entry: ID<Entry>
    let book: LedgerBook

    public init(_ document: ID<Document>, of entry: ID<Entry>, in ledger: LedgerID, book: LedgerBook) {
        (self.document, self.entry, self.ledger, self.book) = (document, entry, ledger, book)
    }

    public func perform(at desk: Desk) throws {
        let desk = try EntryDesk(ledger, in: book, at: desk)
        let entry = try desk.find(entry)
        try desk.allow(.change, on: entry)
        var document = try Document.find(document, of: entry.subject, on: desk.connection)
        guard !document.isRemoved else { return }
        document.removedAt = desk.desk.now
        try document.update(on: desk.connection)
        try desk.desk.record(Document.removed, document.own, of: entry.owner.organisation, version: document.version)
    }
}
