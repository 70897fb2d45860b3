public import Store

/// Everything that the platform holds about the person whose account it is, and who opened it.
public struct OwnRecord: Sendable {
    public struct Opening: Sendable {
        public let at: Instant
        /// Organisation and role.
        public let office: String
        public let name: String?
    }

    public struct Union: Sendable {
        public let membership: Membership
        public let name: String
    }

    public let account: Account
    public let roles: [(role: Role, organisation: String)]
    /// What the register of members holds; `nil` while nobody has linked the account to a member.
    public let person: Person?
    /// Masked, as it is kept.
    public let document: IdentityDocument?
    public let unions: [Union]
    public let employments: [Employment]
    /// Of each day the first, newest first.
    public let openings: [Opening]
    /// What she asked to be corrected last.
    public let correction: AskedCorrection?

    /// - Throws: ``Refusal/signedOut`` where no account is.
    public static func load(
        for actor: Actor, _ journal: Journal, on connection: any Connection
    ) throws -> OwnRecord {
        guard let id = actor.account, let account = try Account.find(id, on: connection) else {
            throw Refusal.signedOut
        }
        let linked: ID<Person>? = try connection.value("SELECT person FROM account_person WHERE account = \(id)")
        let person = try linked.flatMap { try Person.find($0, on: connection) }
        let names = try Organisation.names(of: actor.grants.map(\.organisation), on: connection)
        let roles = actor.grants.map { (role: $0.role, organisation: names[$0.organisation] ?? "") }
        guard let person else {
            return OwnRecord(
                account: account, roles: roles, person: nil, document: nil, unions: [], employments: [], openings: [],
                correction: nil)
        }
        let memberships = try Membership.all(of: person.id, on: connection)
        let unions = try Organisation.names(of: memberships.map(\.organisation), on: connection)
        return OwnRecord(
            account: account, roles: roles, person: person,
            document: try SealedIdentity.find(of: person.id, on: connection)?.open(of: person.id, with: journal.keys),
            unions: memberships.map { Union(membership: $0, name: unions[$0.organisation] ?? "") },
            employments: try Employment.all(of: person.id, on: connection),
            openings: try openings(of: person.id, on: connection),
            correction: try memberships.first.flatMap { try AskedCorrection.last(of: $0.key, on: connection) })
    }

    /// Who opened a person's card, of each day the first, newest first.
    static func openings(
        of person: ID<Person>, since day: Day? = nil, on connection: any Connection
    ) throws -> [Opening] {
        let since: SQL = day.map { "AND v.day >= \($0)" } ?? ""
        return try connection.all(
            """
            SELECT v.at, v.office, a.name FROM person_opening v LEFT JOIN account a ON a.id = v.account
            WHERE v.person IN \(Person.allKeys(of: person)) \(since) ORDER BY v.day DESC, v.at DESC LIMIT 500
            """
        ) { Opening(at: try $0[0], office: try $0[1], name: try $0[2]) }
    }
}
