public import Store

extension Journal {
    /// The receipt under a key, with its proof, or with a promise while its line waits.
    ///
    /// The proof leads to the first head that covers the line, so the same receipt is given whenever it is asked for. It costs two
    /// look-ups and one read of at most some hundred leaves.
    ///
    /// - Throws: ``Refusal/notFound``; ``JournalDamage`` when the stored tree does not give the signed root.
    public func receipt(_ key: ReceiptKey, on connection: any Connection) throws -> Receipt {
        let found = try connection.first(
            """
            SELECT \(WrittenLine.columns), v.salt, v.body, f.seq FROM journal_line l JOIN version v ON v.line = l.id
            LEFT JOIN journal_leaf f ON f.line = l.id WHERE l.id = \(key.line) AND l.action = \(Receipt.given.name)
            """
        ) { row in
            (
                line: try WrittenLine(row: row, from: 0), salt: try row[11] as [UInt8], body: try row[12] as [UInt8],
                seq: try row[13] as Int64?
            )
        }
        guard let found, let statement = ReceiptStatement(found.body), let commitment = found.line.commitment,
            ReceiptKey(key.line, commitment) == key
        else { throw Refusal.notFound }
        return Receipt(
            statement: statement, salt: found.salt, line: ReceiptLine(found.line),
            proof: try proof(of: found.line.hash, received: statement.received, at: found.seq, on: connection))
    }

    /// The proof of a line that has its place, the promise for one that waits.
    func proof(
        of leaf: TreeHash, received: Instant, at seq: Int64?, on connection: any Connection
    ) throws -> Receipt.Proof {
        guard let seq else { return .promised(try ReceiptPromise(of: leaf, received: received, by: keys)) }
        guard let head = try SignedHead.covering(seq, on: connection) else { throw JournalDamage(size: seq) }
        let proof = try TreeWalk.read(on: connection) { try InclusionProof(of: seq, in: head.size, $0) }
        guard proof.root(over: leaf) == head.root else { throw JournalDamage(size: head.size) }
        return .included(proof, head)
    }
}

extension SignedHead {
    /// The first head over a leaf.
    static func covering(_ seq: Int64, on connection: any Connection) throws -> SignedHead? {
        try connection.first(
            "SELECT \(columns) FROM journal_head WHERE size >= \(seq) ORDER BY size LIMIT 1", SignedHead.init(row:))
    }
}

extension ReceiptStatement {
    /// - Returns: `nil` for the version of anything else.
    init?(_ bytes: [UInt8]) {
        var reader = CanonicalReader(bytes)
        guard reader.text() == "gonghui receipt 1", let number = reader.text(), let received = reader.number(),
            let words = reader.data(), reader.isAtEnd
        else { return nil }
        self.init(number: number, received: Instant(microseconds: received), words: words)
    }
}
