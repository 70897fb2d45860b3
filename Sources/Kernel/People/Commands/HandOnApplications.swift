/// Hands applications on to the unions of the applicants’ employers, all or none: whoever has a union at work joins that one.
///
/// The other union decides, wherever it stands; names of unions are public. What she said goes along with her code and her place
/// in what was counted at an event. Nothing is said to either union of what is registered.
public struct HandOnApplications: Command {
    public static var requires: Permission? { .changeMembers }
    static let action = Action("member.application-handed-on", Text("转交入会申请", en: "handed an application on"))

    let targets: [MembershipKey: ID<Organisation>]

    /// - Parameter targets: where each goes.
    public init(_ targets: [MembershipKey: ID<Organisation>]) { self.targets = targets }

    public func perform(at desk: Desk) throws {
        guard (1...DecideApplications.most).contains(targets.count) else {
            throw Refusal.conflict(
                why: Text(
                    "请勾选 1 到 \(DecideApplications.most) 份申请",
                    en: "Tick between 1 and \(DecideApplications.most) applications"))
        }
        for (key, target) in targets.sorted(by: { $0.key.membership < $1.key.membership }) {
            let members = try MemberDesk.allowed(at: key.organisation, desk)
            try handOn(key.membership, from: members, to: try MemberDesk(at: target, desk))
        }
    }

    private func handOn(_ id: ID<Membership>, from members: MemberDesk, to target: MemberDesk) throws {
        let (applied, person) = try members.application(id)
        guard let application = try MembershipApplication.find(id, on: members.connection), application.isOwn(applied)
        else {
            throw Refusal.conflict(
                why: Text(
                    "「\(person.name)」不是本人提交的申请，请在转会里办理", en: "\(person.name) did not apply by herself; use a transfer"))
        }
        try target.refuseEnded()
        guard target.organisation.id != members.organisation.id else {
            throw Refusal.conflict(why: Text("这份申请已经在这个工会", en: "The application is with that union already"))
        }
        try applied.remove(on: members.connection)
        try members.desk.record(Self.action, person.subject, of: members.organisation.id)
        let moved = applied.moved(to: target.organisation.id)
        try target.keep(moved, of: person, Self.action)
        try application.move(to: moved.key, on: members.connection)
    }
}

extension Membership {
    fileprivate func moved(to union: ID<Organisation>) -> Membership {
        Membership(
            id: id, organisation: union, person: person, status: status, segments: segments, appliedOn: appliedOn,
            card: card, consent: consent)
    }
}
