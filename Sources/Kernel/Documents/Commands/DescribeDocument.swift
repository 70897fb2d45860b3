/// Says in words what an attachment is.
public struct DescribeDocument: Command {
    public static var requires: Permission? { nil }

    let document: ID<Document>
    let words: String
    let ledger: LedgerID
    let entry: ID<Entry>
    let book: LedgerBook

    public init(
        _ document: ID<Document>, as words: String, of entry: ID<Entry>, in ledger: LedgerID, book: LedgerBook
    ) {
        (self.document, self.words, self.entry, self.ledger, self.book) = (document, words, entry, ledger, book)
    }

    public func perform(at desk: Desk) throws {
        let desk = try EntryDesk(ledger, in: book, at: desk)
        let entry = try desk.find(entry)
        try desk.allow(.change, on: entry)
        var document = try Document.find(document, of: entry.subject, on: desk.connection)
        let words = words.trimmingSpaces()
        guard words.count <= 200, words.isPrintableOrBlank else {
            throw Refusal.invalid(field: "words", why: Text("说明不超过 200 字", en: "At most 200 characters"))
        }
        guard words != document.words else { return }
        document.words = words
        try document.update(on: desk.connection)
        try desk.desk.record(
            Document.described, document.own, of: entry.owner.organisation, version: document.version)
    }
}
