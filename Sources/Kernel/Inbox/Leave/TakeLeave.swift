import Store

/// Names a deputy for the days of one's own absence. She then stands to every entry in the absent person's hands as if it
/// were in hers; whose it is does not change.
public struct TakeLeave: Command {
    public static var requires: Permission? { .useInbox }
    static let action = Action("leave.taken", Text("请假并指定代理人", en: "took leave and named a deputy"))

    let deputy: ID<Account>
    let from: Day
    let until: Day
    let book: LedgerBook

    /// - Parameter until: the last day, at most a year from now.
    public init(deputy: ID<Account>, from: Day, until: Day, book: LedgerBook) {
        (self.deputy, self.from, self.until, self.book) = (deputy, from, until, book)
    }

    public func perform(at desk: Desk) throws {
        guard let id = desk.actor.account, let account = try Account.find(id, on: desk.connection) else {
            throw Refusal.notFound
        }
        let days = try days(from: desk.now.day)
        guard deputy != id else {
            throw Refusal.invalid(field: "deputy", why: Text("代理人不能是本人", en: "You cannot be your own deputy"))
        }
        try checkDeputy(of: account, at: desk)
        if try Leave.isAway(id, days, on: desk.connection) {
            throw Refusal.conflict(
                why: Text("这几天已经指定过代理人，请先结束原来的委托", en: "These days have a deputy already; end that leave first"))
        }
        if try Leave.isAway(deputy, days, on: desk.connection) {
            throw Refusal.invalid(
                field: "deputy", why: Text("这位同事这几天也不在，请另选", en: "This colleague is away as well; choose another"))
        }
        try desk.connection.run(
            """
            INSERT INTO absence (id, account, deputy, from_on, until_on, ended_at)
            VALUES (\(desk.ids.next(Leave.self)), \(id), \(deputy), \(from), \(until), \(nil as Instant?))
            """)
        let version = try Canonical.bytes(of: [deputy.description, from.description, until.description])
        try desk.record(Self.action, Subject(.account, id), of: account.organisation, version: version)
    }

    private func days(from today: Day) throws(Refusal) -> ClosedRange<Day> {
        guard from >= today else {
            throw .invalid(field: "from", why: Text("开始日不能早于今天", en: "It cannot begin before today"))
        }
        guard until >= from, until <= today.adding(days: 366) else {
            throw .invalid(
                field: "until",
                why: Text("结束日不早于开始日，不超过一年", en: "It ends on or after its first day, within a year"))
        }
        return from...until
    }

    /// Whoever is to stand in must be able to read everything that waits meanwhile.
    private func checkDeputy(of account: Account, at desk: Desk) throws {
        let actor = try Actor.load(.account(deputy), on: desk.connection)
        let home = try Organisation.find(account.organisation, on: desk.connection)
        guard let home, book.ledgers.contains(where: { actor.may($0.read, at: home.place) }) else {
            throw Refusal.invalid(
                field: "deputy",
                why: Text("这位同事看不到本单位的台账，请另选", en: "This colleague cannot see your union's ledgers; choose another"))
        }
        let readable = book.condition(for: actor, \.read)
        let unseen: Int =
            try desk.connection.value(
                """
                SELECT COUNT(*) FROM entry e WHERE e.handler = \(account.id) AND e.closed_on IS NULL
                    AND (e.ledger || '') IN \(list: book.ledgers.map(\.id.name)) AND NOT \(readable)
                """) ?? 0
        guard unseen == 0 else {
            throw Refusal.invalid(
                field: "deputy",
                why: Text(
                    "您手上有 \(unseen) 件这位同事看不到，请另选，或先交办这几件",
                    en: "This colleague cannot see \(unseen) of your matters; choose another, or assign those first"))
        }
    }
}

/// Ends one's own leave before its last day, or calls it off.
public struct EndLeave: Command {
    public static var requires: Permission? { .useInbox }
    static let action = Action("leave.ended", Text("结束请假委托", en: "ended a leave"))

    let leave: ID<Leave>

    public init(_ leave: ID<Leave>) { self.leave = leave }

    public func perform(at desk: Desk) throws {
        guard let id = desk.actor.account, let account = try Account.find(id, on: desk.connection) else {
            throw Refusal.notFound
        }
        let ended = try desk.connection.run(
            """
            UPDATE absence SET ended_at = \(desk.now)
            WHERE id = \(leave) AND account = \(id) AND ended_at IS NULL AND until_on >= \(desk.now.day)
            """)
        guard ended == 1 else { throw Refusal.notFound }
        let version = try Canonical.bytes(of: [leave.description])
        try desk.record(Self.action, Subject(.account, id), of: account.organisation, version: version)
    }
}
