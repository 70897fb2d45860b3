/// Enters a matter for somebody outside the unions, and gives her a receipt and a code by which she follows it. Only ledgers that
/// let her take a step of her own are entered so.
public struct OpenFollowed: Command {
    public static var requires: Permission? { nil }

    public struct Opened: Sendable {
        public let entry: ID<Entry>
        public let number: String
        /// Shown once; nobody can tell it again.
        public let code: FollowCode
        public let receipt: ReceiptKey
    }

    let ledger: LedgerID
    let owner: ID<Organisation>
    let values: [String: FieldValue]
    let field: String
    let files: [DocumentFile]
    let book: LedgerBook

    /// - Parameters:
    ///   - owner: whose matter it is: the federation of the place.
    ///   - field: in which her own words stand; the receipt holds their digest.
    ///   - files: photographs and recordings that come with them; the receipt answers for these too.
    public init(
        in ledger: LedgerID, of owner: ID<Organisation>, _ values: [String: FieldValue], words field: String,
        enclosing files: [DocumentFile] = [], book: LedgerBook
    ) {
        (self.ledger, self.owner, self.values) = (ledger, owner, values)
        (self.field, self.files, self.book) = (field, files, book)
    }

    /// The same for a struct of the ledger's own type.
    public init<Body: LedgerEntry>(
        _ body: Body, of owner: ID<Organisation>, words field: String, enclosing files: [DocumentFile] = [],
        book: LedgerBook
    ) {
        let ledger = Body.ledger
        self.init(
            in: ledger.id, of: owner, ledger.filled(body), words: field, enclosing: files, book: book)
    }

    public func perform(at desk: Desk) throws -> Opened {
        let entries = try EntryDesk(ledger, in: book, at: desk)
        guard entries.ledger.description.isFollowed,
            let organisation = try Organisation.find(owner, on: desk.connection)
        else { throw Refusal.notFound }
        if let refusal = entries.ledger.refusal(ofMattersOf: organisation) { throw refusal }
        try organisation.refuseEnded()
        let id = try entries.open(values, of: organisation)
        guard let entry = try Entry.find(id, on: desk.connection), case .text(let said)? = values[field] else {
            throw Refusal.notFound
        }
        try desk.enclose(files, with: nil, on: entry)
        return try desk.follow(entry, ReceiptWords(saying: said, enclosing: files.map(\.digest)), in: field)
    }
}

extension Desk {
    /// Gives a receipt for what somebody said, and the code by which she follows it.
    ///
    /// - Parameter field: in which her words stand.
    func follow(_ entry: Entry, _ words: ReceiptWords, in field: String) throws -> OpenFollowed.Opened {
        let receipt = try giveReceipt(entry.number, for: words, about: entry.id, of: entry.owner.organisation)
        let code = FollowCode()
        try Following(entry: entry.id, receipt: receipt, field: field, salt: words.salt).insert(
            code, with: journal.keys, on: connection)
        return OpenFollowed.Opened(entry: entry.id, number: entry.number, code: code, receipt: receipt)
    }
}
