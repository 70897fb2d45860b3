import Store

/// A member asks her union to correct her data. What she asked before and is not answered gives way to it, but what was asked
/// by account never to a code.
public struct AskCorrection: Command {
    public static var requires: Permission? { nil }
    static let action = Action("member.correction-asked", Text("申请更正资料", en: "asked for a correction"))

    /// By what she shows who she is.
    public enum Asker: Sendable {
        /// By the account that is linked to her.
        case account
        /// By the code of an application, as long as its membership is the applicant's.
        case code(FollowCode)
    }

    let wish: CorrectionWish
    let asker: Asker

    public init(_ wish: CorrectionWish, by asker: Asker) { (self.wish, self.asker) = (wish, asker) }

    public func perform(at desk: Desk) throws {
        let application = try application(at: desk)
        let member = try application?.key ?? own(at: desk)
        guard let membership = try Membership.find(member, on: desk.connection),
            let person = try Person.find(membership.person, on: desk.connection)
        else { throw Refusal.notFound }
        guard application?.isOwn(membership) ?? true else {
            throw Refusal.conflict(
                why: Text(
                    "凭查询码不能更正这份资料，请登录后提出，或到工会更正", en: "Not by this code: sign in, or have it corrected at the union"))
        }
        guard membership.status.isHeld || membership.status == .applied else {
            throw Refusal.conflict(
                why: Text("会籍已终止，请到工会更正", en: "The membership has ended; have it corrected at the union"))
        }
        try wish.check(on: desk.now.day)
        try AskedCorrection(
            id: desk.ids.next(), member: member, askedOn: desk.now.day, isByCode: application != nil, wish: wish,
            answer: nil, because: ""
        ).insert(on: desk.connection)
        try desk.record(Self.action, person.subject, of: member.organisation)
    }

    /// - Returns: `nil` where no code is shown.
    private func application(at desk: Desk) throws -> MembershipApplication? {
        guard case .code(let code) = asker else { return nil }
        let found = try MembershipApplication.find(code, with: desk.journal.keys, on: desk.connection)
        guard let found else { throw FollowCode.wrong }
        return found
    }

    private func own(at desk: Desk) throws -> MembershipKey {
        guard let account = desk.actor.account else { throw Refusal.signedOut }
        let person: ID<Person>? = try desk.connection.value(
            "SELECT person FROM account_person WHERE account = \(account)")
        guard let person, let first = try Membership.all(of: person, on: desk.connection).first else {
            throw Refusal.notFound
        }
        return first.key
    }
}

/// Answers what a member asked to be corrected: it stands as she wrote it, or she is told why not. Nobody answers herself.
public struct SettleCorrection: Command {
    public static var requires: Permission? { .changeMembers }
    static let refused = Action("member.correction-refused", Text("未更正资料", en: "refused a correction"))

    let id: ID<AskedCorrection>
    let refusal: String?

    /// - Parameter refusal: why it is not made, for her to read; `nil` makes it.
    public init(_ id: ID<AskedCorrection>, refusing refusal: String? = nil) {
        (self.id, self.refusal) = (id, refusal?.trimmed)
    }

    public func perform(at desk: Desk) throws {
        guard let asked = try AskedCorrection.open(id, on: desk.connection) else { throw Refusal.notFound }
        let members = try MemberDesk.allowed(at: asked.member.organisation, desk)
        let membership = try Membership.find(asked.member, on: desk.connection)
        guard let person = try membership.flatMap({ try Person.find($0.person, on: desk.connection) }) else {
            throw Refusal.notFound
        }
        try members.refuseOneself(person)
        guard let refusal else { return try make(asked, at: members) }
        guard (1...200).contains(refusal.count) else {
            throw Refusal.invalid(
                field: "reason", why: Text("请写 1 到 200 字的理由，本人看得到", en: "Say why in up to 200 characters: she reads it")
            )
        }
        try asked.settle(.refused, because: refusal, on: desk.connection)
        try desk.record(Self.refused, person.subject, of: asked.member.organisation)
    }

    private func make(_ asked: AskedCorrection, at members: MemberDesk) throws {
        let (desk, wish) = (members.desk, asked.wish)
        let (membership, before) = try members.find(
            asked.member.membership, in: [.applied, .active, .retained, .transferring])
        var person = before
        if !wish.name.isEmpty { person.name = try PersonName(wish.name).text }
        if !wish.phone.isEmpty { person.phone = try Phone(wish.phone) }
        try person.update(on: desk.connection)
        try members.keep(membership, of: person, replacing: membership, CorrectMember.action)
        if !wish.employer.isEmpty || !wish.occupation.isEmpty {
            let now = try Employment.all(of: person.id, on: desk.connection).first { $0.until == nil }
            let employer =
                wish.employer.isEmpty ? now.map { Employer(name: $0.employer) } : Employer(typed: wish.employer)
            try Employment.note(
                employer, wish.occupation.isEmpty ? now?.occupation ?? "" : wish.occupation, of: person.id,
                from: members.today, at: desk)
        }
        try asked.settle(.made, because: "", on: desk.connection)
    }
}
