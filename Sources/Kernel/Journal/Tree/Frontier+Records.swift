import Store

extension Frontier {
    /// The frontier of the first `size` leaves, from their stored subtrees: one lookup for each bit of the size.
    ///
    /// - Returns: `nil` when one of those leaves is missing or unreadable. Whether the hashes are the right ones, only a
    ///   comparison with a signed root can tell.
    static func load(size: Int64, on connection: any Connection) throws -> Frontier? {
        let peaks = try connection.all(
            "SELECT COALESCE(subtree, hash) FROM journal_leaf WHERE seq IN \(list: ends(of: size)) ORDER BY seq"
        ) { try? $0[0] as TreeHash }
        return Frontier(size: size, peaks: peaks.compactMap { $0 })
    }
}
