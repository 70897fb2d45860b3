import Store

/// Some rows of a load, made ready to be written.
struct LoadPart: Sendable {
    let rows: Range<Int>
    private(set) var members: [LoadedMember] = []
    private(set) var refused = 0
    /// A row of each member.
    private(set) var (people, identities, memberships) = (BoundRows(), BoundRows(), BoundRows())
    /// By which names that were not met before are found.
    private(set) var sounds = BoundRows()

    private let load: MemberLoad
    private let secrets: IdentitySecrets
    private let today: Day

    /// - Parameter unheard: the first time it is asked for a name.
    init(
        _ rows: Range<Int>, from source: MemberSource, of load: MemberLoad, _ secrets: IdentitySecrets, on today: Day,
        unheard: (Dictionary<String, String>.Keys) -> [String]
    ) throws {
        (self.rows, self.load, self.secrets, self.today) = (rows, load, secrets, today)
        members.reserveCapacity(rows.count)
        var (names, nonces) = ([String: String](), Nonces())
        for (row, place) in zip(try source.rows(rows), rows) {
            try take(row, place, &nonces, &names)
        }
        for key in unheard(names.keys) { NameSounds.add(names[key] ?? key, keyed: key, to: &sounds) }
    }

    /// Passes over a row that cannot be kept.
    private mutating func take(
        _ source: MemberSource.Row, _ row: Int, _ nonces: inout Nonces, _ names: inout [String: String]
    ) throws {
        let form = source.form
        guard let read = form.reading(on: today), let document = read.document else {
            refused += 1
            return
        }
        let (key, joinedOn) = (Person.key(of: read.name.text), form.joinedOn ?? today)
        let person = Person(
            id: load.keys.id(row), name: read.name.text, sex: read.sex, born: read.born, phone: read.phone,
            identity: document.kind)
        var membership = Membership(
            id: load.keys.id(row), organisation: source.union, person: person.id, status: .active,
            segments: form.segments, appliedOn: joinedOn, joinedOn: joinedOn)
        (membership.card, membership.consent) = (form.card.trimmed, form.consent.map { Consent($0, on: today) })
        let digest = secrets.digest(document)
        person.add(to: &people, keyed: key)
        try secrets.seal(document, of: person.id, nonces.next()).add(to: &identities, of: person.id, digest)
        membership.add(to: &memberships)
        names[key] = person.name
        members.append(LoadedMember(person, membership, joinedOn: joinedOn, row, digest))
    }
}
