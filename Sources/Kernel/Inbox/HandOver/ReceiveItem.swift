import Store

/// Takes over one entry of a hand-over, which puts it into the receiver's hands, or declines it, and it stays where it is.
public struct ReceiveItem: Command {
    public static var requires: Permission? { .useInbox }
    static let declined = Action("handover.declined", Text("退回移交事项", en: "declined a hand-over"))

    public enum Reply: Hashable, Sendable {
        case accept
        case decline(reason: String)
    }

    let handOver: ID<HandOver>
    let entry: ID<Entry>
    let reply: Reply
    let book: LedgerBook

    public init(_ entry: ID<Entry>, of handOver: ID<HandOver>, _ reply: Reply, book: LedgerBook) {
        (self.entry, self.handOver, self.reply, self.book) = (entry, handOver, reply, book)
    }

    public func perform(at desk: Desk) throws {
        let item = try WaitingItem.find(entry, of: handOver, on: desk.connection)
        guard let item, let receiver = desk.actor.account, item.receiver == receiver else { throw Refusal.notFound }
        guard let found = try Entry.find(entry, on: desk.connection) else { throw Refusal.notFound }
        guard found.handler == item.giver, found.isOpen else {
            throw Refusal.conflict(
                why: Text("这一事项已不在移交人手上，不用再接收", en: "It is no longer in the hands of whoever offered it"))
        }
        switch reply {
        case .accept:
            try WaitingItem.answer(.accepted, "", entry, of: handOver, at: desk)
            let desk = try EntryDesk(found.ledger, in: book, at: desk)
            var entry = try desk.find(entry)
            entry.handler = receiver
            let content = try entry.content(of: desk.ledger, on: desk.connection)
            try desk.keepChanged(entry, content, action: EntryAction.assigned)
        case .decline(let reason):
            let reason = reason.trimmingSpaces()
            guard (1...200).contains(reason.count), reason.isPrintableOrBlank else {
                throw Refusal.invalid(
                    field: "reason", why: Text("请用 1 到 200 字说明为什么退回", en: "Say why in 1 to 200 characters"))
            }
            try WaitingItem.answer(.declined, reason, entry, of: handOver, at: desk)
            try desk.record(Self.declined, found.subject, of: found.owner.organisation)
        }
    }
}

/// Takes back what was offered and not answered: whoever gave it, or started the hand-over for her.
public struct TakeBackItem: Command {
    public static var requires: Permission? { .useInbox }
    static let action = Action("handover.taken-back", Text("收回移交事项", en: "took back a hand-over"))

    let handOver: ID<HandOver>
    let entry: ID<Entry>

    public init(_ entry: ID<Entry>, of handOver: ID<HandOver>) { (self.entry, self.handOver) = (entry, handOver) }

    public func perform(at desk: Desk) throws {
        let item = try WaitingItem.find(entry, of: handOver, on: desk.connection)
        guard let item, let account = desk.actor.account, [item.giver, item.starter].contains(account),
            let found = try Entry.find(entry, on: desk.connection)
        else { throw Refusal.notFound }
        try WaitingItem.answer(.takenBack, "", entry, of: handOver, at: desk)
        try desk.record(Self.action, found.subject, of: found.owner.organisation)
    }
}

/// An entry of a hand-over that nobody has answered.
private struct WaitingItem {
    let giver: ID<Account>
    let receiver: ID<Account>
    let starter: ID<Account>?

    static func find(
        _ entry: ID<Entry>, of handOver: ID<HandOver>, on connection: any Connection
    ) throws -> WaitingItem? {
        try connection.first(
            """
            SELECT h.giver, h.receiver, h.offered_by FROM hand_over_item i JOIN hand_over h ON h.id = i.hand_over
            WHERE i.hand_over = \(handOver) AND i.entry = \(entry) AND i.answer IS NULL
            """
        ) { WaitingItem(giver: try $0[0], receiver: try $0[1], starter: try $0[2]) }
    }

    static func answer(
        _ answer: HandOver.Answer, _ reason: String, _ entry: ID<Entry>, of handOver: ID<HandOver>, at desk: Desk
    ) throws {
        try desk.connection.run(
            """
            UPDATE hand_over_item SET answer = \(answer), answered_at = \(desk.now), reason = \(reason)
            WHERE hand_over = \(handOver) AND entry = \(entry) AND answer IS NULL
            """)
    }
}
