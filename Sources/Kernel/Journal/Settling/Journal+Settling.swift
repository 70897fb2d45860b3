public import Store

extension Journal {
    /// Lines taken at a time, so that a long queue does not fill the memory.
    static let batch = 1024

    /// Gives every line that has no leaf its place: consecutive numbers, in the order of their keys, and one signed head
    /// over them all. The order settled here is the order of the journal; keys need not rise in it, because on
    /// PostgreSQL a line can be committed after one with a greater key was settled.
    ///
    /// On SQLite this runs at the end of every commit group, inside its transaction: nothing acknowledged lacks its
    /// leaf. On PostgreSQL ``JournalSequencer`` runs it, one at a time.
    ///
    /// - Returns: the new head, or `nil` when no line waited.
    /// - Throws: ``JournalDamage`` when the stored tree is not the one that the last head names; nothing is signed then.
    @discardableResult
    public func settle(on connection: any Connection, at: Instant) throws -> SignedHead? {
        try settle(on: connection, at: at, KnownTree())
    }

    private func settle(on connection: any Connection, at: Instant, _ known: KnownTree) throws -> SignedHead? {
        var waiting = try WaitingLine.take(Self.batch, on: connection)
        guard !waiting.isEmpty else { return nil }
        let last = try SignedHead.latest(on: connection)
        var frontier = try known.frontier(of: last) ?? intactFrontier(of: last, on: connection)
        while !waiting.isEmpty {
            let leaves = waiting.map { line in
                let subtree = frontier.append(line.hash)
                return Leaf(
                    seq: frontier.size, line: line.line, hash: line.hash,
                    subtree: frontier.size.isMultiple(of: 2) ? subtree : nil)
            }
            try Leaf.insert(leaves, on: connection)
            waiting = waiting.count < Self.batch ? [] : try WaitingLine.take(Self.batch, on: connection)
        }
        let head = try SignedHead(
            size: frontier.size, previous: last?.size ?? 0, root: frontier.root, at: at, by: keys)
        try head.insert(on: connection)
        known.keep(frontier, of: head)
        return head
    }

    /// The newest signed head, or `nil` before the first line was settled.
    public func latestHead(on connection: any Connection) throws -> SignedHead? { try .latest(on: connection) }

    /// Settles on SQLite: at the end of every commit group. On PostgreSQL, where nothing calls it, it is without effect.
    ///
    /// The first group also settles what waits in the file; from then on nothing does, and the queue stands in memory.
    public func settleGroups(of database: any Database, clock: Clock) {
        let known = KnownTree()
        database.atEndOfGroup { connection in
            let isFirst = known.isEmpty
            _ = try settle(on: connection, at: clock.now(), known)
            if isFirst { try WaitingLine.waitInMemory(on: connection) }
        }
    }

    /// A tree that was tampered with must not be signed anew: the stored subtrees are compared with the last root first. What
    /// this server signed itself it knows (``KnownTree``) and need not read.
    private func intactFrontier(of head: SignedHead?, on connection: any Connection) throws -> Frontier {
        guard let head else { return Frontier() }
        guard let frontier = try Frontier.load(size: head.size, on: connection), frontier.root == head.root else {
            throw JournalDamage(size: head.size)
        }
        return frontier
    }
}

/// The stored tree is not the one that the last signed head names: rows of the journal were changed outside the platform.
public struct JournalDamage: Error, Equatable, Sendable, CustomStringConvertible {
    /// Of the head that does not fit.
    public let size: Int64

    public var text: Text {
        Text(
            "留痕在第 \(size) 行处与签名不符，已停止写入。请运行 gonghui journal verify 查明位置。",
            en: "The journal does not match its signature at line \(size); nothing is written any more. "
                + "Run gonghui journal verify to see where.")
    }

    public var description: String { text.en }
}
