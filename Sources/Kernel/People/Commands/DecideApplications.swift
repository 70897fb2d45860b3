/// Decides on applications of one or several unions at once, all or none.
///
/// Who turns out to be a member elsewhere is not approved: her union is asked to release her. Of several applications of one
/// person the others are closed with the one that is approved. Nobody approves her own.
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
        /// Those of who is a member here already, and second ones.
        public var closed = 0
    }

    let applications: [MembershipKey]
    let approves: Bool
    let reason: String

    /// - Parameter reason: of a refusal; whoever applied by herself reads it by her code, so it must be said to her.
    public init(_ applications: [MembershipKey], approve approves: Bool, because reason: String = "") {
        (self.applications, self.approves, self.reason) = (applications, approves, reason.trimmed)
    }

    public func perform(at desk: Desk) throws -> Outcome {
        guard (1...Self.most).contains(applications.count) else {
            throw Refusal.conflict(
                why: Text("请勾选 1 到 \(Self.most) 份申请", en: "Tick between 1 and \(Self.most) applications"))
        }
        guard reason.count <= 200 else {
            throw Refusal.invalid(field: "reason", why: Text("不超过 200 个字", en: "At most 200 characters"))
        }
        var outcome = Outcome()
        for (union, keys) in Dictionary(grouping: applications, by: \.organisation).sorted(by: { $0.key < $1.key }) {
            let members = try MemberDesk.allowed(at: union, desk)
            var closed: Set<ID<Membership>> = []
            for key in keys where !closed.contains(key.membership) {
                closed.formUnion(try decide(key.membership, at: members, &outcome))
            }
        }
        return outcome
    }

    /// - Returns: the second applications that were closed with it.
    private func decide(
        _ id: ID<Membership>, at members: MemberDesk, _ outcome: inout Outcome
    ) throws -> [ID<Membership>] {
        var (applied, person) = try members.application(id)
        guard try MembershipTransfer.open(of: person.id, on: members.connection)?.membership != id else {
            throw Refusal.conflict(
                why: Text("其中有等待转入的会籍，请在转会里办理", en: "One of them waits for a transfer; handle it there"))
        }
        let application = try MembershipApplication.find(id, on: members.connection)
        guard approves else {
            guard application == nil || !reason.isEmpty else {
                throw Refusal.invalid(
                    field: "reason", why: Text("请写明理由，本人凭查询码看得到", en: "Say why: she reads it by her code"))
            }
            try members.refuse(applied, of: person, because: reason)
            outcome.decided += 1
            return []
        }
        if let application { (applied, person) = try application.identify(applied, person, at: members) }
        try members.refuseOneself(person)
        if let held = try Membership.held(by: person.id, on: members.connection) {
            guard application == nil || held.organisation != members.organisation.id else {
                try members.refuse(applied, of: person, because: "您已是本会会员，不必再申请")
                outcome.closed += 1
                return []
            }
            try transfer(applied, of: person, from: held, at: members, &outcome)
        } else {
            try members.refuseEnded()
            var approved = applied
            (approved.status, approved.joinedOn) = (.active, members.today)
            try members.keep(approved, of: person, replacing: applied, Self.approved)
            outcome.decided += 1
        }
        guard let application else { return [] }
        return try close(application, of: person, at: members, &outcome)
    }

    private func transfer(
        _ applied: Membership, of person: Person, from held: Membership, at members: MemberDesk,
        _ outcome: inout Outcome
    ) throws {
        let transfer = try MembershipTransfer.ask(person, from: held, at: members, applied, isReleased: false)
        let origin = try MemberDesk(at: held.organisation, members.desk)
        guard members.desk.actor.may(.changeMembers, at: origin.organisation.place) else {
            outcome.asked += 1
            return
        }
        try transfer.complete(at: members.desk)
        outcome.decided += 1
    }

    /// What she said about her work is registered now, and second applications need no decision.
    private func close(
        _ application: MembershipApplication, of person: Person, at members: MemberDesk, _ outcome: inout Outcome
    ) throws -> [ID<Membership>] {
        let employer = application.employer.isEmpty ? nil : Employer(typed: application.employer)
        try Employment.note(
            employer, application.occupation, of: person.id, from: members.today, at: members.desk)
        var closed: [ID<Membership>] = []
        for twin in try application.twins(on: members.connection) {
            let (second, other) = try members.find(twin, in: [.applied])
            // The same number under another name is somebody's mistake, and looked at.
            guard other.hasName(of: person) else { continue }
            // It becomes hers like the first, so that its code tells nobody what became of the other.
            let taken = second.held(by: person.id)
            try taken.moveToPerson(from: other.id, on: members.connection)
            try members.refuse(taken, of: person, because: "重复申请，另一份已批准")
            try members.forget(other)
            closed.append(twin)
        }
        outcome.closed += closed.count
        try MembershipApplication.settle(application.key.membership, on: members.connection)
        return closed
    }
}

extension MemberDesk {
    /// Refuses an application; what she said of herself beyond her name is gone with it, unless she is registered otherwise.
    func refuse(_ applied: Membership, of person: Person, because reason: String) throws {
        var refused = applied
        (refused.status, refused.endedOn) = (.refused, today)
        let left = try blank(person)
        try keep(
            refused, of: left, replacing: applied, DecideApplications.refused, because: reason.isEmpty ? nil : reason)
        try MembershipApplication.settle(applied.id, because: reason, on: connection)
        try AskedCorrection.dropAskedByCode(of: applied.key, on: connection)
    }

    /// Leaves only the name of somebody who has no other membership, now and in the versions before.
    private func blank(_ person: Person) throws -> Person {
        guard try Membership.all(of: person.id, on: connection).count == 1 else { return person }
        var left = person
        (left.phone, left.sex, left.born) = (nil, nil, nil)
        try left.update(on: connection)
        try desk.erase(person.subject, of: organisation.id, saying: Journal.erased)
        return left
    }
}
