import Kernel
import Store
import Web

/// A deed on the membership of somebody whose card a program saw: nothing is done to one that has been changed since.
struct OnCard: Command {
    static var requires: Permission? { .changeMembers }

    let person: ID<Person>
    let version: Int64
    let deed: @Sendable (RegisterCard, MembershipKey, Desk) throws -> Void

    init(
        _ person: ID<Person>, seen version: Int,
        deed: @escaping @Sendable (RegisterCard, MembershipKey, Desk) throws -> Void
    ) {
        (self.person, self.version, self.deed) = (person, Int64(version), deed)
    }

    /// - Returns: her card as it stands then, or that of whom she was merged into; she can see who looked.
    /// - Throws: ``OutdatedVersion``, and what the deed throws.
    func perform(at desk: Desk) throws -> RegisterCard {
        let card = try OpenRegisterCard(person).perform(at: desk)
        guard let line = card.current else {
            throw Refusal.conflict(why: Text("会籍已终止，没有可办理的", en: "The membership has ended; there is nothing to do"))
        }
        guard card.version == version else { throw OutdatedVersion() }
        try deed(card, line.membership.key, desk)
        let going = try PersonMerge.going(for: person, on: desk.connection)
        return try RegisterCard.load(going, for: desk.actor, on: desk.connection)
    }
}

extension RegisterCard {
    /// All that is to stand when some of it is corrected.
    ///
    /// - Parameter values: `absent` empties a field.
    /// - Throws: ``Refusal/invalid(field:why:)`` for what would be passed over in silence.
    func corrected(by values: [String: FieldValue]) throws -> Enrolment {
        for field in ["identityKind", "identityNumber", "employer", "joinedOn", "consent"]
        where values[field] == .absent {
            throw Refusal.invalid(field: field, why: Text("这一栏只能改，不能清空", en: "It is corrected, not emptied"))
        }
        if values["identityKind"] != nil, values["identityNumber"] == nil {
            throw Refusal.invalid(
                field: "identityKind", why: Text("证件类型与证件号码一起更正", en: "The kind is corrected together with the number"))
        }
        if values["joinedOn"] != nil, current?.membership.joinedOn == nil {
            throw Refusal.invalid(field: "joinedOn", why: Text("还没有批准入会", en: "She has not been admitted yet"))
        }
        if values["occupation"] != nil, values["employer"] == nil, employment == nil {
            throw Refusal.invalid(
                field: "occupation", why: Text("先登记工作单位，再登记岗位", en: "Name the employer with the occupation"))
        }
        return try MemberForm(self).enrolment().filled(with: values)
    }
}
