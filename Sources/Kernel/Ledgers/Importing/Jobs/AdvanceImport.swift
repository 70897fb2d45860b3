import Store

/// Notes how far a job has come, and begins its lease anew. Only the clock does so, as the operator.
public struct AdvanceImport: Command {
    public static var requires: Permission? { nil }

    let lease: ImportLease
    let rows: Int
    let total: Int?

    public init(_ lease: ImportLease, to rows: Int, of total: Int?) {
        (self.lease, self.rows, self.total) = (lease, rows, total)
    }

    /// - Throws: ``ImportLost``.
    public func perform(at desk: Desk) throws {
        guard desk.actor.identity == .operator else { throw Refusal.notFound }
        let held = try desk.connection.run(
            """
            UPDATE import_pulse SET rows = \(rows), total = \(total),
                leased_until = \(desk.now.adding(seconds: ImportJob.lease))
            WHERE job = \(lease.job.id) AND lease = \(lease.number)
            """)
        guard held == 1 else { throw ImportLost() }
    }
}

/// Hands a job back that was begun, so that it is taken up at once when a server is there again. Only the clock does so, as the
/// operator.
public struct ReturnImport: Command {
    public static var requires: Permission? { nil }

    let lease: ImportLease

    public init(_ lease: ImportLease) { self.lease = lease }

    /// - Throws: ``ImportLost``.
    public func perform(at desk: Desk) throws {
        guard desk.actor.identity == .operator else { throw Refusal.notFound }
        try lease.hold(at: desk)
        try desk.connection.run(
            """
            UPDATE import_job SET state = \(ImportJob.State.waiting), tries = tries - 1, lease = NULL
            WHERE id = \(lease.job.id)
            """)
        try desk.connection.run("UPDATE import_pulse SET lease = NULL WHERE job = \(lease.job.id)")
    }
}

/// Ends a job that came to nothing. Only the clock does so, as the operator.
public struct EndImport: Command {
    public static var requires: Permission? { nil }

    let lease: ImportLease
    let state: ImportJob.State
    let why: Text?

    public init(_ lease: ImportLease, as state: ImportJob.State, saying why: Text? = nil) {
        (self.lease, self.state, self.why) = (lease, state, why)
    }

    /// - Throws: ``ImportLost``.
    public func perform(at desk: Desk) throws {
        guard desk.actor.identity == .operator else { throw Refusal.notFound }
        try lease.hold(at: desk)
        try lease.job.end(as: state, saying: why, at: desk)
        try desk.tell(theEndOf: lease.job, rows: nil)
    }
}
