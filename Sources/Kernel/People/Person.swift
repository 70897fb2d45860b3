public import Store

/// A person whom a union registered: known by the number of a document, or without one and then flagged.
public struct Person: Hashable, Sendable {
    public let id: ID<Person>
    public var name: String
    public var sex: Sex?
    public var born: Day?
    public var phone: Phone?
    /// The kind of document by which she is known; `nil` while there is none. The number stands apart, encrypted.
    public var identity: IdentityKind?

    public static let kind = SubjectKind("person", Text("人员", en: "Person"))
    public static let actions: [Action] = [
        EnrolMember.action, EnrolMember.askedTransfer, ApplyForMembership.action, DecideApplications.approved,
        DecideApplications.refused, OfferTransfer.action, SettleTransfer.completed, SettleTransfer.refused,
        EndMembership.left, EndMembership.expelled, EndMembership.died, RetainMembership.action,
        ResumeMembership.action,
        CorrectMember.action, MergePersons.action, SeparatePersons.action,
        NoteAbsence.action, LinkAccount.action, Roster.applied, Roster.undone, Roster.withdrawn,
        AskCorrection.action, SettleCorrection.refused, WithdrawApplication.action, HandOnApplications.action,
        MemberLoad.action, MemberLoad.takenBack,
    ]

    public var subject: Subject { Subject(Self.kind, id) }

    /// As lists outside her card show her.
    public var maskedName: String { (try? PersonName(name))?.masked ?? "*" }
}

extension Sex: Bindable, LedgerChoice {}
extension IdentityKind: Bindable, LedgerChoice {}

/// What a member's data and membership were after a change: what the journal commits to. Never the number of a document.
struct MemberVersion {
    let person: Person
    let membership: Membership
    let reason: String?

    var bytes: [UInt8] {
        var object: [String: JSONValue] = ["name": .string(person.name)]
        object["sex"] = person.sex.map { .string($0.rawValue) }
        object["born"] = person.born.map { .string($0.description) }
        object["phone"] = person.phone.map { .string($0.text) }
        object["identity"] = person.identity.map { .string($0.rawValue) }
        object["membership"] = Self.json(membership)
        object["reason"] = reason.map { .string($0) }
        return JSONValue.object(object).utf8
    }

    private static func json(_ membership: Membership) -> JSONValue {
        var object: [String: JSONValue] = [
            "organisation": .string(membership.organisation.description), "status": .string(membership.status.rawValue),
            "segments": .array(membership.segments.map { .string($0.rawValue) }),
            "applied_on": .string(membership.appliedOn.description), "arrived": .bool(membership.hasArrived),
        ]
        let days = [
            ("joined_on", membership.joinedOn), ("retained_on", membership.retainedOn),
            ("ended_on", membership.endedOn),
            ("consented_on", membership.consent?.on),
        ]
        for case (let name, let day?) in days { object[name] = .string(day.description) }
        if !membership.pastRetentions.isEmpty {
            object["retained"] = .array(membership.pastRetentions.map { .string("\($0.since)/\($0.until)") })
        }
        object["consent"] = membership.consent.map { .string($0.way.rawValue) }
        if !membership.card.isEmpty { object["card"] = .string(membership.card) }
        return .object(object)
    }
}
