import Crypto
import Store

/// A row of a load, read: what decides whether it is taken, what it counts, and what its batch commits to.
struct LoadedMember: Sendable {
    let row: Int
    let union: ID<Organisation>
    let joinedOn: Day
    /// The bits of the segments she is in.
    let segments: Int64
    let digest: IdentityDigest
    let prefix: Int64
    /// What the line of the batch commits to.
    let hash: SHA256.Digest

    init(_ person: Person, _ membership: Membership, joinedOn: Day, _ row: Int, _ digest: IdentityDigest) {
        (self.row, union, self.joinedOn) = (row, membership.organisation, joinedOn)
        (segments, self.digest, prefix) = (membership.segments.mask, digest, digest.prefix)
        hash = Self.hash(person, membership)
    }

    private static func hash(_ person: Person, _ membership: Membership) -> SHA256.Digest {
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
        return SHA256.hash(data: canonical.bytes)
    }
}
