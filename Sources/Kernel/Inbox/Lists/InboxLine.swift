import Store

/// An entry that waits for somebody, with all that its line says.
public struct InboxLine: Sendable {
    public let line: EntryLine
    public let due: DueStanding
    /// What set the term, with its article.
    public let term: Text?
    /// The latest pressing since the entry came to where it stands.
    public let press: Press?
    /// The colleague to whom it is offered for hand-over and who has not answered.
    public let offeredTo: String?

    public var entry: Entry { line.entry }
}

extension InboxLine {
    static func fill(
        _ lines: [EntryLine], of book: LedgerBook, on today: Day, _ connection: any Connection
    ) throws -> [InboxLine] {
        let ids = lines.map(\.entry.id)
        let presses = try Press.latest(of: ids, on: connection)
        let offers = try HandOver.waiting(of: ids, on: connection)
        let own = try book.ownDays(of: lines, on: connection)
        return lines.map { line in
            let press = presses[line.entry.id].flatMap { $0.day >= line.entry.enteredOn ? $0 : nil }
            return InboxLine(
                line: line, due: DueStanding(line.entry.due, on: today, in: book.terms.calendar),
                term: book.termWords(of: line.entry, own[line.entry.id] ?? [:]), press: press,
                offeredTo: offers[line.entry.id])
        }
    }
}
