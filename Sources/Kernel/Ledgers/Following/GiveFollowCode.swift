/// Gives receipt and code to whoever stands behind an entry that an office entered for her, such as a letter or a visit. Once: nobody is
/// given a second code, which would open her matter to somebody else; so a part that was taken out of a matter has none of its own.
public struct GiveFollowCode: Command {
    public static var requires: Permission? { nil }

    let entry: ID<Entry>
    let ledger: LedgerID
    let field: String
    let book: LedgerBook

    /// - Parameter field: in which her words stand; the receipt holds their digest as they stand now.
    public init(on entry: ID<Entry>, of ledger: LedgerID, words field: String, book: LedgerBook) {
        (self.entry, self.ledger, self.field, self.book) = (entry, ledger, field, book)
    }

    public func perform(at desk: Desk) throws -> OpenFollowed.Opened {
        let entries = try EntryDesk(ledger, in: book, at: desk)
        let entry = try entries.find(entry)
        let content = try entry.content(of: entries.ledger, on: desk.connection)
        try entries.allow(.change, on: entry, content)
        guard entries.ledger.description.isFollowed, case .text(let said)? = content.values[field] else {
            throw Refusal.notFound
        }
        guard try !entry.isPart(on: desk.connection) else {
            throw Refusal.conflict(
                why: Text("这一件是拆出来的，用原来那一件的查询码", en: "It was taken out of another, whose code opens it"))
        }
        guard try !entry.isFollowed(on: desk.connection) else {
            throw Refusal.conflict(
                why: Text("这一件已经有查询码，不能再给一个", en: "It has a code already; there is no second one"))
        }
        return try desk.follow(entry, ReceiptWords(saying: said), in: field)
    }
}
