import Store

/// Corrects what is registered of a member: who she is, how she is counted, where she works.
public struct CorrectMember: Command {
    public static var requires: Permission? { .changeMembers }
    static let action = Action("member.corrected", Text("更正资料", en: "corrected"))

    let member: MembershipKey
    let form: Enrolment
    let version: Int64

    /// - Parameters:
    ///   - form: all that is to stand; an empty number of a document leaves the one that is kept.
    ///   - version: of her card, as whoever corrects it saw it.
    public init(_ member: MembershipKey, _ form: Enrolment, seen version: Int64) {
        (self.member, self.form, self.version) = (member, form, version)
    }

    public func perform(at desk: Desk) throws {
        let members = try MemberDesk.allowed(at: member.organisation, desk)
        var (held, person) = try members.find(member.membership, in: [.applied, .active, .retained, .transferring])
        guard try person.version(on: desk.connection) == version else {
            throw Refusal.conflict(
                why: Text("资料刚被改过，请看过新的内容再改", en: "It was changed meanwhile; look at what stands there now"))
        }
        let read = try form.read(on: members.today)
        let before = held
        (person.name, person.sex, person.born, person.phone) = (read.name.text, read.sex, read.born, read.phone)
        if let document = read.document {
            try SealedIdentity.put(document, of: person.id, desk.journal.keys, on: desk.connection)
            person.identity = document.kind
        }
        try person.update(on: desk.connection)
        held.segments = WorkSegment.allCases.filter(form.segments.contains)
        held.card = form.card.trimmed
        if let joinedOn = form.joinedOn, held.joinedOn != nil {
            guard joinedOn <= held.pastRetentions.first?.since ?? held.retainedOn ?? joinedOn else {
                throw Refusal.invalid(
                    field: "joinedOn", why: Text("入会日期不能晚于保留会籍的日期", en: "She joined before she was retained"))
            }
            held.joinedOn = joinedOn
        }
        if let way = form.consent, way != held.consent?.way { held.consent = Consent(way, on: members.today) }
        try members.keep(held, of: person, replacing: before, Self.action)
        try Employment.note(form.employer, form.occupation.trimmed, of: person.id, from: members.today, at: desk)
    }
}

extension Person {
    /// The number of her last version.
    func version(on connection: any Connection) throws -> Int64 {
        try Journal.nextVersion(of: subject, on: connection) - 1
    }
}
