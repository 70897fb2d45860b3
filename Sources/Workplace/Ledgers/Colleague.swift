import Kernel
import Store

/// Somebody into whose hands an entry can be put.
struct Colleague: Sendable {
    let id: ID<Account>
    let name: String
    let organisation: String

    /// Whoever holds a permission at the organisation, those of the organisation itself first.
    static func all(
        at organisation: Organisation, holding permission: Permission, on connection: any Connection
    ) throws -> [Colleague] {
        let above = organisation.path.numbers.map(\.number)
        return try connection.all(
            """
            SELECT DISTINCT a.id, a.name, o.name, o.path FROM role_grant g
            JOIN account a ON a.id = g.account JOIN organisation o ON o.id = g.organisation
            WHERE o.number IN \(list: above) AND g.role IN \(list: permission.roles.map(\.rawValue).sorted())
                AND a.status = 'active'
            ORDER BY o.path DESC, a.name LIMIT 200
            """
        ) { Colleague(id: try $0[0], name: try $0[1], organisation: try $0[2]) }
    }
}
