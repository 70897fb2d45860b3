public import Store

/// The attachments of an entry, as one person may see them.
public struct EntryDocuments: Sendable {
    /// What stands there, and what was put aside; empty where it is withheld.
    public let all: [Document]
    /// How many there are that the person may not see, because the ledger seals fields and she does not handle the entry.
    public let withheld: Int
    /// Whose history may be seen; `nil` where it is withheld.
    private let subject: Subject?

    public var standing: [Document] { all.filter { !$0.isRemoved } }
    public var removed: [Document] { all.filter(\.isRemoved) }

    /// - Parameter rights: the person's on this entry, which she may read.
    public static func load(
        of entry: Entry, in ledger: AnyLedger, rights: EntryRights, on connection: any Connection
    ) throws -> EntryDocuments {
        let all = try Document.all(of: entry.subject, on: connection)
        guard !ledger.description.sealsDocuments || rights.allows(.unseal) else {
            return EntryDocuments(all: [], withheld: all.count { !$0.isRemoved }, subject: nil)
        }
        return EntryDocuments(
            all: try all.unseen(enclosedOn: entry, on: connection), withheld: 0, subject: entry.subject)
    }

    /// What was done with them, the newest first; empty where they are withheld.
    public func history(on connection: any Connection) throws -> [DocumentEvent] {
        try subject.map { try Document.history(of: $0, on: connection) } ?? []
    }

    /// One document, or all that stand there, for whoever may read the entry; one that was put aside too.
    ///
    /// - Throws: ``Refusal/notFound`` for an entry out of reach, a document of another, and one that is withheld.
    public static func find(
        _ document: ID<Document>?, of id: ID<Entry>, in ledger: AnyLedger, for actor: Actor, today: Day,
        on connection: any Connection
    ) throws -> (entry: Entry, documents: [Document]) {
        let entry = try Entry.find(id, of: ledger, for: actor, on: connection)
        if ledger.description.sealsDocuments {
            let content = try entry.content(of: ledger, on: connection)
            let rights = try EntryRights(of: actor, on: entry, content, of: ledger, today: today, connection)
            guard rights.allows(.unseal) else { throw Refusal.notFound }
        }
        guard let document else {
            return (entry, try Document.all(of: entry.subject, on: connection).filter { !$0.isRemoved })
        }
        let found = [try Document.find(document, of: entry.subject, on: connection)]
        return (entry, try found.unseen(enclosedOn: entry, on: connection))
    }
}

extension LedgerDescription {
    /// Whether attachments are for those only who may open a sealed field: a scan would tell what the field hides.
    public var sealsDocuments: Bool { fields.contains { $0.dataClass == .sealed } }

    /// Whether taking an attachment out is journalled: where fields are personal or sealed, so may be what is attached.
    public var notesOpenedDocuments: Bool { fields.contains { [.personal, .sealed].contains($0.dataClass) } }
}
