/// Takes an application back before a union has dealt with it, by its code. What was said in it is erased at once, and the code
/// opens nothing any more.
public struct WithdrawApplication: Command {
    public static var requires: Permission? { nil }
    static let action = Action("member.application-withdrawn", Text("撤回入会申请", en: "withdrew an application"))

    let code: FollowCode

    public init(by code: FollowCode) { self.code = code }

    /// - Throws: ``FollowCode/wrong``; ``Refusal/conflict(why:)`` where the union was faster.
    public func perform(at desk: Desk) throws {
        guard let application = try MembershipApplication.find(code, with: desk.journal.keys, on: desk.connection),
            let membership = try Membership.find(application.key, on: desk.connection),
            let person = try Person.find(membership.person, on: desk.connection)
        else { throw FollowCode.wrong }
        guard membership.status == .applied, application.isOwn(membership) else {
            throw Refusal.conflict(why: Text("工会已经处理，不能撤回", en: "The union has dealt with it already"))
        }
        let members = try MemberDesk(at: membership.organisation, desk)
        try desk.record(Self.action, person.subject, of: membership.organisation)
        try AskedCorrection.forget(membership.key, on: desk.connection)
        try MembershipApplication.remove(membership.id, on: desk.connection)
        try membership.remove(on: desk.connection)
        try members.forget(person)
    }
}
