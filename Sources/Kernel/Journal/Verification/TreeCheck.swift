import Store

/// Rebuilds the tree leaf by leaf and compares it with every head.
///
/// After a place that does not fit, the check goes on from the subtrees stored at a later head, if they give the root that
/// this head signs; so one change is told once, and the next is still found.
struct TreeCheck {
    private let connection: any Connection
    private let keys: KeyFile
    /// `nil` where the tree is not known: after a gap or a change, until a head is met from which it can go on.
    private(set) var frontier: Frontier? = Frontier()
    /// Leaves up to here are covered by a head whose signature fits.
    private(set) var covered: Int64 = 0
    /// The size of the last head read, genuine or not.
    private var lastHead: Int64 = 0
    private var lastLine: Int64 = .min
    private var outOfOrder: Int64?
    /// Leaves since the last genuine head whose line does not give their hash.
    private var suspects: [(seq: Int64, line: Int64)] = []

    init(_ connection: any Connection, keys: KeyFile) {
        self.connection = connection
        self.keys = keys
    }

    mutating func add(_ leaf: ScannedLeaf, into report: inout JournalVerification) {
        if leaf.line < lastLine, outOfOrder == nil, leaf.seq > covered + 1 { outOfOrder = leaf.seq }
        lastLine = leaf.line
        guard let hash = leaf.hash else {
            report.note(.leafEdited(seq: leaf.seq, line: leaf.line))
            return lose()
        }
        if case .line(let line) = leaf.content, line.hash != hash { suspects.append((leaf.seq, leaf.line)) }
        guard let subtree = frontier?.append(hash) else { return }
        if leaf.subtree != (leaf.seq.isMultiple(of: 2) ? subtree : nil) {
            report.note(.leafEdited(seq: leaf.seq, line: leaf.line))
        }
    }

    /// The tree is not known from here on.
    mutating func lose() { frontier = nil }

    /// - Parameter last: the number of the last leaf read; it moves on over leaves that a genuine head covers and that
    ///   are not there.
    mutating func meet(
        _ entry: HeadQueue.Entry, after last: inout Int64, into report: inout JournalVerification
    ) throws {
        report.heads += 1
        defer { lastHead = entry.size }
        guard let head = entry.head else { return report.note(.headUnreadable(size: entry.size)) }
        report.head = head
        switch head.isGenuine(by: keys) {
        case nil: report.note(.keyUnknown(size: head.size, head.key))
        case false?: report.note(.headForged(size: head.size))
        case true?:
            // A forged head in between may be an edited one or an added one.
            if head.previous != lastHead, head.previous != covered {
                report.note(.headDeleted(after: lastHead, before: head.size))
            }
            if head.size > last {
                report.note(.leavesDeleted(last + 1...head.size))
                lose()
                last = head.size
            }
            try compare(with: head, into: &report)
        }
    }

    /// What no genuine head decided any more.
    mutating func finish(into report: inout JournalVerification) {
        for suspect in suspects { report.note(.lineEdited(seq: suspect.seq, line: suspect.line)) }
        suspects = []
    }

    private mutating func compare(with head: SignedHead, into report: inout JournalVerification) throws {
        let isRight = frontier.map { $0.size == head.size && $0.root == head.root }
        for suspect in suspects {
            report.note(
                isRight == false
                    ? .leafEdited(seq: suspect.seq, line: suspect.line)
                    : .lineEdited(seq: suspect.seq, line: suspect.line))
        }
        if isRight == false, covered < head.size {
            report.note(.orderAltered(covered + 1...head.size, outOfOrder: outOfOrder))
        }
        if isRight != true {
            let stored = try Frontier.load(size: head.size, on: connection)
            frontier = stored.flatMap { $0.root == head.root ? $0 : nil }
        }
        covered = head.size
        outOfOrder = nil
        suspects = []
    }
}
