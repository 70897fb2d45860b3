import Store

/// A job that a server has to itself for a while.
public struct ExportLease: Sendable {
    public let job: ExportJob
    /// Names this attempt: once another server has taken the job over, this one changes nothing more.
    let number: ID<ExportLease>

    public var identity: Actor.Identity { .account(job.account) }

    /// Begins the lease anew.
    ///
    /// - Throws: ``ExportLost``.
    func hold(at desk: Desk) throws {
        let held = try desk.connection.run(
            """
            UPDATE export_job SET leased_until = \(desk.now.adding(seconds: ExportJob.lease))
            WHERE id = \(job.id) AND lease = \(number) AND state = \(ExportJob.State.running)
            """)
        guard held == 1 else { throw ExportLost() }
    }
}

/// That a job was cancelled, or taken over by another server.
public struct ExportLost: Error {}
