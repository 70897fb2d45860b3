import Store

/// Enrols somebody whom a union has accepted, or asks for her transfer where she is a member elsewhere.
///
/// A person is known by the number of her document. Of the other union nothing is told but that there is one, and its
/// name only to whoever may see it.
public struct EnrolMember: Command {
    public static var requires: Permission? { .changeMembers }
    static let action = Action("member.enrolled", Text("登记入会", en: "enrolled"))
    static let askedTransfer = Action("member.transfer-asked", Text("申请转入", en: "asked to be transferred"))

    public enum Outcome: Hashable, Sendable {
        case enrolled(ID<Person>)
        /// The other union is asked to release her.
        case asked
    }

    let form: Enrolment
    let organisation: ID<Organisation>
    let transfers: Bool

    /// - Parameter transfers: whether her membership comes over where another union has it.
    public init(_ form: Enrolment, at organisation: ID<Organisation>, transferring transfers: Bool = false) {
        (self.form, self.organisation, self.transfers) = (form, organisation, transfers)
    }

    public func perform(at desk: Desk) throws -> Outcome {
        let members = try MemberDesk.allowed(at: organisation, desk)
        try members.refuseEnded()
        let read = try form.read(on: members.today)
        guard form.consent != nil else {
            throw Refusal.invalid(
                field: "consent",
                why: Text("请先告知并取得本人同意，再登记方式", en: "Tell her what is kept, and note how she agreed"))
        }
        guard var person = try members.known(read) else {
            try members.refuseTwin(of: read)
            return .enrolled(try enrol(try members.register(read), at: members))
        }
        if let held = try Membership.held(by: person.id, on: desk.connection) {
            return try transfer(person, from: held, at: members)
        }
        person.renew(by: read)
        try person.update(on: desk.connection)
        return .enrolled(try enrol(person, at: members))
    }

    private func enrol(_ person: Person, at members: MemberDesk) throws -> ID<Person> {
        let day = form.joinedOn ?? members.today
        if let applied = try Membership.applied(by: person.id, at: organisation, on: members.connection) {
            var joined = applied
            (joined.status, joined.joinedOn) = (.active, day)
            try members.keep(joined, of: person, replacing: applied, Self.action)
        } else {
            try members.keep(members.membership(of: person, form, .active, from: day), of: person, Self.action)
        }
        try Employment.note(form.employer, form.occupation.trimmed, of: person.id, from: day, at: members.desk)
        return person.id
    }

    private func transfer(_ person: Person, from held: Membership, at members: MemberDesk) throws -> Outcome {
        guard held.organisation != organisation else {
            throw Refusal.invalid(
                field: "identityNumber",
                why: Text("此人已是本会会员（\(held.status.label.zh)）", en: "She is a member here: \(held.status.label.en)"))
        }
        guard transfers else {
            throw Refusal.invalid(
                field: "transfer", why: try held.elsewhere(for: members.desk.actor, on: members.connection))
        }
        let waiting =
            try Membership.applied(by: person.id, at: organisation, on: members.connection)
            ?? members.membership(of: person, form, .applied, from: nil)
        let transfer = try MembershipTransfer.ask(person, from: held, at: members, waiting, isReleased: false)
        // Whoever may change both does not ask herself.
        let origin = try MemberDesk(at: held.organisation, members.desk)
        guard members.desk.actor.may(.changeMembers, at: origin.organisation.place) else { return .asked }
        try transfer.complete(at: members.desk)
        return .enrolled(person.id)
    }
}

extension Person {
    /// What a newer form says; what it leaves empty stays.
    mutating func renew(by read: EnrolmentRead) {
        name = read.name.text
        sex = read.sex ?? sex
        born = read.born ?? born
        phone = read.phone ?? phone
    }
}

extension Membership {
    /// What the one union is told of a membership of the other.
    func elsewhere(for actor: Actor, on connection: any Connection) throws -> Text {
        let union = try Organisation.find(organisation, on: connection)
        guard let union, actor.may(.readMembers, at: union.place) else {
            return Text(
                "此人在其他工会有会籍。一人只有一个会籍；要转入本会，请勾选「申请转入」，由原工会确认转出",
                en:
                    "She is a member of another union, and nobody is of two. To bring her here, tick “ask for the transfer”; "
                    + "the other union confirms it")
        }
        return Text(
            "此人是「\(union.name)」的会员。一人只有一个会籍；要转入本会，请勾选「申请转入」",
            en: "She is a member of \(union.name), and nobody is of two. To bring her here, tick “ask for the transfer”"
        )
    }
}
