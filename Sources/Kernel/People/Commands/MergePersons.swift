import Store

/// Makes one of two persons of the register who are the same: the memberships of the one go over to the other.
///
/// Where both hold a membership, that of the other was entered twice and leaves the figures. Somebody has documents of several kinds,
/// and a passport is renewed under another number: from then on all of them mean her. Applications are decided on first:
/// their numbers are sealed to the person that applied. Nothing is looked at but the
/// register of members; matters know no person. It can be undone as long as nothing was done since (``SeparatePersons``).
public struct MergePersons: Command {
    public static var requires: Permission? { .changeMembers }
    static let action = Action("person.merged", Text("合并重复登记", en: "merged with a second registration"))

    let kept: ID<Person>
    let other: ID<Person>

    /// Whoever of the two is known by the number of a document goes on, and of two documents by that of the lasting one; otherwise
    /// `kept`.
    public init(_ other: ID<Person>, into kept: ID<Person>) { (self.kept, self.other) = (kept, other) }

    /// - Returns: who goes on.
    public func perform(at desk: Desk) throws -> ID<Person> {
        guard kept != other, var going = try Person.find(kept, on: desk.connection),
            var merged = try Person.find(other, on: desk.connection)
        else { throw Refusal.notFound }
        try refuseMerged(at: desk)
        if merged.isBetterKnown(than: going) { swap(&going, &merged) }
        let (mine, others) = (
            try Membership.all(of: going.id, on: desk.connection),
            try Membership.all(of: merged.id, on: desk.connection)
        )
        guard !mine.isEmpty, !others.isEmpty else { throw Refusal.notFound }
        for membership in mine + others {
            try MemberDesk.allowed(at: membership.organisation, desk).refuseTransferring(going, merged)
        }
        guard !(mine + others).contains(where: { $0.status == .applied }) else {
            throw Refusal.invalid(
                field: "other",
                why: Text(
                    "其中有等待批准的入会申请，请先办理申请再合并", en: "One of them waits to be admitted; decide on the application first"))
        }
        try going.refuseOther(than: merged)
        let merge = PersonMerge(merged.id, into: going.id, with: try moveAccount(of: merged, to: going, desk), at: desk)
        try merge.insert(on: desk.connection)
        let isHeld = mine.contains { $0.status.isHeld }
        for before in others {
            try merge.note(before, on: desk.connection)
            let members = try MemberDesk(at: before.organisation, desk)
            let (found, _) = try members.find(before.id, in: [before.status])
            var after = found
            if isHeld, before.status.isHeld { (after.status, after.endedOn) = (.duplicate, members.today) }
            try members.keep(after, of: going, replacing: found, Self.action)
            try before.key.give(to: going.id, on: desk.connection)
            try AskedCorrection.dropAskedByCode(of: before.key, on: desk.connection)
        }
        try desk.record(Self.action, merged.subject, of: others.first?.organisation)
        return going.id
    }

    /// Refuses what somebody else has done meanwhile. It is said to whoever may change those that go on, and to nobody else.
    private func refuseMerged(at desk: Desk) throws {
        let going = try [kept, other].map { try PersonMerge.going(for: $0, on: desk.connection) }
        guard going != [kept, other] else { return }
        for person in going {
            for membership in try Membership.all(of: person, on: desk.connection) {
                _ = try MemberDesk.allowed(at: membership.organisation, desk)
            }
        }
        throw Refusal.conflict(
            why: going[0] == going[1]
                ? Text("这两份登记刚才已有人合并，不用再办", en: "Somebody has merged the two meanwhile; there is nothing left to do")
                : Text(
                    "其中一份刚才已有人并入另一份登记，请核对后重新选择",
                    en: "Somebody has merged one of them with another meanwhile; look again and choose anew"))
    }

