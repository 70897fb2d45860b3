import Store

/// A person's own application to a union, by herself: at an event, by phone, over the web.
///
/// Anybody may apply, so nothing is told of what is registered, and nothing that is registered changes: whose number it is, and
/// whether she is a member elsewhere, shows when the union decides. The same code again is the same application, however often it
/// is sent. Whoever offers this to the public limits its rate.
public struct ApplyForMembership: Command {
    public static var requires: Permission? { nil }
    static let action = Action("member.applied", Text("申请入会", en: "applied"))

    public struct Applied: Hashable, Sendable {
        public let membership: MembershipKey
        /// Proves number and moment; what she filled in is no part of it.
        public let receipt: ReceiptKey
    }

    let form: Enrolment
    let organisation: ID<Organisation>
    let event: ID<Entry>?
    let code: FollowCode

    /// - Parameter code: by which she follows it; made by her own phone where she fills the form in without a network.
    public init(
        _ form: Enrolment, at organisation: ID<Organisation>, event: ID<Entry>? = nil, code: FollowCode = FollowCode()
    ) {
        (self.form, self.organisation, self.event, self.code) = (form, organisation, event, code)
    }

    public func perform(at desk: Desk) throws -> Applied {
        let keys = desk.journal.keys
        if let sent = try MembershipApplication.find(code, with: keys, on: desk.connection) {
            try refuseAnother(than: sent, on: desk.connection)
            return Applied(membership: sent.key, receipt: sent.receipt)
        }
        let members = try MemberDesk(at: organisation, desk)
        try members.refuseEnded()
        let read = try form.read(on: members.today)
        guard form.consent != nil else {
            throw Refusal.invalid(
                field: "consent", why: Text("请阅读告知书并勾选同意", en: "Read what is kept and agree to it"))
        }
        let person = try members.register(
            EnrolmentRead(name: read.name, document: nil, sex: read.sex, born: read.born, phone: read.phone))
        let applied = members.membership(of: person, form, .applied, from: nil)
        try members.keep(applied, of: person, Self.action)
        let receipt = try desk.giveReceipt(
            "入〔\(members.today.civil.year)〕\(applied.id)", for: ReceiptWords(saying: ""), about: applied.id,
            of: organisation)
        let application = MembershipApplication(
            key: applied.key, applicant: person.id, event: event, receipt: receipt,
            number: try read.document.map { try SealedIdentity.seal($0, of: person.id, with: keys) },
            employer: form.employer?.typed ?? "", occupation: form.occupation.trimmed, because: "")
        try application.insert(code, read.document, with: keys, on: desk.connection)
        return Applied(membership: applied.key, receipt: receipt)
    }

    /// A page that was left open is filled in for the next person: her form needs a code of its own.
    private func refuseAnother(than sent: MembershipApplication, on connection: any Connection) throws {
        let membership = try Membership.find(sent.key, on: connection)
        let person = try membership.flatMap { try Person.find($0.person, on: connection) }
        guard let person, Person.key(of: person.name) == Person.key(of: form.name) else {
            throw Refusal.conflict(
                why: Text("这份表已经交过，请重新打开页面再填", en: "This form was sent already; open the page anew and fill it in"))
        }
    }
}
