/// Hands attachments of an entry out to whoever may read it.
///
/// Where the ledger holds what is personal or sealed, each leaves a line in the journal.
public struct OpenDocuments: Command {
    public static var requires: Permission? { nil }

    let document: ID<Document>?
    let ledger: LedgerID
    let entry: ID<Entry>
    let book: LedgerBook

    /// - Parameter document: `nil` for all that stand there.
    public init(_ document: ID<Document>?, of entry: ID<Entry>, in ledger: LedgerID, book: LedgerBook) {
        (self.document, self.entry, self.ledger, self.book) = (document, entry, ledger, book)
    }

    public func perform(at desk: Desk) throws -> [Document] {
        let desk = try EntryDesk(ledger, in: book, at: desk)
        let (entry, documents) = try EntryDocuments.find(
            document, of: entry, in: desk.ledger, for: desk.desk.actor, today: desk.today, on: desk.connection)
        for document in documents {
            try desk.desk.record(Document.opened, document.own, of: entry.owner.organisation)
            try desk.tellSpeaker(ofOpening: document, of: entry)
        }
        return documents
    }

    /// The same through a snapshot where nothing has to be journalled, so that reading waits for no writer.
    public static func open(
        _ document: ID<Document>?, of entry: ID<Entry>, in ledger: AnyLedger, book: LedgerBook, on platform: Platform,
        as identity: Actor.Identity
    ) async throws -> [Document] {
        if ledger.description.notesOpenedDocuments {
            return try await platform.perform(
                OpenDocuments(document, of: entry, in: ledger.id, book: book), as: identity)
        }
        let today = platform.clock.now().day
        return try await platform.read(as: identity) { connection, actor in
            try EntryDocuments.find(document, of: entry, in: ledger, for: actor, today: today, on: connection).documents
        }
    }
}
