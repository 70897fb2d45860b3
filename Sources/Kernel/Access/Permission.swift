/// A verb on a kind of thing, declared beside the command it guards, with the roles that carry it.
public struct Permission: Hashable, Sendable {
    /// Stable name, `<thing>.<verb>`; stands in logs and in the matrix of routes.
    public let name: String
    public let label: Text
    public let roles: Set<Role>
    /// Whether it is about matters against employers: whoever belongs to a union founded in one does not hold it anywhere.
    public let isAgainstEmployers: Bool

    public init(_ name: String, _ label: Text, roles: Set<Role>, isAgainstEmployers: Bool = false) {
        self.name = name
        self.label = label
        self.roles = roles
        self.isAgainstEmployers = isAgainstEmployers
    }
}
