import Store

extension Document {
    /// Destroys all documents of a subject with their versions and salts, and the content that no other document holds.
    ///
    /// The lines in the journal stay and verify; one more for each document says that it was erased. For the end of the term
    /// of keeping.
    ///
    /// - Returns: how many there were.
    @discardableResult
    static func erase(of subject: Subject, organisation: ID<Organisation>?, at desk: Desk) throws -> Int {
        var count = 0
        // What is put aside has no limit, and one look takes no more than some.
        while case let documents = try all(of: subject, on: desk.connection), !documents.isEmpty {
            for document in documents {
                try desk.connection.run("DELETE FROM document WHERE id = \(document.id)")
                for digest in [document.digest, document.preview].compactMap({ $0 }) {
                    try dropUnheld(digest, on: desk.connection)
                }
                try desk.erase(document.own, of: organisation, saying: Journal.erased)
            }
            count += documents.count
        }
        return count
    }

    private static func dropUnheld(_ digest: [UInt8], on connection: any Connection) throws {
        try connection.run(
            """
            DELETE FROM document_content WHERE digest = \(digest)
                AND NOT EXISTS (SELECT 1 FROM document d WHERE d.digest = \(digest))
                AND NOT EXISTS (SELECT 1 FROM document d WHERE d.preview = \(digest))
            """)
    }
}
