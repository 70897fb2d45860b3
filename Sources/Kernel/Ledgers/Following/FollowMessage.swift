public import Store

/// What whoever spoke up and the office write to each other. She is not told who at the office wrote.
public struct FollowMessage: Sendable {
    public let at: Instant
    public let isHers: Bool
    public let words: String

    static let longest = 2000
    /// Of hers on one matter: as many as anybody needs, and not so many that they could fill a disk.
    static let most = 100

    static func check(_ words: String) throws(Refusal) {
        guard !words.isEmpty, words.count <= longest else {
            throw .invalid(
                field: "message", why: Text("请写 1 到 \(longest) 字", en: "Write 1 to \(longest) characters"))
        }
    }

    static func insert(_ words: String, on entry: Entry, at desk: Desk) throws {
        try desk.connection.run(
            """
            INSERT INTO entry_message (id, entry, at, account, words)
            VALUES (\(desk.ids.next(FollowMessage.self)), \(entry.id), \(desk.now), \(desk.actor.account), \(words))
            """)
        try desk.record(EntryAction.written, entry.subject, of: entry.owner.organisation)
    }
}

extension Entry {
    /// What was written about it across the counter, the oldest first.
    public func messages(on connection: any Connection) throws -> [FollowMessage] {
        try connection.all(
            "SELECT at, account, words FROM entry_message WHERE entry = \(id) ORDER BY id LIMIT 1000"
        ) { FollowMessage(at: try $0[0], isHers: try $0[1] as Int64? == nil, words: try $0[2]) }
    }
}
