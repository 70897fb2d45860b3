import Store

/// A line that has its place in the journal.
struct SettledLine {
    let seq: Int64
    let id: ID<JournalLine>
    let at: Instant
    let action: String
    let kind: String
    let subject: Int64
    let version: Int?

    /// Those after a number, in their order. Costs a range of one key and a look-up by key for each.
    static func after(_ seq: Int64, limit: Int, on connection: any Connection) throws -> [SettledLine] {
        try connection.all(
            """
            SELECT f.seq, l.id, l.at, l.action, l.subject_kind, l.subject, l.version
            FROM journal_leaf f JOIN journal_line l ON l.id = f.line
            WHERE f.seq > \(seq) ORDER BY f.seq LIMIT \(limit)
            """
        ) {
            SettledLine(
                seq: try $0[0], id: try $0[1], at: try $0[2], action: try $0[3], kind: try $0[4], subject: try $0[5],
                version: try $0[6])
        }
    }

    /// Whether it is about many entries at once.
    var isBatch: Bool { EntryAction.ofMany.contains(action) }

    /// What it tells of an entry, where that is of one of these kinds.
    func happening(in kinds: Set<String>) -> JournalHappening? {
        guard kinds.contains(kind), let entry = ID<Entry>(subject) else { return nil }
        return JournalHappening(id: id.description, action: action, at: at, entry: entry, version: version)
    }

    /// What its members tell, some at a time.
    ///
    /// - Returns: also the ordinal of the last one; `nil` when there are no more, or they are of another kind: all members
    ///   of a batch are of one ledger.
    func happenings(
        in kinds: Set<String>, after ordinal: Int64, limit: Int, on connection: any Connection
    ) throws -> (found: [JournalHappening], last: Int64?) {
        let members = try connection.all(
            """
            SELECT ordinal, subject_kind, subject, version FROM batch_version
            WHERE line = \(id) AND ordinal > \(ordinal) ORDER BY ordinal LIMIT \(limit)
            """
        ) {
            (
                ordinal: try $0[0] as Int64, kind: try $0[1] as String, subject: try $0[2] as Int64,
                version: try $0[3] as Int
            )
        }
        guard let first = members.first, kinds.contains(first.kind) else { return ([], nil) }
        let found = members.compactMap { member in
            ID<Entry>(member.subject).map {
                JournalHappening(
                    id: "\(id).\(member.ordinal)", action: action, at: at, entry: $0, version: member.version)
            }
        }
        return (found, members.count == limit ? members.last?.ordinal : nil)
    }
}
