/// One PostgreSQL connection inside a transaction.
final class PostgresConnection: Connection {
    private let link: PostgresLink
    /// Why the server has given up this transaction.
    private(set) var failure: PostgresFailure?

    init(_ link: PostgresLink) { self.link = link }

    var engine: Engine { .postgres }

    @discardableResult func run(_ sql: SQL) throws -> Int { try execute(sql).changedRows }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws { try execute(sql).each(body) }

    /// - Parameter flaw: why a value cannot be kept; the transaction ends with it as with any error.
    func refuse(_ flaw: String?, in sql: SQL) throws {
        if let failure { throw failure.storeError }
        guard let flaw else { return }
        let found = PostgresFailure(sql: sql.text, code: "22000", message: flaw)
        failure = found
        throw found.storeError
    }

    private func execute(_ sql: SQL) throws -> PostgresResult {
        if let failure { throw failure.storeError }
        do {
            return try link.execute(sql)
        } catch {
            failure = error
            throw error.storeError
        }
    }
}
