import Store

/// Presses for an overdue entry, with an offer of help or of more time: an officer or leader above its owner, and once a day
/// for each matter, whoever it is. It is shown in the inbox and rings nowhere.
public struct PressEntry: Command {
    public static var requires: Permission? { .useInbox }

    let ledger: LedgerID
    let entry: ID<Entry>
    let words: String
    let offer: Press.Offer
    let book: LedgerBook

    public init(_ entry: ID<Entry>, of ledger: LedgerID, _ words: String, offering offer: Press.Offer, book: LedgerBook)
    {
        (self.entry, self.ledger, self.words, self.offer, self.book) = (entry, ledger, words, offer, book)
    }

    public func perform(at desk: Desk) throws {
        let desk = try EntryDesk(ledger, in: book, at: desk)
        let entry = try desk.find(entry)
        guard desk.desk.actor.mayPress(entry, of: desk.ledger) else { throw Refusal.notPermitted(desk.ledger.write) }
        guard entry.isOverdue(on: desk.today) else {
            throw Refusal.conflict(why: Text("这一事项没有逾期，不用催办", en: "This is not overdue; there is nothing to press"))
        }
        let words = words.trimmingSpaces()
        guard (1...200).contains(words.count), words.isPrintableOrBlank else {
            throw Refusal.invalid(field: "words", why: Text("请写 1 到 200 字", en: "Write 1 to 200 characters"))
        }
        let actor = desk.desk.actor
        let office =
            actor.office(above: entry.place, under: desk.ledger.write)
            ?? actor.office(above: entry.place, under: desk.ledger.decide)
        let written = try desk.connection.run(
            """
            INSERT INTO entry_press (entry, day, at, account, organisation, words, offer)
            VALUES (\(entry.id), \(desk.today), \(desk.desk.now), \(actor.account), \(office), \(words), \(offer))
            ON CONFLICT (entry, day) DO NOTHING
            """)
        guard written == 1 else {
            throw Refusal.conflict(
                why: Text("今天已经催办过这一事项，一天只催一次", en: "Somebody has pressed for this today; once a day is enough"))
        }
        try desk.desk.tell(.pressed, to: entry.handler, about: entry, cause: "\(entry.id):\(desk.today)")
        try desk.desk.record(EntryAction.pressed, entry.subject, of: entry.owner.organisation)
    }
}

extension Actor {
    /// Whether she stands above an entry as one who handles its ledger, or as a head; a page asks this before it draws the
    /// button.
    public func mayPress(_ entry: Entry, of ledger: AnyLedger) -> Bool {
        stands(above: entry.place, under: ledger.write) || stands(above: entry.place, under: ledger.decide)
    }
}
