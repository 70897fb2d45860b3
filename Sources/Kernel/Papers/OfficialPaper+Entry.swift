public import Store

extension OfficialPaper {
    /// A paper of an entry that the person may read.
    ///
    /// - Throws: ``Refusal/notFound`` for a paper that is not due where the entry stands, or an entry that was erased.
    public static func made(
        _ name: String, of entry: Entry, in ledger: AnyLedger, by terms: EntryTerms, today: Day,
        on connection: any Connection
    ) throws -> OfficialPaper {
        let content = try entry.content(of: ledger, on: connection)
        let owner = try Organisation.find(entry.owner.organisation, on: connection)
        let named = content.values.values.compactMap { value -> ID<Organisation>? in
            if case .organisation(let id) = value { id } else { nil }
        }
        let setting = PaperSetting(
            owner: owner?.name ?? "", above: try owner?.above(on: connection)?.name ?? "",
            organisations: try Organisation.names(of: named, on: connection),
            rules: terms.rules(at: entry.owner.region, on: today), due: entry.due.day, since: entry.enteredOn)
        guard let paper = ledger.papers.first(where: { $0.name == name }),
            let made = paper.paper(of: content, setting), try entry.isOpen || entry.erasure(on: connection) == nil
        else { throw Refusal.notFound }
        return made
    }
}

extension Organisation {
    fileprivate func above(on connection: any Connection) throws -> Organisation? {
        try parent.flatMap { try Organisation.find($0, on: connection) }
    }
}
