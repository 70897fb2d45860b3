import Store

/// Counts the terms anew that had been provisional until the notice of a year came: entry after entry in bounded slices,
/// each a transaction of its own. Broken off, it is begun again and finds what is left; twice changes nothing twice.
public struct TermRecount: Sendable {
    private let notice: ID<LocalNotice>
    private let book: LedgerBook
    private let platform: Platform
    private let slice: Int

    public init(of notice: ID<LocalNotice>, book: LedgerBook, on platform: Platform, slice: Int = 200) {
        (self.notice, self.book, self.platform, self.slice) = (notice, book, platform, slice)
    }

    public func run(as identity: Actor.Identity) async throws {
        var last: Found?
        while true {
            let found = try await platform.database.read { [last, notice, slice] connection in
                let year = try LocalNotice.find(notice, on: connection).year
                return try Found.next(after: last, year: year, limit: slice, on: connection)
            }
            try await platform.perform(
                RecountTerms(notice: notice, entries: found.map(\.id), isLast: found.count < slice, book: book),
                as: identity)
            guard found.count == slice, let end = found.last else { return }
            last = end
        }
    }

    /// An open entry whose term a rule has set and that reaches into the year. A moved one may be met twice.
    private struct Found {
        let id: ID<Entry>
        let due: Day

        static func next(
            after last: Found?, year: Int, limit: Int, on connection: any Connection
        ) throws -> [Found] {
            guard let first = last?.due ?? Day(year: year, month: 1, day: 1) else { return [] }
            let later: SQL = last.map { "AND (e.due_on > \($0.due) OR e.id > \($0.id))" } ?? ""
            return try connection.all(
                """
                SELECT e.id, e.due_on FROM entry e
                WHERE e.closed_on IS NULL AND e.due_on >= \(first) AND e.due_rule IS NOT NULL \(later)
                ORDER BY e.due_on, e.id LIMIT \(limit)
                """
            ) { Found(id: try $0[0], due: try $0[1]) }
        }
    }
}

/// One slice of a recount.
struct RecountTerms: Command {
    static var requires: Permission? { .changeRules }
    static let action = Action("year-notice.recounted", Text("重新计算期限", en: "counted terms anew"))

    let notice: ID<LocalNotice>
    let entries: [ID<Entry>]
    let isLast: Bool
    let book: LedgerBook

    func perform(at desk: Desk) throws {
        let subject = try LocalNotice.find(notice, on: desk.connection)
        let organisation = try desk.allowRules(for: .nation)
        guard subject.awaitsRecount else { return }
        let moved = try entries.sorted().filter { try recount($0, year: subject.year, at: desk) }.count
        let done = isLast ? desk.now : nil
        try desk.connection.run(
            "UPDATE year_notice SET moved = moved + \(moved), recounted_at = \(done) WHERE id = \(notice)")
        if isLast { try desk.record(Self.action, subject.subject, of: organisation) }
    }

    /// - Returns: whether its day moved.
    private func recount(_ id: ID<Entry>, year: Int, at desk: Desk) throws -> Bool {
        guard var entry = try Entry.find(id, on: desk.connection), entry.isOpen, book[entry.ledger] != nil else {
            return false
        }
        let desk = try EntryDesk(entry.ledger, in: book, at: desk)
        let terms = desk.book.terms
        guard let status = desk.ledger.description.status(entry.status) else { return false }
        let events = try entry.termEvents(on: desk.connection).map(\.caseEvent)
        let guess = EntryTerms(rules: terms.rules, calendar: terms.calendar.without(year: year), former: terms.former)
        let content = try entry.content(of: desk.ledger, on: desk.connection)
        let guessed = guess.explanation(of: entry, in: status, desk.ledger.values(with: content), events: events)
        guard guessed?.isProvisional ?? false else { return false }
        let due = try desk.due(of: entry, content)
        guard due != entry.due else { return false }
        entry.due = due
        try desk.keepChanged(entry, content, action: EntryAction.recountedTerm)
        return true
    }
}

extension EntryAction {
    static let recountedTerm = Action(
        "entry.recounted", Text("因放假通知重新计算期限", en: "had its term counted anew by a year’s notice"))
}
