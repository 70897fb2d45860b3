import Store

extension Desk {
    /// Tells somebody something, in this transaction; nobody is told what she does herself.
    ///
    /// - Parameter cause: what sets this apart from all else that she is told; the same is not told twice.
    /// - Returns: whether it is new.
    @discardableResult
    func tell(_ kind: NoticeKind, to account: ID<Account>?, about entry: Entry?, cause: String) throws -> Bool {
        guard let account, account != actor.account else { return false }
        let id = ids.next(PersonNotice.self)
        let told = try connection.run(
            """
            INSERT INTO person_notice (id, account, kind, at, entry, ledger, number, due_on, cause)
            VALUES (\(id), \(account), \(kind), \(now), \(entry?.id), \(entry?.ledger.name),
                \(entry?.number), \(entry?.due.day), \(kind.rawValue + ":" + cause))
            ON CONFLICT (account, cause) DO NOTHING
            """)
        guard told == 1 else { return false }
        try OutgoingNotice.put(id, kind, for: account, at: self)
        return true
    }
}
