import Store

/// The half of the index that each engine does its own way; the twins are ``sqlite`` and ``postgres``.
struct SearchEngine: Sendable {
    /// So many keys of the day that no document has.
    let newKeys: @Sendable (_ day: Day, _ count: Int, _ connection: any Connection) throws -> [Int64]
    /// Adds what documents are found by.
    let add: @Sendable (_ documents: [(key: Int64, terms: SearchTerms)], _ connection: any Connection) throws -> Void
    /// Takes terms out. They must be exactly those that were added.
    let remove: @Sendable (_ terms: SearchTerms, _ key: Int64, _ connection: any Connection) throws -> Void
    /// Puts what the second document is found by in the place of what the first is, which must be exactly what was added.
    let change:
        @Sendable (_ old: SearchDocument, _ new: SearchDocument, _ key: Int64, _ connection: any Connection) throws ->
            Void
    let removeAll: @Sendable (_ connection: any Connection) throws -> Void
    /// Merges a slice of the index; false when nothing is left to merge.
    let settle: @Sendable (_ connection: any Connection) throws -> Bool
    /// Whether a document has every term it was given; otherwise some match that do not, and counting must read them.
    let holdsAllTerms: Bool
    /// The key column of `search_terms`.
    let key: SQL
    /// A condition on `search_terms`; the query is not empty.
    let matches: @Sendable (TermQuery) -> SQL

    static func of(_ connection: any Connection) -> SearchEngine {
        switch connection.engine {
        case .sqlite: .sqlite
        case .postgres: .postgres
        }
    }
}
