/// Who acts, with the roles she holds at this moment.
public struct Actor: Sendable {
    public enum Identity: Hashable, Sendable {
        /// Nobody signed in.
        case anonymous
        case account(ID<Account>)
        /// A program in somebody's name; the account is hers.
        case token(ID<AccessToken>, of: ID<Account>)
        /// Whoever runs the command line on the server: she holds the database file and the key file, so nothing is
        /// kept from her; what she does is journalled as done by the operator.
        case `operator`

        /// Whose deed it is; `nil` where no account is.
        public var account: ID<Account>? {
            switch self {
            case .account(let id), .token(_, let id): id
            case .anonymous, .operator: nil
            }
        }
    }

    public let identity: Identity
    public let name: String
    public let grants: [Grant]
    /// What her token was made for; `nil` when she acts herself.
    private let scopes: [TokenScope]?
    /// Whether she belongs to a union that was founded in an employer, or holds a role at one.
    private let isWithinEmployer: Bool

    public init(identity: Identity, name: String, grants: [Grant], scopes: [TokenScope]? = nil) {
        self.init(identity, name, grants, scopes, isWithinEmployer: grants.contains(where: \.isWithinEmployer))
    }

    private init(
        _ identity: Identity, _ name: String, _ grants: [Grant], _ scopes: [TokenScope]?, isWithinEmployer: Bool
    ) {
        self.identity = identity
        self.name = name
        self.grants = grants
        self.scopes = scopes
        self.isWithinEmployer = isWithinEmployer
    }

    /// The same person with what she holds at these organisations alone.
    func acting(only organisations: Set<ID<Organisation>>) -> Actor {
        Actor(
            identity, name, grants.filter { organisations.contains($0.organisation) }, scopes,
            isWithinEmployer: isWithinEmployer)
    }

    public static let anonymous = Actor(identity: .anonymous, name: "", grants: [])
    public static let `operator` = Actor(identity: .operator, name: "operator", grants: [])

    public var account: ID<Account>? { identity.account }

    /// Whether her token, if she acts by one, was made for it.
    public func isWithinToken(_ permission: Permission) -> Bool {
        scopes?.contains { $0.covers(permission) } ?? true
    }

    /// The part of the tree in which the person holds a permission.
    public func scope(of permission: Permission) -> Scope {
        if identity == .operator { return .everything }
        guard isWithinToken(permission), !isLockedOut(of: permission) else { return Scope([]) }
        return Scope(grants.filter { permission.roles.contains($0.role) }.map(\.reach))
    }

    /// Whether she holds the permission anywhere; a page asks this before it draws a way to it.
    public func may(_ permission: Permission) -> Bool {
        identity == .operator
            || isWithinToken(permission) && !isLockedOut(of: permission)
                && grants.contains { permission.roles.contains($0.role) }
    }

    /// Whoever belongs to an employer's union has no part in matters against employers, whatever else she is. It does not depend on
    /// which employer a matter names: a name that was written otherwise would open the matter to the wrong eyes.
    private func isLockedOut(of permission: Permission) -> Bool { permission.isAgainstEmployers && isWithinEmployer }

    public func may(_ permission: Permission, at place: Place) -> Bool { scope(of: permission).covers(place) }
}

/// A role held at an organisation, resolved to where that organisation stands now.
public struct Grant: Hashable, Sendable {
    public let role: Role
    public let organisation: ID<Organisation>
    public let reach: Reach
    /// Whether that organisation, or the one that the account belongs to, was founded in an employer.
    public let isWithinEmployer: Bool

    public init(role: Role, organisation: ID<Organisation>, reach: Reach, isWithinEmployer: Bool = false) {
        self.role = role
        self.organisation = organisation
        self.reach = reach
        self.isWithinEmployer = isWithinEmployer
    }
}
