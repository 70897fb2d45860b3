import Store

/// Keeps what was found when the rows were looked over, in the name of whoever asked.
public struct KeepImportLook: Command {
    public static var requires: Permission? { nil }

    let lease: ImportLease
    let look: KeptLook
    let bad: [UInt8]
    let book: LedgerBook

    /// - Parameter bad: a workbook of the rows that cannot be taken; empty where there are none.
    public init(_ look: KeptLook, bad: [UInt8], of lease: ImportLease, book: LedgerBook) {
        (self.look, self.bad, self.lease, self.book) = (look, bad, lease, book)
    }

    /// - Throws: ``ImportLost``.
    public func perform(at desk: Desk) throws {
        guard desk.actor.identity == lease.identity else { throw Refusal.notFound }
        try lease.hold(at: desk)
        let found = try EntryImport.waiting(lease.job.imported, of: try book.counted(lease.job.ledger), at: desk)
        try look.keep(bad, of: found.id, on: desk.connection)
        try lease.job.end(as: .done, at: desk)
        try desk.tell(theEndOf: lease.job, rows: look.rows)
    }
}

/// Enters the rows in the name of whoever asked, as ``ApplyImport`` does, and ends the job in the same transaction: whatever happens
/// to the server, they stand in the ledger once or not at all.
public struct FinishImport: Command {
    public static var requires: Permission? { nil }

    let lease: ImportLease
    let source: ImportSource
    let book: LedgerBook

    public init(_ lease: ImportLease, from source: ImportSource, book: LedgerBook) {
        (self.lease, self.source, self.book) = (lease, source, book)
    }

    /// - Throws: ``ImportLost``, and what ``ApplyImport`` throws.
    public func perform(at desk: Desk) throws -> ImportCounts {
        guard desk.actor.identity == lease.identity, let choice = lease.job.choice, let seen = lease.job.seen else {
            throw Refusal.notFound
        }
        try lease.hold(at: desk)
        let id = lease.job.imported
        let counts = try ApplyImport(id, of: lease.job.ledger, choice, from: source, seen: seen, book: book)
            .perform(at: desk)
        try KeptLook.forget(of: id, on: desk.connection)
        try lease.job.end(as: .done, at: desk)
        try desk.tell(theEndOf: lease.job, rows: counts.good + counts.changed)
        return counts
    }
}

/// Undoes an import in the name of whoever asked, as ``UndoImport`` does, and ends the job in the same transaction.
public struct FinishUndoing: Command {
    public static var requires: Permission? { nil }

    let lease: ImportLease
    let book: LedgerBook
    let each: @Sendable (Int) throws -> Void

    /// - Parameter each: hears how many entries were looked at so far; an error of its ends the undoing.
    public init(_ lease: ImportLease, book: LedgerBook, each: @escaping @Sendable (Int) throws -> Void) {
        (self.lease, self.book, self.each) = (lease, book, each)
    }

    /// - Throws: ``ImportLost``, and what ``UndoImport`` throws.
    public func perform(at desk: Desk) throws {
        guard desk.actor.identity == lease.identity, lease.job.deed == .undo else { throw Refusal.notFound }
        try lease.hold(at: desk)
        let fates = try UndoImport(lease.job.imported, of: lease.job.ledger, book: book, each: each).perform(at: desk)
        try lease.job.end(as: .done, at: desk)
        try desk.tell(theEndOf: lease.job, rows: fates.values.reduce(0, +))
    }
}
