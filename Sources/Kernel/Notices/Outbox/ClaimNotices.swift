import Store

/// Takes up some notices whose time has come, so that no other server sends them meanwhile. Only the clock does so, as the
/// operator.
///
/// Outside working hours only what tells of a danger to life is taken up; the rest waits where it is.
struct ClaimNotices: Command {
    static var requires: Permission? { nil }
    static let slice = 8

    let ways: Set<NoticeWay>
    let urgent: Set<NoticeKind>
    let book: LedgerBook

    func perform(at desk: Desk) throws -> [OutgoingNotice] {
        guard desk.actor.identity == .operator else { throw Refusal.notFound }
        let hours = WorkingHours(calendar: try book.inForce(on: desk.connection).terms.calendar)
        let isOpen = hours.contains(desk.now)
        guard !ways.isEmpty, isOpen || !urgent.isEmpty else { return [] }
        try OutgoingNotice.dropNeedless(at: desk.now, on: desk.connection)
        try bury(at: desk)
        let kinds: SQL = isOpen ? "" : " AND n.kind IN \(list: urgent.map(\.rawValue).sorted())"
        let ids = try desk.connection.all(
            """
            UPDATE outgoing_notice SET tries = tries + 1, due_at = \(desk.now.adding(seconds: Outbox.lease))
            WHERE id IN (
                SELECT o.id FROM outgoing_notice o JOIN person_notice n ON n.id = o.notice
                WHERE o.dead_at IS NULL AND o.due_at <= \(desk.now) AND o.way IN \(list: ways.map(\.rawValue).sorted())\(kinds)
                ORDER BY o.due_at, o.id LIMIT \(Self.slice))
            RETURNING id
            """
        ) { try $0[0] as ID<OutgoingNotice> }
        guard !ids.isEmpty else { return [] }
        let found = try OutgoingNotice.load(ids, keys: desk.journal.keys, on: desk.connection)
        let lost = Set(ids).subtracting(found.map(\.id))
        if !lost.isEmpty {
            try desk.connection.run(
                "DELETE FROM outgoing_notice WHERE id IN \(list: lost.sorted { $0.number < $1.number })")
        }
        return found
    }

    /// What was taken up for the last time by a server that never came back.
    private func bury(at desk: Desk) throws {
        try desk.connection.run(
            """
            UPDATE outgoing_notice SET dead_at = \(desk.now), problem = \(OutgoingProblem.interrupted)
            WHERE dead_at IS NULL AND due_at <= \(desk.now) AND tries >= \(OutgoingNotice.most)
            """)
    }
}
