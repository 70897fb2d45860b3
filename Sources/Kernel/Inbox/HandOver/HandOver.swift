public import Store

/// What one officer offers to another to take over, received item by item.
public struct HandOver: Sendable {
    /// What became of one entry of it; absent while it waits.
    public enum Answer: String, CaseIterable, Sendable, Bindable {
        case accepted, declined
        case takenBack = "taken-back"
        /// Meanwhile somebody else had it.
        case lapsed

        public var label: Text {
            switch self {
            case .accepted: Text("已接收", en: "Taken over")
            case .declined: Text("退回", en: "Declined")
            case .takenBack: Text("已收回", en: "Taken back")
            case .lapsed: Text("已失效", en: "Lapsed")
            }
        }
    }

    /// One entry of a hand-over, as both sides see it.
    public struct Item: Sendable {
        public let handOver: ID<HandOver>
        public let line: InboxLine
        public let giver: String
        public let receiver: String
        public let offeredAt: Instant
        public let answer: Answer?
        /// Why it was declined.
        public let reason: String
    }

    /// What a person is asked to take over and has not answered.
    public static func toReceive(
        for actor: Actor, in book: LedgerBook, on today: Day, limit: Int = 100, _ connection: any Connection
    ) throws -> [Item] {
        guard let account = actor.account else { return [] }
        return try items(waiting(for: account), for: actor, in: book, on: today, limit: limit, connection)
    }

    /// How many there are of them, counted no further than `limit`.
    public static func countToReceive(
        for actor: Actor, in book: LedgerBook, upTo limit: Int = 100, on connection: any Connection
    ) throws -> Int {
        guard let account = actor.account else { return 0 }
        return try connection.value(
            """
            SELECT COUNT(*) FROM (SELECT 1 FROM hand_over h JOIN hand_over_item i ON i.hand_over = h.id
            JOIN entry e ON e.id = i.entry
            WHERE \(waiting(for: account)) AND \(standing(for: actor, in: book)) LIMIT \(limit)) AS found
            """) ?? 0
    }

    /// What a person has offered, or started for a colleague who left, and is still hers to settle: not answered, or
    /// declined and still where it was.
    public static func given(
        by actor: Actor, in book: LedgerBook, on today: Day, limit: Int = 100, _ connection: any Connection
    ) throws -> [Item] {
        guard let account = actor.account else { return [] }
        let unsettled: SQL = "(i.answer IS NULL OR i.answer = \(Answer.declined))"
        let own: SQL = "h.id IN (SELECT id FROM hand_over WHERE giver = \(account) OR offered_by = \(account))"
        // An entry offered again after it was declined shows the newer offer alone.
        let newest: SQL = "i.hand_over = (SELECT MAX(n.hand_over) FROM hand_over_item n WHERE n.entry = i.entry)"
        return try items(
            SQL.joined([own, unsettled, newest], by: " AND "), for: actor, in: book, on: today, limit: limit, connection
        )
    }

    private static func waiting(for receiver: ID<Account>) -> SQL {
        "h.receiver = \(receiver) AND i.answer IS NULL"
    }

    /// An offer stands as long as the giver holds the entry; only what the person can open is shown to her.
    private static func standing(for actor: Actor, in book: LedgerBook) -> SQL {
        "e.handler = h.giver AND e.closed_on IS NULL AND \(book.condition(for: actor, \.read))"
    }

    /// To whom entries are offered, by name, as long as nobody has answered.
    static func waiting(of entries: [ID<Entry>], on connection: any Connection) throws -> [ID<Entry>: String] {
        guard !entries.isEmpty else { return [:] }
        let pairs = try connection.all(
            """
            SELECT i.entry, a.name FROM hand_over_item i JOIN hand_over h ON h.id = i.hand_over
            JOIN account a ON a.id = h.receiver JOIN entry e ON e.id = i.entry
            WHERE i.entry IN \(list: entries) AND i.answer IS NULL AND e.handler = h.giver
            """
        ) { (try $0[0] as ID<Entry>, try $0[1] as String) }
        return Dictionary(pairs) { first, _ in first }
    }

    private struct Stub {
        let handOver: ID<HandOver>
        let entry: ID<Entry>
        let giver: String
        let receiver: String
        let at: Instant
        let answer: Answer?
        let reason: String
    }

    private static func items(
        _ condition: SQL, for actor: Actor, in book: LedgerBook, on today: Day, limit: Int, _ connection: any Connection
    ) throws -> [Item] {
        let stubs = try connection.all(
            """
            SELECT h.id, i.entry, g.name, r.name, h.offered_at, i.answer, i.reason FROM hand_over h
            JOIN hand_over_item i ON i.hand_over = h.id JOIN entry e ON e.id = i.entry
            JOIN account g ON g.id = h.giver JOIN account r ON r.id = h.receiver
            WHERE \(condition) AND \(standing(for: actor, in: book))
            ORDER BY CASE WHEN i.answer IS NULL THEN 0 ELSE 1 END, COALESCE(e.due_on, 9999999), e.id LIMIT \(limit)
            """
        ) { row in
            Stub(
                handOver: try row[0], entry: try row[1], giver: try row[2], receiver: try row[3], at: try row[4],
                answer: try row[5], reason: try row[6])
        }
        let lines = try InboxLine.fill(
            try EntryLine.all(stubs.map(\.entry), on: connection), of: book, on: today, connection)
        let byEntry = Dictionary(lines.map { ($0.entry.id, $0) }) { first, _ in first }
        return stubs.compactMap { stub in
            byEntry[stub.entry].map { line in
                Item(
                    handOver: stub.handOver, line: line, giver: stub.giver, receiver: stub.receiver, offeredAt: stub.at,
                    answer: stub.answer, reason: stub.reason)
            }
        }
    }
}

extension EntryLine {
    fileprivate static func all(_ entries: [ID<Entry>], on connection: any Connection) throws -> [EntryLine] {
        guard !entries.isEmpty else { return [] }
        return try connection.all(
            """
            SELECT \(Entry.columns), \(EntryLine.columns) FROM entry e JOIN organisation o ON o.id = e.owner
            WHERE e.id IN \(list: entries)
            """
        ) { try EntryLine(row: $0, cursor: .number(0)) }
    }
}
