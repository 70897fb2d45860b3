import Store

/// What somebody said who applied by herself and what the register takes over only when a union approves: the number of her
/// document, sealed, and where she works. Until then a stranger who gives her number changes nothing for her.
struct MembershipApplication {
    let key: MembershipKey
    /// The person that was registered for it. Who applies under a number that is registered already may be somebody else: the
    /// membership then goes to the person of the number, and the code opens nothing of her.
    let applicant: ID<Person>
    /// The entry of the event at which she applied, if at one.
    let event: ID<Entry>?
    let receipt: ReceiptKey
    /// Bound to the applicant.
    let number: SealedIdentity?
    let employer: String
    let occupation: String
    /// Why a union refused it; empty otherwise. She reads it by her code.
    let because: String

    static let migration = Migration(
        "2026-11 membership applications",
        [
            """
            CREATE TABLE membership_application (
                membership BIGINT PRIMARY KEY, organisation BIGINT NOT NULL, applicant BIGINT NOT NULL, event BIGINT,
                code BLOB NOT NULL UNIQUE, receipt TEXT NOT NULL, kind TEXT, digest BLOB, master TEXT, box BLOB,
                employer TEXT NOT NULL, occupation TEXT NOT NULL, because TEXT NOT NULL
            )
            """,
            "CREATE INDEX membership_application_event ON membership_application (event) WHERE event IS NOT NULL",
            """
            CREATE INDEX membership_application_digest ON membership_application (organisation, digest)
            WHERE digest IS NOT NULL
            """,
        ])
}

extension MembershipApplication {
    /// Whether a membership is still the applicant's.
    func isOwn(_ membership: Membership) -> Bool { membership.person == applicant }

    /// Whom the number means. Who is registered already takes the application over, without what was asked by its code;
    /// otherwise the number becomes hers.
    ///
    /// - Throws: ``Refusal/conflict(why:)`` where the number is registered under another name, or cannot be read.
    func identify(
        _ applied: Membership, _ person: Person, at members: MemberDesk
    ) throws -> (Membership, Person) {
        guard person.identity == nil, let number else { return (applied, person) }
        let document: IdentityDocument
        do throws(SealProblem) {
            document = try number.open(of: person.id, with: members.desk.journal.keys)
        } catch {
            throw Refusal.conflict(
                why: Text(
                    "「\(person.name)」填的证件号码读不出来，请不批准，并请本人重新申请",
                    en: "The number that \(person.name) gave cannot be read. Refuse, and have her apply again"))
        }
        guard let known = try Person.find(document, members.desk.journal.keys, on: members.connection) else {
            try SealedIdentity.put(document, of: person.id, members.desk.journal.keys, on: members.connection)
            var identified = person
            identified.identity = document.kind
            try identified.update(on: members.connection)
            return (applied, identified)
        }
        guard known.hasName(of: person) else {
            throw Refusal.conflict(
                why: Text(
                    "「\(person.name)」填的证件号码已登记在另一姓名下，请核对证件：姓名写错的先更正，不是本人的不批准",
                    en: """
                        The number that \(person.name) gave is registered under another name. Look at the document: correct \
                        the name, or refuse
                        """))
        }
        let taken = applied.held(by: known.id)
        try taken.moveToPerson(from: person.id, on: members.connection)
        try AskedCorrection.dropAskedByCode(of: applied.key, on: members.connection)
        try members.forget(person)
        return (taken, known)
    }
}

extension Person {
    /// Whom the number of a document means, if anybody.
    static func find(
        _ document: IdentityDocument, _ keys: KeyFile, on connection: any Connection
    ) throws -> Person? {
        try SealedIdentity.person(with: document, keys, on: connection).flatMap { try find($0, on: connection) }
    }

    func hasName(of other: Person) -> Bool { Self.key(of: name) == Self.key(of: other.name) }
}

extension Membership {
    /// The same membership of another person.
    func held(by other: ID<Person>) -> Membership {
        Membership(
            id: id, organisation: organisation, person: other, status: status, segments: segments,
            appliedOn: appliedOn, joinedOn: joinedOn, retainedOn: retainedOn, endedOn: endedOn,
            hasArrived: hasArrived, card: card, consent: consent)
    }
}
