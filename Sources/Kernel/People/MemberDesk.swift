import Store

/// A desk at which the memberships of one union are changed.
struct MemberDesk {
    let desk: Desk
    let organisation: Organisation
    let owner: EntryOwner

    var connection: any Connection { desk.connection }
    var today: Day { desk.now.day }

    /// Without asking who is at it: for what the other union of a transfer causes here, and for who applies.
    init(at id: ID<Organisation>, _ desk: Desk) throws {
        guard let found = try Organisation.find(id, on: desk.connection) else { throw Refusal.notFound }
        self.desk = desk
        organisation = found
        owner = try EntryOwner.of(found, on: desk.connection)
    }

    /// - Throws: ``Refusal`` unless the person may change memberships of the union.
    static func allowed(at id: ID<Organisation>, _ desk: Desk) throws -> MemberDesk {
        let members = try MemberDesk(at: id, desk)
        try desk.allow(.changeMembers, at: members.organisation.place)
        return members
    }

    /// - Throws: ``Refusal/conflict(why:)`` for a union that has ended.
    func refuseEnded() throws(Refusal) {
        guard organisation.status == .active else {
            throw .conflict(why: Text("这个工会已合并或撤销，不能再入会", en: "This union has ended; nobody can join it"))
        }
    }

    /// A membership of this union that stands in one of some statuses.
    func find(_ id: ID<Membership>, in statuses: Set<MembershipStatus>) throws -> (Membership, Person) {
        let key = MembershipKey(organisation: organisation.id, membership: id)
        guard var found = try Membership.find(key, on: connection),
            let person = try Person.find(found.person, on: connection)
        else { throw Refusal.notFound }
        guard statuses.contains(found.status) else {
            let status = found.status.label
            throw Refusal.conflict(
                why: Text("会籍状态已是「\(status.zh)」，不能这样办理", en: "The membership stands at “\(status.en)” by now"))
        }
        found.pastRetentions = try PastRetention.all(of: key, on: connection)
        return (found, person)
    }

    /// An application that waits here, or did when whoever asks looked at the list.
    func application(_ id: ID<Membership>) throws -> (Membership, Person) {
        let key = MembershipKey(organisation: organisation.id, membership: id)
        guard try Membership.find(key, on: connection) != nil else {
            throw Refusal.conflict(
                why: Text(
                    "其中有申请已被撤回或转交，请看新的名单再办",
                    en: "One of them was taken back or handed on meanwhile; look at the list anew"))
        }
        return try find(id, in: [.applied])
    }

    func keep(_ membership: Membership, of person: Person, _ action: Action) throws {
        try keep(membership, of: person, replacing: nil, action)
    }

    /// Writes a membership with what follows from it: the figures, and the line in the journal.
    ///
    /// - Parameter reason: kept with the version.
    func keep(
        _ membership: Membership, of person: Person, replacing before: Membership?, _ action: Action,
        because reason: String? = nil
    ) throws {
        try write(membership, replacing: before)
        try desk.record(
            action, person.subject, of: organisation.id,
            version: MemberVersion(person: person, membership: membership, reason: reason).bytes)
    }

    private func write(_ membership: Membership, replacing before: Membership?) throws {
        let (old, new) = (before?.contributions ?? [], membership.contributions)
        var closed = ClosedDays(of: MemberRegister.face, on: connection)
        try closed.refuse(new, replacing: old, at: organisation.place)
        if before == nil { try membership.insert(on: connection) } else { try membership.update(on: connection) }
        try MemberPlace.note(owner.organisation, owner.counting, on: connection)
        try post(from: old, to: new)
    }

    /// Brings the sums of the union from what a membership added to what it adds.
    func post(from before: [Contribution], to after: [Contribution]) throws {
        try Tally.post(from: before, to: after, at: owner.counting, on: connection)
    }

    /// Registers somebody who is not known yet.
    func register(_ read: EnrolmentRead) throws -> Person {
        let person = Person(
            id: desk.ids.next(), name: read.name.text, sex: read.sex, born: read.born, phone: read.phone,
            identity: read.document?.kind)
        try person.insert(on: connection)
        if let document = read.document {
            try SealedIdentity.put(document, of: person.id, desk.journal.keys, on: connection)
        }
        return person
    }

    /// Removes somebody of whom nothing else is held, with all versions of her data.
    func forget(_ person: Person) throws {
        let id = person.id
        try SealedIdentity.remove(of: id, desk.journal.keys, on: connection)
        try connection.run("DELETE FROM employment WHERE person = \(id)")
        try connection.run("DELETE FROM person_opening WHERE person = \(id)")
        try connection.run("DELETE FROM account_person WHERE person = \(id)")
        try connection.run("DELETE FROM person WHERE id = \(id)")
        try NameSounds.forget(Person.key(of: person.name), on: connection)
        try desk.erase(person.subject, of: organisation.id, saying: Journal.erased)
    }

    /// A new membership here, as a form says it.
    func membership(
        of person: Person, _ form: Enrolment, _ status: MembershipStatus, from day: Day?
    ) -> Membership {
        Membership(
            id: desk.ids.next(), organisation: organisation.id, person: person.id, status: status,
            segments: WorkSegment.allCases.filter(form.segments.contains), appliedOn: day ?? today, joinedOn: day,
            card: form.card.trimmed, consent: form.consent.map { Consent($0, on: today) })
    }

    /// Whom a number means, if anybody; her name must agree with the form.
    func known(_ read: EnrolmentRead) throws -> Person? {
        guard let document = read.document,
            let id = try SealedIdentity.person(with: document, desk.journal.keys, on: connection),
            let person = try Person.find(id, on: connection)
        else { return nil }
        guard Person.key(of: person.name) == Person.key(of: read.name.text) else {
            throw Refusal.invalid(field: "name", why: Person.otherName)
        }
        return person
    }

    /// Refuses whoever decides on what she asked for herself.
    ///
    /// - Throws: ``Refusal/conflict(why:)`` where the account is linked to the person.
    func refuseOneself(_ person: Person) throws {
        guard let account = desk.actor.account else { return }
        let isOwn = try connection.exists(
            "SELECT 1 FROM account_person WHERE account = \(account) AND person = \(person.id)")
        guard !isOwn else {
            throw Refusal.conflict(why: Text("本人的申请请由他人办理", en: "It is your own; somebody else decides on it"))
        }
    }

    /// Refuses somebody of the same name and phone who is a member here already.
    func refuseTwin(of read: EnrolmentRead) throws {
        guard try read.isTwin(at: organisation.id, on: connection) else { return }
        throw Refusal.invalid(
            field: "name",
            why: Text("本会已有同名、同手机号码的会员，请先在名册里核对", en: "A member here has this name and phone; look at the roster first")
        )
    }
}

extension Person {
    static let otherName = Text(
        "这个证件号码已登记，但姓名不同，请对照证件核对姓名和号码",
        en: "This number is registered under another name; compare name and number with the document")
}

extension EnrolmentRead {
    /// Whether somebody of the same name and phone is a member of a union.
    func isTwin(at union: ID<Organisation>, on connection: any Connection) throws -> Bool {
        guard let phone else { return false }
        return try connection.exists(
            """
            SELECT 1 FROM person p JOIN membership m ON m.person = p.id
            WHERE p.name_key = \(Person.key(of: name.text)) AND p.phone = \(phone.text) AND \(Membership.isHeld)
                AND m.organisation = \(union) LIMIT 1
            """)
    }
}
