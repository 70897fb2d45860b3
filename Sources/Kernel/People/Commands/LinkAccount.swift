import Store

/// Says that an account is this member's, so that she sees what is held about her.
public struct LinkAccount: Command {
    public static var requires: Permission? { .changeMembers }
    static let action = Action("person.linked", Text("关联账号", en: "linked to an account"))

    let member: MembershipKey
    let login: String

    public init(_ member: MembershipKey, to login: String) { (self.member, self.login) = (member, login) }

    public func perform(at desk: Desk) throws {
        let members = try MemberDesk.allowed(at: member.organisation, desk)
        let (_, person) = try members.find(member.membership, in: [.active, .retained, .transferring])
        guard let account = try Account.find(login: login.trimmed.lowercased(), on: desk.connection),
            Person.key(of: account.name) == Person.key(of: person.name)
        else {
            throw Refusal.invalid(
                field: "login", why: Text("没有这个登录名，或账号姓名与会员不同", en: "There is no such login, or its name is not hers"))
        }
        try desk.connection.run("DELETE FROM account_person WHERE person = \(person.id)")
        let isFree = try desk.connection.run(
            """
            INSERT INTO account_person (account, person) VALUES (\(account.id), \(person.id))
            ON CONFLICT (account) DO NOTHING
            """)
        guard isFree == 1 else {
            throw Refusal.invalid(field: "login", why: Text("这个账号已关联另一人", en: "This account is another person's"))
        }
        try desk.record(Self.action, person.subject, of: member.organisation)
    }
}
