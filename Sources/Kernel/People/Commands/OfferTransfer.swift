import Store

/// Releases a member to another union, which then takes her up, wherever it is.
public struct OfferTransfer: Command {
    public static var requires: Permission? { .changeMembers }
    static let action = Action("member.released", Text("申请转出", en: "released"))

    let member: MembershipKey
    let target: String

    /// - Parameter target: the whole name of the other union. It may stand beyond the reach of whoever asks: names of unions
    ///   are public.
    public init(_ member: MembershipKey, to target: String) { (self.member, self.target) = (member, target) }

    /// - Returns: whether she has arrived: the person at the desk may change both.
    public func perform(at desk: Desk) throws -> Bool {
        let members = try MemberDesk.allowed(at: member.organisation, desk)
        let (held, person) = try members.find(member.membership, in: [.active, .retained])
        let other = try MemberDesk(at: try named(desk), desk)
        var waiting = Membership(
            id: desk.ids.next(), organisation: other.organisation.id, person: person.id, status: .applied,
            segments: held.segments, appliedOn: members.today)
        (waiting.card, waiting.consent) = (held.card, held.consent)
        let transfer = try MembershipTransfer.ask(person, from: held, at: other, waiting, isReleased: true)
        guard desk.actor.may(.changeMembers, at: other.organisation.place) else { return false }
        try transfer.complete(at: desk)
        return true
    }

    private func named(_ desk: Desk) throws -> ID<Organisation> {
        let found = try desk.connection.all(
            "SELECT id FROM organisation WHERE name = \(target.trimmed) AND status = 'active' ORDER BY id LIMIT 2"
        ) { try $0[0] as ID<Organisation> }
        guard found.count == 1, let only = found.first else {
            throw Refusal.invalid(
                field: "target",
                why: found.isEmpty
                    ? Text("没有这个名称的工会，请填写全称", en: "No union is called so; give its whole name")
                    : Text("有几个工会同名，请由转入的工会来申请", en: "Several are called so; let the other union ask for her"))
        }
        return only
    }
}
