public import Store

extension Journal {
    /// Checks every line, leaf, kept version and head in one snapshot, with flat memory. The signatures of the heads take
    /// the longest: about six thousand lines a second where each has a head of its own, forty thousand in groups of 16.
    ///
    /// Two things cannot be seen inside the database alone: an end that was cut off together with its heads, and a
    /// history rewritten by somebody who also has the key file. Both are seen against a head known from elsewhere.
    ///
    /// - Parameter known: heads kept outside the database: the anchor (``HeadAnchor``) and published ones.
    public func verify(
        on connection: any Connection, against known: [SignedHead] = []
    ) throws -> JournalVerification {
        var check = JournalCheck(connection, keys: keys, known: known)
        return try check.run()
    }
}
