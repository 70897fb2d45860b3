/// Decides on applications of one or several unions at once, all or none.
///
/// Who turns out to be a member elsewhere is not approved: her union is asked to release her.
public struct DecideApplications: Command {
    public static var requires: Permission? { .changeMembers }
    static let approved = Action("member.approved", Text("批准入会", en: "approved"))
    static let refused = Action("member.refused", Text("未批准入会", en: "not approved"))

    /// So many at once.
    public static let most = 500

    public struct Outcome: Hashable, Sendable {
        public var decided = 0
        /// Transfers that other unions were asked for.
        public var asked = 0
    }

    let applications: [MembershipKey]
    let approves: Bool

    public init(_ applications: [MembershipKey], approve approves: Bool) {
        (self.applications, self.approves) = (applications, approves)
    }

    public func perform(at desk: Desk) throws -> Outcome {
        guard (1...Self.most).contains(applications.count) else {
            throw Refusal.conflict(
                why: Text("请勾选 1 到 \(Self.most) 份申请", en: "Tick between 1 and \(Self.most) applications"))
        }
        var outcome = Outcome()
        for (union, keys) in Dictionary(grouping: applications, by: \.organisation).sorted(by: { $0.key < $1.key }) {
            let members = try MemberDesk.allowed(at: union, desk)
            for key in keys { try decide(key.membership, at: members, &outcome) }
        }
        return outcome
    }

    private func decide(_ id: ID<Membership>, at members: MemberDesk, _ outcome: inout Outcome) throws {
        let (applied, person) = try members.find(id, in: [.applied])
        guard try MembershipTransfer.open(of: person.id, on: members.connection)?.membership != id else {
            throw Refusal.conflict(
                why: Text("其中有等待转入的会籍，请在转会里办理", en: "One of them waits for a transfer; handle it there"))
        }
        var decided = applied
        if !approves {
            (decided.status, decided.endedOn) = (.refused, members.today)
            try members.keep(decided, of: person, replacing: applied, Self.refused)
            outcome.decided += 1
        } else if let held = try Membership.held(by: person.id, on: members.connection) {
            let transfer = try MembershipTransfer.ask(person, from: held, at: members, applied, isReleased: false)
            let origin = try MemberDesk(at: held.organisation, members.desk)
            if members.desk.actor.may(.changeMembers, at: origin.organisation.place) {
                try transfer.complete(at: members.desk)
                outcome.decided += 1
            } else {
                outcome.asked += 1
            }
        } else {
            try members.refuseEnded()
            (decided.status, decided.joinedOn) = (.active, members.today)
            try members.keep(decided, of: person, replacing: applied, Self.approved)
            outcome.decided += 1
        }
    }
}
