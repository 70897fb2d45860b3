import Store

extension SignedHead {
    static let columns: SQL = "size, previous, root, at, signed_by, signature"

    init(row: Row) throws {
        self.init(
            size: try row[0], previous: try row[1], root: try row[2], at: try row[3], key: try row[4],
            signature: try row[5])
    }

    /// The newest head, or `nil` before the first line was settled.
    static func latest(on connection: any Connection) throws -> SignedHead? {
        try connection.first("SELECT \(columns) FROM journal_head ORDER BY size DESC LIMIT 1", SignedHead.init(row:))
    }

    static func find(size: Int64, on connection: any Connection) throws -> SignedHead? {
        try connection.first("SELECT \(columns) FROM journal_head WHERE size = \(size)", SignedHead.init(row:))
    }

    func insert(on connection: any Connection) throws {
        try connection.run(
            """
            INSERT INTO journal_head (\(Self.columns))
            VALUES (\(size), \(previous), \(root), \(at), \(key), \(signature))
            """)
    }
}
