import Crypto
import Store

/// A row of a load, read and made ready to be written.
struct LoadedMember: Sendable {
    let row: Int
    let union: ID<Organisation>
    let joinedOn: Day
    let segments: [WorkSegment]
    let digest: IdentityDigest
    let name: String
    let nameKey: String
    let person, identity, membership: SQL
    /// What the line of the batch commits to.
    let hash: [UInt8]

    /// - Returns: `nil` for a row that cannot be kept.
    init?(
        _ source: MemberSource.Row, _ row: Int, of load: MemberLoad, _ secrets: IdentitySecrets, on today: Day
    ) throws {
        let form = source.form
        guard let read = form.reading(on: today), let document = read.document else { return nil }
        let key = Person.key(of: read.name.text)
        let person = Person(
            id: load.keys.id(row), name: read.name.text, sex: read.sex, born: read.born, phone: read.phone,
            identity: document.kind)
        var membership = Membership(
            id: load.keys.id(row), organisation: source.union, person: person.id, status: .active,
            segments: form.segments, appliedOn: form.joinedOn ?? today, joinedOn: form.joinedOn ?? today)
        (membership.card, membership.consent) = (form.card.trimmed, form.consent.map { Consent($0, on: today) })
        (self.row, union, joinedOn, segments) = (row, source.union, form.joinedOn ?? today, form.segments)
        (name, nameKey, digest) = (person.name, key, secrets.digest(document))
        self.person = person.values(keyed: key)
        identity = try secrets.seal(document, of: person.id).values(of: person.id, digest)
        self.membership = membership.values
        hash = Self.hash(person, membership)
    }

    private static func hash(_ person: Person, _ membership: Membership) -> [UInt8] {
        var canonical = CanonicalBytes(format: "loaded member 1")
        canonical.add(person.id.number)
        canonical.add(person.name)
        canonical.add(person.sex?.rawValue)
        canonical.add(person.born.map { Int64($0.sinceEpoch) })
        canonical.add(person.phone?.text)
        canonical.add(person.identity?.rawValue)
        canonical.add(membership.organisation.number)
        canonical.add(membership.segments.mask)
        canonical.add(membership.joinedOn.map { Int64($0.sinceEpoch) })
        canonical.add(membership.card)
        canonical.add(membership.consent?.way.rawValue)
        return Array(SHA256.hash(data: canonical.bytes))
    }
}

/// Some rows of a load, made ready on a thread of their own.
struct LoadPart: Sendable {
    private(set) var members: [LoadedMember] = []
    private(set) var refused = 0
    /// By which names that were not met before are found.
    private(set) var sounds: [SQL] = []

    init(
        _ rows: Range<Int>, from source: MemberSource, of load: MemberLoad, _ secrets: IdentitySecrets,
        _ memory: LoadMemory, on today: Day
    ) throws {
        members.reserveCapacity(rows.count)
        for (row, place) in zip(try source.rows(rows), rows) {
            if let member = try LoadedMember(row, place, of: load, secrets, on: today) {
                members.append(member)
            } else {
                refused += 1
            }
        }
        let names = Dictionary(members.map { ($0.nameKey, $0.name) }) { first, _ in first }
        for key in memory.unheard(Set(names.keys)) { sounds += NameSounds.rows(of: names[key] ?? key, key) }
    }
}
