import Store

/// One pass over the journal in the settled order, with flat memory.
struct JournalCheck {
    private let connection: any Connection
    private let keys: KeyFile
    private var tree: TreeCheck
    private var heads: HeadQueue
    /// Heads known from elsewhere, the smallest first.
    private var known: [SignedHead]
    private var last: Int64 = 0
    private var report = JournalVerification()

    init(_ connection: any Connection, keys: KeyFile, known: [SignedHead]) {
        self.connection = connection
        self.keys = keys
        tree = TreeCheck(connection, keys: keys)
        heads = HeadQueue(connection)
        self.known = []
        for head in known.sorted(by: { $0.size < $1.size }) {
            if head.isGenuine(by: keys) == true {
                self.known.append(head)
            } else {
                report.note(.knownHeadForged(size: head.size))
            }
        }
    }

    mutating func run() throws -> JournalVerification {
        var position = Int64.min
        while true {
            let page = try ScannedLeaf.page(after: position, on: connection)
            guard let end = page.last?.seq else { break }
            for (seq, leaf) in page { try visit(seq, leaf) }
            position = end
        }
        try finish()
        try StrayRows.check(on: connection, into: &report)
        return report
    }

    private mutating func visit(_ seq: Int64, _ leaf: ScannedLeaf?) throws {
        guard seq > 0 else { return report.note(.leafInserted(seq: seq)) }
        try meetHeads(upTo: seq - 1)
        if seq - 1 > last {
            report.note(.leavesDeleted(last + 1...seq - 1))
            tree.lose()
        }
        report.lines += 1
        last = seq
        if let leaf {
            check(leaf)
            try checkVersion(leaf)
            tree.add(leaf, into: &report)
        } else {
            report.note(.rowUnreadable(seq: seq))
            tree.lose()
        }
        meetKnown()
        try meetHeads(upTo: seq)
    }

    private mutating func check(_ leaf: ScannedLeaf) {
        switch leaf.content {
        case .missing: report.note(.lineDeleted(seq: leaf.seq, line: leaf.line))
        case .unreadable: report.note(.rowUnreadable(seq: leaf.seq))
        case .line: break
        }
    }

    private mutating func checkVersion(_ leaf: ScannedLeaf) throws {
        if leaf.version != nil { report.versions += 1 }
        guard case .line(let line) = leaf.content else { return }
        switch (line.commitment, leaf.version) {
        case (nil, nil): break
        case (nil, _?): report.note(.versionInserted(line: line.id))
        case (_?, nil):
            if try StrayRows.isErased(line.subjectKind, line.subject, seq: leaf.seq, on: connection) {
                report.erased += 1
            } else {
                report.note(.versionDeleted(seq: leaf.seq, line: line.id))
            }
        case (let commitment?, .kept(let salt, let body)?)
        where Commitment.isGenuine(commitment, of: body, salt: salt):
            if let root = BatchRoot(body) {
                try BatchCheck.check(root, of: line, seq: leaf.seq, on: connection, into: &report)
            }
        default: report.note(.versionEdited(seq: leaf.seq, line: line.id))
        }
    }

    private mutating func meetHeads(upTo size: Int64) throws {
        while let head = try heads.take(upTo: size) {
            try tree.meet(head, after: &last, into: &report)
        }
    }

    /// Heads known from elsewhere need not be among the database's own: the rebuilt tree is asked.
    private mutating func meetKnown() {
        while let head = known.first, head.size <= last {
            known.removeFirst()
            guard let frontier = tree.frontier, frontier.size == head.size else { continue }
            if frontier.root != head.root { report.note(.rewritten(known: head.size)) }
        }
    }

    private mutating func finish() throws {
        let end = last
        try meetHeads(upTo: .max)
        tree.finish(into: &report)
        if end > tree.covered { report.note(.leavesUnsigned(tree.covered + 1...end)) }
        for head in known where head.size > end { report.note(.cutOff(end: end, known: head.size)) }
    }
}
