/// Attaches a file to an open entry.
///
/// Whoever may change the entry may attach to it. A file that stands there already is not attached twice, and one that was put
/// aside comes back.
public struct AttachDocument: Command {
    public static var requires: Permission? { nil }

    let file: DocumentFile
    let ledger: LedgerID
    let entry: ID<Entry>
    let limit: DocumentLimit
    let book: LedgerBook

    public init(
        _ file: DocumentFile, to entry: ID<Entry>, of ledger: LedgerID, limit: DocumentLimit, book: LedgerBook
    ) {
        (self.file, self.entry, self.ledger, self.limit, self.book) = (file, entry, ledger, limit, book)
    }

    public func perform(at desk: Desk) throws -> ID<Document> {
        let desk = try EntryDesk(ledger, in: book, at: desk)
        let entry = try desk.find(entry)
        try desk.allow(.change, on: entry)
        guard (1...limit.perFile).contains(file.bytes.count) else {
            let problem = file.bytes.isEmpty ? DocumentProblem.empty : .tooLarge(limit: limit.perFile)
            throw Refusal.invalid(field: "files", why: problem.text)
        }
        return try desk.desk.attach(file, to: entry.subject, of: entry.owner.organisation, count: limit.count)
    }
}

extension Desk {
    /// Attaches a file to a subject that may have it; whoever calls has settled that.
    func attach(
        _ file: DocumentFile, to subject: Subject, of organisation: ID<Organisation>, count: Int
    ) throws -> ID<Document> {
        let all = try Document.all(of: subject, on: connection)
        let same = all.first { $0.digest == file.digest }
        if let same, !same.isRemoved { return same.id }
        try checkCount(of: all, below: count)
        if let same {
            try putBack(same, of: organisation)
            return same.id
        }
        let document = Document(
            id: ids.next(), subject: subject, digest: try Document.keep(file.bytes, under: file.digest, on: connection),
            preview: try file.preview.map { try Document.keep($0, on: connection) }, name: file.name, words: "",
            kind: file.kind, size: file.bytes.count, attachedAt: now, attachedBy: actor.account)
        try document.insert(on: connection)
        try record(Document.attached, document.own, of: organisation, version: document.version)
        return document.id
    }

    /// Refuses one more where as many stand as may.
    func checkCount(of documents: [Document], below count: Int) throws(Refusal) {
        guard documents.count(where: { !$0.isRemoved }) >= count else { return }
        throw .invalid(
            field: "files", why: Text("附件最多 \(count) 个，请先移除不用的", en: "At most \(count) attachments; remove some first"))
    }

    func putBack(_ document: Document, of organisation: ID<Organisation>) throws {
        var document = document
        document.removedAt = nil
        try document.update(on: connection)
        try record(Document.restored, document.own, of: organisation, version: document.version)
    }
}
