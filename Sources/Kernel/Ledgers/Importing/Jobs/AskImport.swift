import Store

/// Asks that an import be worked on beside the server: one's own that waits, or one that was entered and that one may undo. What is asked for anew replaces what has ended.
public struct AskImport: Command {
    public static var requires: Permission? { nil }

    public enum Deed: Sendable {
        case look
        /// After looking over.
        case apply(ApplyImport.Choice, seen: ApplyImport.Seen)
        case undo
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
        let found = try find(at: desk)
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
        case .undo:
            try ask(.undo, nil, nil, total: found.counts.good + found.counts.changed, by: account, at: desk)
        }
    }

    private func find(at desk: Desk) throws -> EntryImport {
        let face = try book.counted(ledger)
        guard case .undo = deed else { return try EntryImport.waiting(id, of: face, at: desk) }
        let found = try EntryImport.find(id, of: face, for: desk.actor, on: desk.connection)
        guard try found.mayBeUndone(by: desk.actor, in: face, on: desk.connection) else {
            throw Refusal.conflict(why: Text("这次导入不能撤销，或已经撤销", en: "It cannot be undone, or was undone already"))
        }
        return found
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

/// Gives up the work that one asked for; nothing of it is done then, and the files wait on.
public struct CancelImport: Command {
    public static var requires: Permission? { nil }

    let id: ID<EntryImport>
    let ledger: LedgerID
    let book: LedgerBook

    public init(_ id: ID<EntryImport>, of ledger: LedgerID, book: LedgerBook) {
        (self.id, self.ledger, self.book) = (id, ledger, book)
    }

    /// - Throws: a conflict when it was done a moment before.
    public func perform(at desk: Desk) throws {
        let found = try EntryImport.find(id, of: try book.counted(ledger), for: desk.actor, on: desk.connection)
        let job = try ImportJob.last(of: id, on: desk.connection)
        guard desk.actor.account == job?.account ?? found.account else { throw Refusal.notFound }
        if let job, job.state.isOpen { return try job.end(as: .cancelled, at: desk) }
        let isUndoing = job?.deed == .undo
        guard found.state == (isUndoing ? .applied : .waiting) else {
            throw Refusal.conflict(
                why: isUndoing
                    ? Text("已经撤销，不能取消了", en: "It is undone already")
                    : Text("已经写入，不能取消了；可以整批撤销", en: "It is entered already; it can be undone as a whole"))
        }
    }
}
