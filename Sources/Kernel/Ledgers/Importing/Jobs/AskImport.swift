import Store

/// Asks that the files of an import of one's own be worked on beside the server. What is asked for anew replaces what has ended.
public struct AskImport: Command {
    public static var requires: Permission? { nil }

    public enum Deed: Sendable {
        case look
        /// After looking over.
        case apply(ApplyImport.Choice, seen: ApplyImport.Seen)
    }

    let deed: Deed
    let id: ID<EntryImport>
    let ledger: LedgerID
    let language: Language
    let book: LedgerBook

    /// - Parameter language: in which the bad rows are explained.
    public init(
        _ deed: Deed, for id: ID<EntryImport>, of ledger: LedgerID, in language: Language, book: LedgerBook
    ) {
        (self.deed, self.id, self.ledger) = (deed, id, ledger)
        (self.language, self.book) = (language, book)
    }

    /// - Throws: a conflict while it is worked on, while three of hers are not ended, and where something else was looked over.
    public func perform(at desk: Desk) throws {
        guard let account = desk.actor.account else { throw Refusal.signedOut }
        let found = try EntryImport.waiting(id, of: try book.ledger(ledger), at: desk)
        if try ImportJob.last(of: id, on: desk.connection)?.state.isOpen == true {
            throw Refusal.conflict(why: Text("这批文件正在处理", en: "These files are being worked on"))
        }
        guard try ImportJob.openCount(of: account, on: desk.connection) < ImportJob.mostOpen else {
            throw Refusal.conflict(
                why: Text(
                    "您已有 \(ImportJob.mostOpen) 批文件在处理，请等一等",
                    en: "\(ImportJob.mostOpen) of your imports are being worked on already; wait a little"))
        }
        try desk.connection.run("DELETE FROM import_job WHERE import = \(found.id)")
        switch deed {
        case .look:
            try KeptLook.forget(of: id, on: desk.connection)
            try ask(.look, nil, nil, total: nil, by: account, at: desk)
        case .apply(let choice, let seen):
            guard let look = try KeptLook.find(of: id, for: desk.actor, on: desk.connection),
                look.digest == seen.digest
            else {
                throw Refusal.conflict(
                    why: Text("预览已经更新，请看过新的预览再导入", en: "The rows were looked over anew; see what became of them"))
            }
            try ask(.apply, choice, seen, total: look.rows, by: account, at: desk)
        }
    }

    private func ask(
        _ deed: ImportJob.Deed, _ choice: ApplyImport.Choice?, _ seen: ApplyImport.Seen?, total: Int?,
        by account: ID<Account>, at desk: Desk
    ) throws {
        let job = desk.ids.next(ImportJob.self)
        try desk.connection.run(
            """
            INSERT INTO import_job (id, import, account, deed, choice, digest, seen_at, language, state, asked_at, tries)
            VALUES (\(job), \(id), \(account), \(deed), \(choice), \(seen?.digest), \(seen?.at), \(language),
                \(ImportJob.State.waiting), \(desk.now), 0)
            """)
        try desk.connection.run("INSERT INTO import_pulse (job, rows, total) VALUES (\(job), 0, \(total))")
    }
}

/// Gives up the work on an import of one's own; nothing of it stands in the ledger then, and the files wait on.
public struct CancelImport: Command {
    public static var requires: Permission? { nil }

    let id: ID<EntryImport>
    let ledger: LedgerID
    let book: LedgerBook

    public init(_ id: ID<EntryImport>, of ledger: LedgerID, book: LedgerBook) {
        (self.id, self.ledger, self.book) = (id, ledger, book)
    }

    /// - Throws: a conflict when it was entered a moment before.
    public func perform(at desk: Desk) throws {
        let found = try EntryImport.find(id, of: try book.ledger(ledger), for: desk.actor, on: desk.connection)
        guard found.account == desk.actor.account else { throw Refusal.notFound }
        guard found.state == .waiting else {
            throw Refusal.conflict(
                why: Text("已经写入台账，不能取消了；可以整批撤销", en: "It stands in the ledger already; it can be undone as a whole"))
        }
        guard let job = try ImportJob.last(of: id, on: desk.connection), job.state.isOpen else { return }
        try job.end(as: .cancelled, at: desk)
    }
}
