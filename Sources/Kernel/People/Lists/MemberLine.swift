import Store

/// A row of a list of members.
public struct MemberLine: Sendable {
    /// Where a list goes on.
    public struct Place: Hashable, Sendable {
        public let path: OrganisationPath
        public let membership: ID<Membership>

        public init(path: OrganisationPath, membership: ID<Membership>) {
            (self.path, self.membership) = (path, membership)
        }
    }

    public let membership: Membership
    public let person: Person
    public let organisation: String
    public let path: OrganisationPath

    public var place: Place { Place(path: path, membership: membership.id) }

    static let columns: SQL = "\(Membership.columns), \(Person.columns), o.name, o.path"

    init(row: Row) throws {
        membership = try Membership(row: row)
        person = try Person(row: row, from: 13)
        organisation = try row[19]
        path = try row[20]
    }
}
