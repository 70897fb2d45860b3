import Store

/// Whoever spoke up adds something to her matter, or answers a question.
public struct AddToFollowed: Command {
    public static var requires: Permission? { nil }

    let words: String
    let files: [DocumentFile]
    let code: FollowCode

    public init(_ words: String, enclosing files: [DocumentFile] = [], by code: FollowCode) {
        (self.words, self.files, self.code) = (words, files, code)
    }

    public func perform(at desk: Desk) throws {
        let following = try Following.find(code, with: desk.journal.keys, on: desk.connection)
        guard let entry = try Entry.find(following.entry, on: desk.connection) else { throw FollowCode.wrong }
        guard entry.isOpen else {
            throw Refusal.conflict(why: Text("这件事已经办结，不能再补充", en: "This is closed; nothing can be added"))
        }
        try FollowMessage.check(words)
        let hers: Int =
            try desk.connection.value(
                "SELECT COUNT(*) FROM entry_message WHERE entry = \(entry.id) AND account IS NULL") ?? 0
        guard hers < FollowMessage.most else {
            throw Refusal.conflict(
                why: Text("补充已满 \(FollowMessage.most) 条", en: "There are \(FollowMessage.most) additions already"))
        }
        try FollowMessage.insert(words, enclosing: files, isHers: true, on: entry, at: desk)
        try desk.tell(.spoken, to: entry.handler, about: entry, cause: "\(entry.id):words \(hers + 1)")
    }
}

/// The office writes to whoever spoke up, also about what was taken out of her matter, and also after it is closed. She reads it by
/// her code.
public struct WriteToSpeaker: Command {
    public static var requires: Permission? { nil }

    let words: String
    let entry: ID<Entry>
    let ledger: LedgerID
    let book: LedgerBook

    public init(_ words: String, about entry: ID<Entry>, of ledger: LedgerID, book: LedgerBook) {
        (self.words, self.entry, self.ledger, self.book) = (words, entry, ledger, book)
    }

    public func perform(at desk: Desk) throws {
        let entries = try EntryDesk(ledger, in: book, at: desk)
        let entry = try entries.find(entry)
        try entries.allow(.write, on: entry)
        guard try entry.isFollowed(on: desk.connection) else { throw Refusal.notFound }
        try FollowMessage.check(words)
        try FollowMessage.insert(words, isHers: false, on: entry, at: desk)
    }
}
