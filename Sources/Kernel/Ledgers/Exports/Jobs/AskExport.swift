import Store

/// Asks for a long list as a file, which is made beside the server.
public struct AskExport: Command {
    public static var requires: Permission? { .exportLarge }

    let ledger: AnyLedger
    let query: String
    let format: String
    let language: Language

    /// - Parameters:
    ///   - query: of the list's address.
    ///   - format: as the name of the file ends.
    public init(of ledger: AnyLedger, query: String, as format: String, in language: Language) {
        (self.ledger, self.query, self.format, self.language) = (ledger, query, format, language)
    }

    /// - Throws: a conflict while three of hers are not ended.
    public func perform(at desk: Desk) throws {
        guard let account = desk.actor.account else { throw Refusal.signedOut }
        guard desk.actor.may(ledger.read) else { throw Refusal.notPermitted(ledger.read) }
        guard query.utf8.count <= 4000 else {
            throw Refusal.conflict(why: Text("筛选条件太长", en: "The filters are too long"))
        }
        let open = try ExportJob.all(of: account, on: desk.connection).count(where: \.state.isOpen)
        guard open < ExportJob.most else {
            throw Refusal.conflict(
                why: Text(
                    "已有 \(ExportJob.most) 份在生成，请等一等", en: "\(ExportJob.most) are being made already; wait a little"))
        }
        try desk.connection.run(
            """
            INSERT INTO export_job (id, link, account, ledger, query, format, language, state, rows, made_at, tries)
            VALUES (\(desk.ids.next(EntryExport.self)), \(ExportLink().description), \(account), \(ledger.id.name),
                \(query), \(format), \(language), \(ExportJob.State.waiting), 0, \(desk.now), 0)
            """)
    }
}

/// Gives up a job of one's own; its file, if there is one, is gone at once.
public struct CancelExport: Command {
    public static var requires: Permission? { nil }

    let link: ExportLink

    public init(_ link: ExportLink) { self.link = link }

    public func perform(at desk: Desk) throws {
        let job = try ExportJob.find(link, of: desk.actor.account, on: desk.connection)
        guard job.state.isOpen || job.state == .ready else { return }
        try job.end(as: .cancelled, at: desk)
    }
}

extension ExportJob {
    /// Ends it; what is not ready keeps no file.
    func end(as state: State, at desk: Desk) throws {
        try desk.connection.run(
            """
            UPDATE export_job SET state = \(state), ends_at = \(desk.now.adding(seconds: Self.kept)), lease = NULL,
                leased_until = NULL
            WHERE id = \(id)
            """)
        if state != .ready { try desk.connection.run("DELETE FROM export_part WHERE job = \(id)") }
        guard state != .cancelled else { return }
        try desk.tell(.exported, to: account, about: nil, cause: id.description, ofHerOwn: true)
    }
}
