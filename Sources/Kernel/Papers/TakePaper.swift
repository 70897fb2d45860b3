/// Hands out a paper, made of an entry as it stands, to whoever may read it. Who took which stands in the journal.
public struct TakePaper: Command {
    public static var requires: Permission? { nil }

    let paper: String
    let ledger: LedgerID
    let entry: ID<Entry>
    let book: LedgerBook

    public init(_ paper: String, of entry: ID<Entry>, in ledger: LedgerID, book: LedgerBook) {
        (self.paper, self.entry, self.ledger, self.book) = (paper, entry, ledger, book)
    }

    public func perform(at desk: Desk) throws -> OfficialPaper {
        let desk = try EntryDesk(ledger, in: book, at: desk)
        let entry = try desk.find(entry)
        let made = try OfficialPaper.made(
            paper, of: entry, in: desk.ledger, by: desk.book.terms, today: desk.today, on: desk.connection)
        if let kind = desk.ledger.papers.first(where: { $0.name == paper }) {
            try desk.desk.record(
                EntryAction.taken(kind, of: desk.ledger), entry.subject, of: entry.owner.organisation)
        }
        return made
    }
}
