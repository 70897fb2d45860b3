public import Store

/// That an entry is followed by whoever spoke up: the digest of her code, where her receipt is, and under which salt it holds the
/// digest of her words. It names nobody.
struct Following {
    let entry: ID<Entry>
    let receipt: ReceiptKey
    /// The field in which her words stand.
    let field: String
    let salt: [UInt8]

    static let migration = Migration(
        "2026-11 followed entries",
        [
            """
            CREATE TABLE entry_following (
                entry BIGINT PRIMARY KEY REFERENCES entry (id), digest BLOB NOT NULL UNIQUE, receipt TEXT NOT NULL,
                field TEXT NOT NULL, salt BLOB NOT NULL
            )
            """,
            // `account` is empty for what she wrote.
            """
            CREATE TABLE entry_message (
                id BIGINT PRIMARY KEY, entry BIGINT NOT NULL REFERENCES entry (id), at BIGINT NOT NULL, account BIGINT,
                words TEXT NOT NULL
            )
            """,
            "CREATE INDEX entry_message_entry ON entry_message (entry, id)",
        ])

    func insert(_ code: FollowCode, with keys: KeyFile, on connection: any Connection) throws {
        try connection.run(
            """
            INSERT INTO entry_following (entry, digest, receipt, field, salt)
            VALUES (\(entry), \(code.digest(with: keys)), \(receipt.description), \(field), \(salt))
            """)
    }

    /// - Throws: ``Refusal/invalid(field:why:)`` for a code that opens nothing.
    static func find(_ code: FollowCode, with keys: KeyFile, on connection: any Connection) throws -> Following {
        let found = try connection.first(
            """
            SELECT entry, receipt, field, salt FROM entry_following WHERE digest = \(code.digest(with: keys))
            """
        ) {
            (
                entry: try $0[0] as ID<Entry>, receipt: try $0[1] as String, field: try $0[2] as String,
                salt: try $0[3] as [UInt8]
            )
        }
        guard let found, let receipt = ReceiptKey(found.receipt) else { throw FollowCode.wrong }
        return Following(entry: found.entry, receipt: receipt, field: found.field, salt: found.salt)
    }
}

extension FollowCode {
    public static let wrong = Refusal.invalid(
        field: "code", why: Text("查询码不对，请看清再输一次", en: "This code opens nothing; look at it again"))
}

extension Entry {
    /// Whether somebody outside the unions follows it by a code: its own, or that of the whole out of which it was taken.
    public func isFollowed(on connection: any Connection) throws -> Bool {
        let line = [id] + (try EntryPart.wholes(of: id, on: connection))
        return try connection.exists("SELECT 1 FROM entry_following WHERE entry IN \(list: line) LIMIT 1")
    }
}

extension LedgerDescription {
    /// Whether people outside the unions enter matters here and follow them by a code.
    public var isFollowed: Bool { steps.contains { $0.by.contains(.speaker) } }
}
