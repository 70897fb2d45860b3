import Kernel
import Store

/// The names behind the keys that stand in values.
struct FieldNames: Sendable {
    let organisations: [ID<Organisation>: String]
    let accounts: [ID<Account>: String]

    static let none = FieldNames(organisations: [:], accounts: [:])

    static func load(_ values: [FieldValue], on connection: any Connection) throws -> FieldNames {
        var organisations: Set<ID<Organisation>> = []
        var accounts: Set<ID<Account>> = []
        func collect(_ value: FieldValue) {
            switch value {
            case .organisation(let id): organisations.insert(id)
            case .account(let id): accounts.insert(id)
            case .rows(let rows): for row in rows { row.values.forEach(collect) }
            default: break
            }
        }
        values.forEach(collect)
        return FieldNames(
            organisations: try Organisation.names(of: Array(organisations), on: connection),
            accounts: try Account.names(of: Array(accounts), on: connection))
    }
}
