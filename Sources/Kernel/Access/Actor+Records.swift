public import Store

extension Actor {
    /// The person with her roles as they stand in this transaction; an account that is not active holds none.
    static func load(_ identity: Identity, on connection: any Connection) throws -> Actor {
        switch identity {
        case .anonymous: return .anonymous
        case .operator: return .operator
        case .account(let id):
            let name: String? = try connection.value(
                "SELECT name FROM account WHERE id = \(id) AND status = \(Account.Status.active)")
            guard let name else { return .anonymous }
            return Actor(identity: identity, name: name, grants: try grants(of: id, on: connection))
        case .token(let token, let id):
            let own = try load(.account(id), on: connection)
            guard own.account != nil, let token = try AccessToken.find(token, on: connection), token.account == id,
                !token.isRevoked
            else { return .anonymous }
            return Actor(identity: identity, name: own.name, grants: own.grants, scopes: token.scopes)
        }
    }

    /// The roles of an account with what each reaches now.
    static func grants(of account: ID<Account>, on connection: any Connection) throws -> [Grant] {
        try connection.all(
            """
            SELECT g.role, g.organisation, g.line, o.path, o.second_path, o.kind, h.kind
            FROM role_grant g JOIN organisation o ON o.id = g.organisation
            JOIN account a ON a.id = g.account JOIN organisation h ON h.id = a.organisation
            WHERE g.account = \(account) ORDER BY g.id
            """
        ) { row in
            let line: Line = try row[2]
            let place = Place(path: try row[3], secondPath: try row[4])
            let kinds: [OrganisationKind] = [try row[5], try row[6]]
            return Grant(
                role: try row[0], organisation: try row[1], reach: place.reach(on: line),
                isWithinEmployer: kinds.contains(where: \.isWithinEmployer))
        }
    }
}

extension Actor {
    /// The person of an open session, in the transaction that opened it.
    public static func of(_ account: Account, on connection: any Connection) throws -> Actor {
        Actor(identity: .account(account.id), name: account.name, grants: try grants(of: account.id, on: connection))
    }
}
