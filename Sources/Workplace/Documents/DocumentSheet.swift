import Kernel
import Store

/// An entry's attachments with what the page around them needs, read in one snapshot.
struct DocumentSheet: Sendable {
    let entry: Entry
    let documents: EntryDocuments
    let names: [ID<Account>: String]
    let mayAttach: Bool

    static func load(
        of id: ID<Entry>, in ledger: AnyLedger, for actor: Actor, today: Day, _ connection: any Connection
    ) throws -> DocumentSheet {
        let entry = try Entry.find(id, of: ledger, for: actor, on: connection)
        let content = try entry.content(of: ledger, on: connection)
        let rights = try EntryRights(of: actor, on: entry, content, of: ledger, today: today, connection)
        return try load(of: entry, in: ledger, rights: rights, connection)
    }

    static func load(
        of entry: Entry, in ledger: AnyLedger, rights: EntryRights, _ connection: any Connection
    ) throws -> DocumentSheet {
        let documents = try EntryDocuments.load(of: entry, in: ledger, rights: rights, on: connection)
        let names = try Account.names(of: documents.all.compactMap(\.attachedBy), on: connection)
        return DocumentSheet(
            entry: entry, documents: documents, names: names, mayAttach: rights.allows(.change))
    }
}
