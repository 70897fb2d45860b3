public import Store

/// The newest signed head, kept in a small file outside the database (beside the key file).
///
/// Only against something kept outside can it be seen that the end of the journal was cut off, or an older backup put
/// back. The file moves forward only: a database that does not hold the anchored head is refused, not anchored anew.
public struct HeadAnchor: Sendable {
    public let path: String

    public init(path: String) { self.path = path }

    /// The anchored head, or `nil` when there is no file yet.
    public func read() throws(HeadAnchorError) -> SignedHead? {
        let content: (bytes: [UInt8], mode: UInt32)?
        do throws(DurableFile.Failure) {
            content = try DurableFile.read(path)
        } catch {
            throw .unreadable(path, error.reason)
        }
        guard let content else { return nil }
        guard let head = SignedHead(String(decoding: content.bytes, as: UTF8.self)) else { throw .damaged(path) }
        return head
    }

    /// Moves the anchor to the database's newest head. Only committed heads are read, so the anchor is never ahead of a
    /// database that lost nothing. At the start of a server its error should stop the start.
    ///
    /// - Throws: ``HeadAnchorError/contradicted(_:)`` when the database does not hold the anchored head; the file stays.
    @discardableResult public func advance(to database: any Database) async throws -> SignedHead? {
        let known = try read()
        let (newest, same) = try await database.read { connection in
            (
                try SignedHead.latest(on: connection),
                try known.flatMap { try SignedHead.find(size: $0.size, on: connection) }
            )
        }
        if let known {
            let end = newest?.size ?? 0
            guard end >= known.size else { throw HeadAnchorError.contradicted(.cutOff(end: end, known: known.size)) }
            guard same?.root == known.root else { throw HeadAnchorError.contradicted(.rewritten(known: known.size)) }
        }
        guard let newest, newest.size != known?.size else { return known }
        try replace(by: newest)
        return newest
    }

    /// Puts a head in the place of whatever was anchored; only a restore, which leaves a line about it, may do so.
    func replace(by head: SignedHead) throws(HeadAnchorError) {
        do throws(DurableFile.Failure) {
            try DurableFile.replace(path, Array(head.description.utf8))
        } catch {
            throw .unwritable(path, error.reason)
        }
    }
}
