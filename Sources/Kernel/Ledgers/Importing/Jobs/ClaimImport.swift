import Store

/// Takes up the next job, so that no other server works on it meanwhile. What a server had in hand when it stopped is begun anew by
/// any. Only the clock does so, as the operator.
public struct ClaimImport: Command {
    public static var requires: Permission? { nil }

    public init() {}

    /// - Returns: `nil` when there is nothing to do.
    public func perform(at desk: Desk) throws -> ImportLease? {
        guard desk.actor.identity == .operator else { throw Refusal.notFound }
        let connection = desk.connection
        guard let id = try ImportJob.next(at: desk.now, on: connection) else { return nil }
        let lease = desk.ids.next(ImportLease.self)
        let tries: Int? = try connection.value(
            """
            UPDATE import_job SET state = \(ImportJob.State.running), tries = tries + 1, lease = \(lease),
                begun_at = COALESCE(begun_at, \(desk.now))
            WHERE id = \(id) RETURNING tries
            """)
        try connection.run(
            """
            UPDATE import_pulse SET rows = 0, lease = \(lease),
                leased_until = \(desk.now.adding(seconds: ImportJob.lease))
            WHERE job = \(id)
            """)
        guard let job = try ImportJob.find(id, on: connection) else { return nil }
        guard let tries, tries <= ImportJob.tries else {
            try job.end(as: .failed, at: desk)
            try desk.tell(theEndOf: job, rows: nil)
            return nil
        }
        return ImportLease(job: job, number: lease)
    }
}
