import Kernel
import Store

/// Somebody into whose hands an entry can be put.
struct Colleague: Sendable {
    let id: ID<Account>
    let name: String
    let organisation: String

    /// Whoever holds a permission at the organisation, those of the organisation itself first. Where it is about matters against
    /// employers, whoever belongs to a union inside one is none of them, whatever else she is.
    static func all(
        at organisation: Organisation, holding permission: Permission, on connection: any Connection
    ) throws -> [Colleague] {
        let above = organisation.path.numbers.map(\.number)
        let kinds = OrganisationKind.allCases.filter(\.isWithinEmployer).map(\.rawValue)
        let isOpenToHer: SQL =
            permission.isAgainstEmployers
            ? """
            NOT EXISTS (SELECT 1 FROM organisation w WHERE w.kind IN \(list: kinds)
                AND (w.id = a.organisation OR w.id IN (SELECT b.organisation FROM role_grant b WHERE b.account = a.id)))
            """ : "1 = 1"
        return try connection.all(
            """
            SELECT DISTINCT a.id, a.name, o.name, o.path FROM role_grant g
            JOIN account a ON a.id = g.account JOIN organisation o ON o.id = g.organisation
            WHERE o.number IN \(list: above) AND g.role IN \(list: permission.roles.map(\.rawValue).sorted())
                AND a.status = 'active' AND \(isOpenToHer)
            ORDER BY o.path DESC, a.name LIMIT 200
            """
        ) { Colleague(id: try $0[0], name: try $0[1], organisation: try $0[2]) }
    }
}
