import Store

extension Desk {
    /// Tells somebody something, in this transaction.
    ///
    /// - Parameters:
    ///   - cause: what sets this apart from all else that she is told; the same is not told twice.
    ///   - ofHerOwn: whether she is told of a deed of her own, because it was done in her name while she was elsewhere.
    /// - Returns: whether it is new.
    @discardableResult
    func tell(
        _ kind: NoticeKind, to account: ID<Account>?, about entry: Entry?, cause: String, ofHerOwn: Bool = false,
        imported: (id: ID<EntryImport>, ledger: LedgerID, rows: Int?)? = nil
    ) throws -> Bool {
        guard let account, ofHerOwn || account != actor.account else { return false }
        let id = ids.next(PersonNotice.self)
        let told = try connection.run(
            """
            INSERT INTO person_notice (id, account, kind, at, entry, ledger, number, due_on, import, rows, cause)
            VALUES (\(id), \(account), \(kind), \(now), \(entry?.id), \((entry?.ledger ?? imported?.ledger)?.name),
                \(entry?.number), \(entry?.due.day), \(imported?.id), \(imported?.rows),
                \(kind.rawValue + ":" + cause))
            ON CONFLICT (account, cause) DO NOTHING
            """)
        guard told == 1 else { return false }
        try OutgoingNotice.put(id, kind, for: account, at: self)
        return true
    }
}
