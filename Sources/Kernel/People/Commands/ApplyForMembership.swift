/// A person's own application to a union, by herself: at an event, by phone, over the web.
///
/// Anybody may apply, so nothing is told of what is registered: whether she is a member elsewhere shows when the union
/// decides. Applying again to the same union changes nothing. Whoever offers this to the public limits its rate.
public struct ApplyForMembership: Command {
    public static var requires: Permission? { nil }
    static let action = Action("member.applied", Text("申请入会", en: "applied"))

    let form: Enrolment
    let organisation: ID<Organisation>

    public init(_ form: Enrolment, at organisation: ID<Organisation>) {
        (self.form, self.organisation) = (form, organisation)
    }

    /// - Returns: the application, for a receipt.
    public func perform(at desk: Desk) throws -> MembershipKey {
        let members = try MemberDesk(at: organisation, desk)
        try members.refuseEnded()
        let read = try form.read(on: members.today)
        guard form.consent != nil else {
            throw Refusal.invalid(
                field: "consent", why: Text("请阅读告知书并勾选同意", en: "Read what is kept and agree to it"))
        }
        let person: Person
        if let known = try members.known(read) {
            if let applied = try Membership.applied(by: known.id, at: organisation, on: desk.connection) {
                return applied.key
            }
            if let held = try Membership.held(by: known.id, on: desk.connection), held.organisation == organisation {
                return held.key
            }
            person = known
        } else {
            person = try members.register(read)
        }
        let applied = members.membership(of: person, form, .applied, from: nil)
        try members.keep(applied, of: person, Self.action)
        try Employment.note(form.employer, form.occupation.trimmed, of: person.id, from: members.today, at: desk)
        return applied.key
    }
}
