public import Store

/// That two persons of the register were found to be one: whose memberships went over to whom, so that it can be undone.
public struct PersonMerge: Sendable {
    public let id: ID<PersonMerge>
    /// Who goes on.
    let kept: ID<Person>
    let merged: ID<Person>
    public let at: Instant
    /// An account that went over with the memberships.
    let account: ID<Account>?

    private static let columns: SQL = "id, kept, merged, at, account"

    private init(row: Row) throws {
        (id, kept, merged) = (try row[0], try row[1], try row[2])
        (at, account) = (try row[3], try row[4])
    }

    init(_ merged: ID<Person>, into kept: ID<Person>, with account: ID<Account>?, at desk: Desk) {
        (id, self.kept, self.merged) = (desk.ids.next(), kept, merged)
        (at, self.account) = (desk.now, account)
    }

    /// A membership as it stood before.
    struct Moved {
        let key: MembershipKey
        let status: MembershipStatus
        let endedOn: Day?
    }

    /// Those that were not undone, the newest first.
    static func standing(of kept: ID<Person>, on connection: any Connection) throws -> [PersonMerge] {
        try connection.all(
            "SELECT \(columns) FROM person_merge WHERE kept = \(kept) AND undone_at IS NULL ORDER BY id DESC",
            PersonMerge.init(row:))
    }

    /// One that stands, or was undone.
    static func find(_ id: ID<PersonMerge>, on connection: any Connection) throws -> PersonMerge? {
        try connection.first("SELECT \(columns) FROM person_merge WHERE id = \(id)", PersonMerge.init(row:))
    }

    func stands(on connection: any Connection) throws -> Bool {
        let found: Int? = try connection.value(
            "SELECT COUNT(*) FROM person_merge WHERE id = \(id) AND undone_at IS NULL")
        return found == 1
    }

    /// Whom a person was merged into, and she perhaps into another; herself, where she was not.
    public static func going(for person: ID<Person>, on connection: any Connection) throws -> ID<Person> {
        let kept: ID<Person>? = try connection.value(
            "SELECT kept FROM person_merge WHERE merged = \(person) AND undone_at IS NULL")
        return try kept.map { try going(for: $0, on: connection) } ?? person
    }

    func insert(on connection: any Connection) throws {
        try connection.run(
            """
            INSERT INTO person_merge (id, kept, merged, at, account, undone_at)
            VALUES (\(id), \(kept), \(merged), \(at), \(account), \(nil as Instant?))
            """)
    }

    func note(_ before: Membership, on connection: any Connection) throws {
        try connection.run(
            """
            INSERT INTO person_merge_membership (merge, organisation, membership, status, ended_on)
            VALUES (\(id), \(before.organisation), \(before.id), \(before.status), \(before.endedOn))
            """)
    }

    func moved(on connection: any Connection) throws -> [Moved] {
        try connection.all(
            """
            SELECT organisation, membership, status, ended_on FROM person_merge_membership
            WHERE merge = \(id) ORDER BY organisation, membership
            """
        ) {
            Moved(
                key: MembershipKey(organisation: try $0[0], membership: try $0[1]), status: try $0[2],
                endedOn: try $0[3])
        }
    }

    func undo(at now: Instant, on connection: any Connection) throws {
        try connection.run("UPDATE person_merge SET undone_at = \(now) WHERE id = \(id)")
    }
}

extension Person {
    /// The keys under which she was ever registered: her own, and those merged into hers.
    static func allKeys(of person: ID<Person>) -> SQL {
        "(SELECT \(person) UNION SELECT x.merged FROM person_merge x WHERE x.kept = \(person) AND x.undone_at IS NULL)"
    }
}
