public import Store

/// What has become of a genuine receipt in the journal as it stands today: the half that only the platform can answer.
public enum ReceiptStanding: Hashable, Sendable {
    /// Its line and the whole journal up to its head stand as they were signed. Where it was a promise, this is the proof.
    case stands(Receipt)
    /// Its line waits, within the term that was promised.
    case waits
    /// No such line is there, or another: it was deleted, altered or moved.
    case lineGone
    /// What was signed is not what is stored: the journal was rewritten or another one put in its place.
    case rewritten
    /// The term of the promise is over, and the line is not there.
    case promiseBroken
}

extension Journal {
    /// - Parameter receipt: genuine by ``Receipt/check(by:at:words:)``.
    public func standing(of receipt: Receipt, at now: Instant, on connection: any Connection) throws -> ReceiptStanding
    {
        let stored = try connection.first(
            "SELECT \(WrittenLine.columns) FROM journal_line l WHERE l.id = \(receipt.line.id)"
        ) { try WrittenLine(row: $0, from: 0).hash }
        let seq: Int64? = try connection.value(
            "SELECT seq FROM journal_leaf WHERE line = \(receipt.line.id) AND hash = \(receipt.leaf)")
        switch receipt.proof {
        case .promised(let promise):
            guard stored == receipt.leaf, let seq else {
                return now > promise.by ? .promiseBroken : stored == receipt.leaf ? .waits : .lineGone
            }
            return .stands(
                Receipt(
                    statement: receipt.statement, salt: receipt.salt, line: receipt.line,
                    proof: try proof(of: receipt.leaf, received: receipt.received, at: seq, on: connection)))
        case .included(let proof, let head):
            guard try root(of: head.size, on: connection) == head.root else { return .rewritten }
            return stored == receipt.leaf && seq == proof.seq ? .stands(receipt) : .lineGone
        }
    }

    /// The root over the first leaves as they are stored; `nil` when there are not so many.
    private func root(of size: Int64, on connection: any Connection) throws -> TreeHash? {
        guard size > 0 else { return nil }
        do {
            return try TreeWalk.read(on: connection) { try $0.hash(0..<size) }
        } catch is JournalDamage { return nil }
    }
}
