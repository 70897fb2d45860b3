public import Store

/// What whoever spoke up and the office write to each other. She is not told who at the office wrote.
public struct FollowMessage: Sendable {
    public let id: ID<FollowMessage>
    public let at: Instant
    public let isHers: Bool
    public let words: String
    /// What she enclosed with it.
    public let files: [Document]
    /// Of what she added; `nil` for the words of the office.
    public let receipt: ReceiptKey?
    fileprivate let salt: [UInt8]?

    /// What she added, for her to keep beside its receipt.
    public var kept: ReceiptWords? {
        salt.map { ReceiptWords(saying: words, enclosing: files.map(\.digest), salt: $0) }
    }

    static let longest = 2000
    /// Of hers on one matter: as many as anybody needs, and not so many that they could fill a disk.
    static let most = 100

    static func check(_ words: String) throws(Refusal) {
        guard !words.isEmpty, words.count <= longest else {
            throw .invalid(
                field: "message", why: Text("请写 1 到 \(longest) 字", en: "Write 1 to \(longest) characters"))
        }
    }

    /// Writes it down; what she writes gets a receipt that answers for her files as well.
    static func insert(
        _ words: String, enclosing files: [DocumentFile] = [], isHers: Bool, on entry: Entry, at desk: Desk
    ) throws {
        let id = desk.ids.next(FollowMessage.self)
        let said = ReceiptWords(saying: words, enclosing: files.map(\.digest))
        let receipt =
            isHers
            ? try desk.giveReceipt(entry.number, for: said, about: id, of: entry.owner.organisation).description : nil
        try desk.connection.run(
            """
            INSERT INTO entry_message (id, entry, at, account, words, receipt, salt)
            VALUES (\(id), \(entry.id), \(desk.now), \(desk.actor.account), \(words), \(receipt),
                \(isHers ? said.salt : nil))
            """)
        try desk.enclose(files, with: id, on: entry)
        try desk.record(EntryAction.written, entry.subject, of: entry.owner.organisation)
    }
}

extension Entry {
    /// What was written about it across the counter, the oldest first.
    public func messages(on connection: any Connection) throws -> [FollowMessage] {
        let enclosed = try enclosed(on: connection)
        return try connection.all(
            "SELECT id, at, account, words, receipt, salt FROM entry_message WHERE entry = \(id) ORDER BY id LIMIT 1000"
        ) { row in
            let id: ID<FollowMessage> = try row[0]
            return FollowMessage(
                id: id, at: try row[1], isHers: try row[2] as Int64? == nil, words: try row[3],
                files: enclosed[id] ?? [], receipt: (try row[4] as String?).flatMap(ReceiptKey.init), salt: try row[5])
        }
    }
}
