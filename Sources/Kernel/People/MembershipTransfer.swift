import Store

/// A membership on its way from one union to another: the one has said yes, the other is asked.
public struct MembershipTransfer: Hashable, Sendable {
    public let id: ID<MembershipTransfer>
    public let person: ID<Person>
    public let origin: ID<Organisation>
    public let target: ID<Organisation>
    /// What waits at the target.
    public let membership: ID<Membership>
    /// Whether the union she leaves has said yes; otherwise the one that she comes to has.
    public let isReleased: Bool
    public let askedOn: Day

    /// The union that is asked.
    public var asked: ID<Organisation> { isReleased ? target : origin }
    var asking: ID<Organisation> { isReleased ? origin : target }

    static let columns: SQL = "t.id, t.person, t.origin, t.target, t.membership, t.is_released, t.asked_on"

    init(row: Row) throws {
        self.init(
            id: try row[0], person: try row[1], origin: try row[2], target: try row[3], membership: try row[4],
            isReleased: try row[5], askedOn: try row[6])
    }

    private init(
        id: ID<MembershipTransfer>, person: ID<Person>, origin: ID<Organisation>, target: ID<Organisation>,
        membership: ID<Membership>, isReleased: Bool, askedOn: Day
    ) {
        (self.id, self.person, self.origin, self.target) = (id, person, origin, target)
        (self.membership, self.isReleased, self.askedOn) = (membership, isReleased, askedOn)
    }

    /// The one of a person that is not settled.
    static func open(of person: ID<Person>, on connection: any Connection) throws -> MembershipTransfer? {
        try connection.first(
            "SELECT \(columns) FROM membership_transfer t WHERE t.person = \(person) AND t.settled_on IS NULL",
            MembershipTransfer.init(row:))
    }

    static func open(_ id: ID<MembershipTransfer>, on connection: any Connection) throws -> MembershipTransfer? {
        try connection.first(
            "SELECT \(columns) FROM membership_transfer t WHERE t.id = \(id) AND t.settled_on IS NULL",
            MembershipTransfer.init(row:))
    }

    /// Begins a transfer of a held membership.
    ///
    /// - Parameters:
    ///   - target: the union that she comes to.
    ///   - applied: what waits there; it may stand there already.
    static func ask(
        _ person: Person, from held: Membership, at target: MemberDesk, _ applied: Membership, isReleased: Bool
    ) throws -> MembershipTransfer {
        let desk = target.desk
        try target.refuseEnded()
        guard held.organisation != target.organisation.id else {
            throw Refusal.conflict(why: Text("此人已是本会会员", en: "She is a member of this union already"))
        }
        guard try open(of: person.id, on: desk.connection) == nil else {
            throw Refusal.conflict(
                why: Text("此人已有一项转会在办，先办完再转", en: "A transfer of hers is under way; settle it first"))
        }
        var waiting = applied
        waiting.hasArrived = true
        let before = try Membership.find(applied.key, on: desk.connection)
        try target.keep(waiting, of: person, replacing: before, EnrolMember.askedTransfer)
        if isReleased {
            var leaving = held
            leaving.status = .transferring
            try MemberDesk(at: held.organisation, desk).keep(leaving, of: person, replacing: held, OfferTransfer.action)
        }
        let transfer = MembershipTransfer(
            id: desk.ids.next(), person: person.id, origin: held.organisation, target: target.organisation.id,
            membership: applied.id, isReleased: isReleased, askedOn: target.today)
        try desk.connection.run(
            """
            INSERT INTO membership_transfer (id, person, origin, target, membership, is_released, asked_on, settled_on)
            VALUES (\(transfer.id), \(person.id), \(transfer.origin), \(transfer.target), \(transfer.membership),
                \(isReleased), \(transfer.askedOn), NULL)
            """)
        return transfer
    }

    /// Ends the membership of the one union and begins that of the other, on one day.
    func complete(at desk: Desk) throws {
        let (from, to) = (try MemberDesk(at: origin, desk), try MemberDesk(at: target, desk))
        try to.refuseEnded()
        guard let held = try Membership.held(by: person, on: desk.connection), held.organisation == origin else {
            throw Refusal.conflict(
                why: Text("原工会的会籍已有变动，请撤回后重新申请", en: "Her membership has changed meanwhile; withdraw and ask again"))
        }
        let (waiting, person) = try to.find(membership, in: [.applied])
        var departed = held
        (departed.status, departed.endedOn) = (.departed, from.today)
        try from.keep(departed, of: person, replacing: held, SettleTransfer.completed)
        var arrived = waiting
        (arrived.status, arrived.joinedOn) = (.active, to.today)
        if arrived.segments.isEmpty { arrived.segments = held.segments }
        if arrived.card.isEmpty { arrived.card = held.card }
        try to.keep(arrived, of: person, replacing: waiting, SettleTransfer.completed)
        try settle(at: desk)
    }

    /// Leaves everything where it was.
    func callOff(at desk: Desk) throws {
        let (from, to) = (try MemberDesk(at: origin, desk), try MemberDesk(at: target, desk))
        let (waiting, person) = try to.find(membership, in: [.applied])
        var refused = waiting
        (refused.status, refused.endedOn) = (.refused, to.today)
        try to.keep(refused, of: person, replacing: waiting, SettleTransfer.refused)
        if let held = try Membership.held(by: person.id, on: desk.connection), held.status == .transferring {
            var staying = held
            staying.status = held.retainedOn == nil ? .active : .retained
            try from.keep(staying, of: person, replacing: held, SettleTransfer.refused)
        }
        try settle(at: desk)
    }

    private func settle(at desk: Desk) throws {
        try desk.connection.run("UPDATE membership_transfer SET settled_on = \(desk.now.day) WHERE id = \(id)")
    }
}
