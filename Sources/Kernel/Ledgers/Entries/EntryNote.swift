public import Store

/// A note among colleagues: never shown beyond the unions, never changed.
public struct EntryNote: Sendable {
    public let at: Instant
    public let author: String?
    public let words: String
}

extension Entry {
    public func notes(on connection: any Connection) throws -> [EntryNote] {
        try connection.all(
            """
            SELECT n.at, a.name, n.words FROM entry_note n LEFT JOIN account a ON a.id = n.account
            WHERE n.entry = \(id) ORDER BY n.id LIMIT 500
            """
        ) { EntryNote(at: try $0[0], author: try $0[1], words: try $0[2]) }
    }
}

/// Writes a note on an entry, open or closed.
public struct AddNote: Command {
    public static var requires: Permission? { nil }

    let ledger: LedgerID
    let entry: ID<Entry>
    let words: String
    let book: LedgerBook

    public init(_ words: String, to entry: ID<Entry>, of ledger: LedgerID, book: LedgerBook) {
        (self.words, self.entry, self.ledger, self.book) = (words, entry, ledger, book)
    }

    public func perform(at desk: Desk) throws {
        let desk = try EntryDesk(ledger, in: book, at: desk)
        let entry = try desk.find(entry)
        try desk.allow(.note, on: entry)
        guard !words.isEmpty, words.count <= 2000 else {
            throw Refusal.invalid(field: "words", why: Text("请写 1 到 2000 字", en: "Write 1 to 2,000 characters"))
        }
        try desk.connection.run(
            """
            INSERT INTO entry_note (id, entry, at, account, words)
            VALUES (\(desk.desk.ids.next(EntryNote.self)), \(entry.id), \(desk.desk.now), \(desk.desk.actor.account),
                \(words))
            """)
        try desk.desk.record(EntryAction.noted, entry.subject, of: entry.owner.organisation)
    }
}
