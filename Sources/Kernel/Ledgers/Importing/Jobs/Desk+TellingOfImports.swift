import Store

extension Desk {
    /// Tells whoever asked for it, in this transaction, that the work on an import has come to its end.
    ///
    /// - Parameter rows: that were looked over or entered; `nil` where it came to nothing.
    func tell(theEndOf job: ImportJob, rows: Int?) throws {
        try tell(
            .imported, to: job.account, about: nil, cause: job.id.description, ofHerOwn: true,
            imported: (job.imported, job.ledger, rows))
    }
}
