public import Store

/// A version of a ledger that was built here, as it was published; it never changes.
public struct BuiltVersion: Sendable {
    /// Counted from 1.
    public let number: Int
    public let at: Instant
    /// Who published it; `nil` for the operator.
    public let name: String?
    public let sketch: LedgerSketch
}

extension BuiltLedger {
    /// All that were published, the oldest first. Whoever asks has found the ledger for the person.
    public func versions(on connection: any Connection) throws -> [BuiltVersion] {
        try connection.all(
            """
            SELECT v.version, v.at, a.name, v.sketch FROM built_version v LEFT JOIN account a ON a.id = v.account
            WHERE v.ledger = \(id) ORDER BY v.version
            """
        ) {
            BuiltVersion(
                number: try $0[0], at: try $0[1], name: try $0[2], sketch: try LedgerSketch(text: try $0[3]))
        }
    }
}
