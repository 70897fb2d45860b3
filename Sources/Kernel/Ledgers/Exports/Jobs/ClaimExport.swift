import Store

/// Takes up the next job, so that no other server makes it meanwhile, and forgets those whose day is over. What a server had in hand
/// when it stopped is begun anew by any. Only the clock does so, as the operator.
public struct ClaimExport: Command {
    public static var requires: Permission? { nil }

    public init() {}

    /// - Returns: `nil` when there is nothing to make.
    public func perform(at desk: Desk) throws -> ExportLease? {
        guard desk.actor.identity == .operator else { throw Refusal.notFound }
        try forget(at: desk)
        let next: ID<EntryExport>? = try desk.connection.value(
            """
            SELECT id FROM export_job
            WHERE state = \(ExportJob.State.waiting)
                OR (state = \(ExportJob.State.running) AND leased_until <= \(desk.now))
            ORDER BY id LIMIT 1
            """)
        guard let next, let job = try ExportJob.find(next, on: desk.connection) else { return nil }
        let lease = desk.ids.next(ExportLease.self)
        let tries: Int? = try desk.connection.value(
            """
            UPDATE export_job SET state = \(ExportJob.State.running), rows = 0, tries = tries + 1, lease = \(lease),
                leased_until = \(desk.now.adding(seconds: ExportJob.lease))
            WHERE id = \(next) RETURNING tries
            """)
        try desk.connection.run("DELETE FROM export_part WHERE job = \(next)")
        guard let tries, tries <= ExportJob.tries else {
            try job.end(as: .failed, at: desk)
            return nil
        }
        return ExportLease(job: job, number: lease)
    }

    private func forget(at desk: Desk) throws {
        let over: SQL = "SELECT id FROM export_job WHERE ends_at <= \(desk.now)"
        try desk.connection.run("DELETE FROM export_part WHERE job IN (\(over))")
        try desk.connection.run("DELETE FROM export_job WHERE ends_at <= \(desk.now)")
    }
}
