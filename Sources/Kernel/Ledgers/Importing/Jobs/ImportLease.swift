import Store

/// A job on an import that a server has to itself for a while.
public struct ImportLease: Sendable {
    public let job: ImportJob
    /// Names this attempt: once another server has taken the job over, this one changes nothing more.
    let number: ID<ImportLease>

    public var identity: Actor.Identity { job.identity }

    /// - Throws: ``ImportLost`` where this attempt has it no longer.
    func hold(at desk: Desk) throws {
        let isHeld = try desk.connection.exists(
            """
            SELECT 1 FROM import_job
            WHERE id = \(job.id) AND lease = \(number) AND state = \(ImportJob.State.running)
            """)
        guard isHeld else { throw ImportLost() }
    }
}

/// That a job was cancelled, or taken over by another server.
public struct ImportLost: Error {}