    /// - Returns: the account that went over.
    private func moveAccount(of merged: Person, to kept: Person, _ desk: Desk) throws -> ID<Account>? {
        func linked(_ person: Person) throws -> ID<Account>? {
            try desk.connection.value("SELECT account FROM account_person WHERE person = \(person.id)")
        }
        guard let account = try linked(merged) else { return nil }
        guard try linked(kept) == nil else {
            throw Refusal.invalid(
                field: "other", why: Text("两份登记各关联了一个账号，请先取消一个", en: "Each is linked to an account; unlink one first"))
        }
        try desk.connection.run("UPDATE account_person SET person = \(kept.id) WHERE account = \(account)")
        return account
    }
}

/// Takes a merging of two persons back: each has again what was hers.
public struct SeparatePersons: Command {
    public static var requires: Permission? { .changeMembers }
    static let action = Action("person.separated", Text("撤销合并", en: "separated again"))

    let id: ID<PersonMerge>

    public init(_ id: ID<PersonMerge>) { self.id = id }

    public func perform(at desk: Desk) throws {
        guard let merge = try PersonMerge.find(id, on: desk.connection),
            let merged = try Person.find(merge.merged, on: desk.connection)
        else { throw Refusal.notFound }
        let moved = try merge.moved(on: desk.connection)
        let desks = try moved.map { try MemberDesk.allowed(at: $0.key.organisation, desk) }
        guard try merge.stands(on: desk.connection) else {
            throw Refusal.conflict(
                why: Text("这次合并刚才已有人撤销，不用再办", en: "Somebody has taken it back meanwhile; there is nothing left to do"))
        }
        for (one, members) in zip(moved, desks) {
            let now = try members.untouched(one, since: merge)
            try one.key.give(to: merged.id, on: desk.connection)
            var before = now
            (before.status, before.endedOn) = (one.status, one.endedOn)
            try members.keep(before, of: merged, replacing: now, Self.action)
        }
        if let account = merge.account {
            try desk.connection.run("UPDATE account_person SET person = \(merged.id) WHERE account = \(account)")
        }
        try merge.undo(at: desk.now, on: desk.connection)
        let kept = Subject(Person.kind, merge.kept)
        try desk.record(Self.action, kept, of: moved.first?.key.organisation)
    }
}

extension MemberDesk {
    fileprivate func refuseTransferring(_ one: Person, _ other: Person) throws {
        try refuseTransferring(one)
        try refuseTransferring(other)
    }

    /// A membership as merging left it.
    fileprivate func untouched(_ moved: PersonMerge.Moved, since merge: PersonMerge) throws -> Membership {
        guard let (now, person) = try? find(moved.key.membership, in: [moved.status, .duplicate]),
            person.id == merge.kept, try MembershipTransfer.open(of: person.id, on: connection) == nil
        else {
            throw Refusal.conflict(
                why: Text("合并之后会籍又有办理，不能撤销", en: "Something was done with the membership since; it stays merged"))
        }
        return now
    }
}

extension MembershipKey {
    fileprivate func give(to person: ID<Person>, on connection: any Connection) throws {
        try connection.run(
            """
            UPDATE membership SET person = \(person) WHERE organisation = \(organisation) AND id = \(membership)
            """)
    }
}

extension Person {
    /// Kinds of documents stand in the order in which they last.
    fileprivate func isBetterKnown(than other: Person) -> Bool {
        func place(_ person: Person) -> Int {
            IdentityKind.allCases.firstIndex { $0 == person.identity } ?? IdentityKind.allCases.count
        }
        return place(self) < place(other)
    }

    /// Refuses to take somebody for this person whose data say otherwise.
    fileprivate func refuseOther(than other: Person) throws(Refusal) {
        func refuse(_ why: Text) -> Refusal { .invalid(field: "other", why: why) }
        guard Self.key(of: name) == Self.key(of: other.name) else {
            throw refuse(Text("姓名不同，请先核对更正", en: "The names differ; correct one of them first"))
        }
        guard identity == nil || identity == .passport || identity != other.identity else {
            throw refuse(Text("两人的证件号码不同，不是同一个人", en: "Each has a document of another number: they are two people"))
        }
        guard (sex ?? other.sex) == (other.sex ?? sex), (born ?? other.born) == (other.born ?? born) else {
            throw refuse(Text("性别或出生日期不同，请先核对更正", en: "Sex or date of birth differ; correct one of them first"))
        }
    }
}
