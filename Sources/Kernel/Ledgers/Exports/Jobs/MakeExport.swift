import Store

/// Notes how far a job has come, and begins its lease anew. Only the clock does so, as the operator.
public struct AdvanceExport: Command {
    public static var requires: Permission? { nil }

    let lease: ExportLease
    let rows: Int

    public init(_ lease: ExportLease, to rows: Int) { (self.lease, self.rows) = (lease, rows) }

    /// - Throws: ``ExportLost``.
    public func perform(at desk: Desk) throws {
        guard desk.actor.identity == .operator else { throw Refusal.notFound }
        try lease.hold(at: desk)
        try desk.connection.run("UPDATE export_job SET rows = \(rows) WHERE id = \(lease.job.id)")
    }
}

/// Keeps a part of a file. Only the clock does so, as the operator.
public struct KeepExportPart: Command {
    public static var requires: Permission? { nil }

    let lease: ExportLease
    let ordinal: Int
    let bytes: [UInt8]

    public init(_ ordinal: Int, _ bytes: [UInt8], of lease: ExportLease) {
        (self.ordinal, self.bytes, self.lease) = (ordinal, bytes, lease)
    }

    /// - Throws: ``ExportLost``.
    public func perform(at desk: Desk) throws {
        guard desk.actor.identity == .operator else { throw Refusal.notFound }
        try lease.hold(at: desk)
        try desk.connection.run(
            "INSERT INTO export_part (job, ordinal, bytes) VALUES (\(lease.job.id), \(ordinal), \(bytes))")
    }
}

/// Ends a job without a file. Only the clock does so, as the operator.
public struct EndExport: Command {
    public static var requires: Permission? { nil }

    let lease: ExportLease
    let state: ExportJob.State

    public init(_ lease: ExportLease, as state: ExportJob.State) { (self.lease, self.state) = (lease, state) }

    /// - Throws: ``ExportLost``.
    public func perform(at desk: Desk) throws {
        guard desk.actor.identity == .operator else { throw Refusal.notFound }
        try lease.hold(at: desk)
        try lease.job.end(as: state, at: desk)
    }
}

/// Hands the file over to its owner, and writes it down in her name with its rows. She must still be permitted to take such lists
/// away.
public struct FinishExport: Command {
    public static var requires: Permission? { .exportLarge }

    let lease: ExportLease
    let ledger: AnyLedger
    let rows: Int

    public init(_ lease: ExportLease, of ledger: AnyLedger, rows: Int) {
        (self.lease, self.ledger, self.rows) = (lease, ledger, rows)
    }

    /// - Throws: ``ExportLost``, and what ``NoteExport`` throws.
    public func perform(at desk: Desk) throws {
        guard desk.actor.identity == lease.identity else { throw Refusal.notFound }
        try lease.hold(at: desk)
        try EntryExport.note(lease.job.id, of: ledger, query: lease.job.query, rows: rows, at: desk)
        try lease.job.end(as: .ready, at: desk)
    }
}
