import Store

/// The unions and colleagues that cells name, each looked up once.
struct ImportNames {
    private let ledger: AnyLedger
    private let resolver: OrganisationResolver
    private let actor: Actor
    private let connection: any Connection
    private var organisations: [String: Organisation?] = [:]
    private var accounts: [AccountName: ID<Account>?] = [:]

    private struct AccountName: Hashable {
        let name: String
        let organisation: ID<Organisation>
    }

    init(_ ledger: AnyLedger, issuer: Organisation, for actor: Actor, on connection: any Connection) {
        (self.ledger, self.actor, self.connection) = (ledger, actor, connection)
        resolver = OrganisationResolver(issuer: issuer, on: connection)
    }

    /// Whose matter something is: a union for which the person may enter things; others are as if absent.
    mutating func owner(_ words: String) throws -> Organisation? {
        guard let found = try organisation(words), actor.may(ledger.write, at: found.place),
            ledger.refusal(ofMattersOf: found) == nil
        else { return nil }
        return found
    }

    mutating func value(_ words: String, _ field: FieldDescription, at owner: Organisation) throws -> FieldValue? {
        if field.kind == .organisation {
            if let party = try ledger.party(called: words, on: connection) { return .organisation(party.id) }
            guard let found = try organisation(words), actor.may(.readOrganisations, at: found.place) else {
                return nil
            }
            return .organisation(found.id)
        }
        return try account(words, at: owner).map { .account($0) }
    }

    private mutating func organisation(_ words: String) throws -> Organisation? {
        if let known = organisations[words] { return known }
        let exact = try connection.all(
            """
            SELECT \(Organisation.columns) FROM organisation o WHERE o.name = \(words) AND o.status = 'active'
            ORDER BY o.path LIMIT 3
            """, Organisation.init
        ).filter { actor.may(.readOrganisations, at: $0.place) }
        let found = exact.count == 1 ? exact.first : try resolver.resolve(words)
        organisations[words] = .some(found)
        return found
    }

    /// Somebody who may write the ledger at the organisation, by her name.
    private mutating func account(_ words: String, at owner: Organisation) throws -> ID<Account>? {
        let key = AccountName(name: words, organisation: owner.id)
        if let known = accounts[key] { return known }
        let found = try connection.all(
            """
            SELECT DISTINCT a.id FROM role_grant g
            JOIN account a ON a.id = g.account JOIN organisation o ON o.id = g.organisation
            WHERE o.number IN \(list: owner.path.numbers.map(\.number)) AND a.name = \(words) AND a.status = 'active'
                AND g.role IN \(list: ledger.write.roles.map(\.rawValue).sorted()) LIMIT 2
            """
        ) { try $0[0] as ID<Account> }
        let one = found.count == 1 ? found.first : nil
        accounts[key] = .some(one)
        return one
    }
}
