import Store

/// Offers open entries in somebody's hands to a colleague, who takes over or declines each of them.
///
/// A person offers what she holds herself. For somebody whose account is disabled, whoever may write the ledger at the owner
/// of an entry, or above it, may do so.
public struct OfferHandOver: Command {
    public static var requires: Permission? { .useInbox }
    static let action = Action("handover.offered", Text("移交手上事项", en: "offered matters for hand-over"))

    let chosen: Set<ID<Entry>>?
    let leaver: ID<Account>?
    let receiver: ID<Account>
    let book: LedgerBook

    /// - Parameters:
    ///   - entries: `nil` for everything.
    ///   - leaver: whose hands they are in; `nil` for one's own.
    public init(
        _ entries: [ID<Entry>]?, of leaver: ID<Account>? = nil, to receiver: ID<Account>, book: LedgerBook
    ) {
        chosen = entries.map(Set.init)
        (self.leaver, self.receiver, self.book) = (leaver, receiver, book)
    }

    /// - Returns: how many entries were offered.
    public func perform(at desk: Desk) throws -> Int {
        guard let id = leaver ?? desk.actor.account, let giver = try Account.find(id, on: desk.connection) else {
            throw Refusal.notFound
        }
        let entries = try held(by: giver, at: desk)
        guard giver.id != receiver else {
            throw Refusal.invalid(field: "receiver", why: Text("接收人不能是移交人本人", en: "Choose somebody else"))
        }
        try checkReceiver(of: entries, at: desk)
        let offered = try Self.waiting(entries.map(\.id), from: giver.id, on: desk.connection)
        let fresh = entries.map(\.id).filter { !offered.contains($0) }
        guard !fresh.isEmpty else {
            throw Refusal.conflict(
                why: Text("这些事项都已提交移交，正等对方接收", en: "All of these are offered already and wait for an answer"))
        }
        try keep(fresh, from: giver, at: desk)
        return fresh.count
    }

    /// The open entries to offer, which the person may offer.
    private func held(by giver: Account, at desk: Desk) throws -> [Entry] {
        let all = try desk.connection.all(
            """
            SELECT \(Entry.columns) FROM entry e
            WHERE e.handler = \(giver.id) AND e.closed_on IS NULL ORDER BY e.due_on, e.id
            """, Entry.init
        ).filter { book[$0.ledger] != nil && chosen?.contains($0.id) ?? true }
        let isOwn = giver.id == desk.actor.account
        let allowed = try all.filter { entry in
            guard !isOwn else { return true }
            return try EntryDesk(entry.ledger, in: book, at: desk).rights(on: entry).allows(.handOver)
        }
        if let chosen, allowed.count < chosen.count { throw Refusal.notFound }
        guard isOwn || !allowed.isEmpty else { throw Refusal.notFound }
        guard isOwn || giver.status == .disabled else {
            throw Refusal.conflict(
                why: Text("这位同事的账号还在用，请由本人移交", en: "This colleague's account is in use; she hands over herself"))
        }
        guard !allowed.isEmpty else {
            throw Refusal.conflict(why: Text("手上没有在办的事项", en: "There is nothing in hand to hand over"))
        }
        return allowed
    }

    private func checkReceiver(of entries: [Entry], at desk: Desk) throws {
        let actor = try Actor.load(.account(receiver), on: desk.connection)
        let unseen = entries.filter { entry in book[entry.ledger].map { !actor.may($0.read, at: entry.place) } ?? true }
        guard unseen.isEmpty else {
            throw Refusal.invalid(
                field: "receiver",
                why: Text(
                    "有 \(unseen.count) 件这位同事看不到，请另选，或先移交其他的",
                    en: "This colleague cannot see \(unseen.count) of them; choose another, or hand over the rest first"
                ))
        }
    }

    /// Those of the entries that already wait for an answer. Offers that an earlier holder made are over.
    private static func waiting(
        _ entries: [ID<Entry>], from giver: ID<Account>, on connection: any Connection
    ) throws -> Set<ID<Entry>> {
        try connection.run(
            """
            UPDATE hand_over_item SET answer = \(HandOver.Answer.lapsed)
            WHERE answer IS NULL AND entry IN \(list: entries)
                AND hand_over IN (SELECT id FROM hand_over WHERE giver <> \(giver))
            """)
        return Set(
            try connection.all(
                "SELECT entry FROM hand_over_item WHERE answer IS NULL AND entry IN \(list: entries)"
            ) { try $0[0] as ID<Entry> })
    }

    private func keep(_ entries: [ID<Entry>], from giver: Account, at desk: Desk) throws {
        let id = desk.ids.next(HandOver.self)
        try desk.connection.run(
            """
            INSERT INTO hand_over (id, giver, receiver, offered_by, offered_at)
            VALUES (\(id), \(giver.id), \(receiver), \(desk.actor.account), \(desk.now))
            """)
        try desk.tell(.offered, to: receiver, about: nil, cause: id.description)
        for entry in entries {
            try desk.connection.run(
                "INSERT INTO hand_over_item (hand_over, entry, answer, reason) VALUES (\(id), \(entry), NULL, '')")
        }
        let version = try Canonical.bytes(of: [id.description, receiver.description] + entries.map(\.description))
        try desk.record(Self.action, Subject(.account, giver.id), of: giver.organisation, version: version)
    }
}
