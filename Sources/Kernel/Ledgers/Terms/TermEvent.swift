public import Store

/// Something that happened to the term of an entry: it was extended, or does not run for a while.
public struct TermEvent: Sendable {
    public let id: ID<TermEvent>
    public let kind: EventKind
    public let at: Day
    /// The last day of a pause; `nil` while it lasts.
    public let through: Day?
    public let days: Int?
    public let reason: String
    public let account: ID<Account>?

    public var caseEvent: CaseEvent {
        kind == .extend
            ? .extend(days: days, at: at, reason: reason) : .pause(kind, from: at, through: through)
    }
}

extension Entry {
    /// What happened to its present term, oldest first.
    public func termEvents(on connection: any Connection) throws -> [TermEvent] {
        try connection.all(
            """
            SELECT id, kind, at, through, days, reason, account FROM entry_term_event
            WHERE entry = \(id) AND entered_on = \(enteredOn) AND is_over = 0 ORDER BY id LIMIT 200
            """
        ) { row in
            TermEvent(
                id: try row[0], kind: try row[1], at: try row[2], through: try row[3], days: try row[4],
                reason: try row[5], account: try row[6])
        }
    }

    func insert(_ event: TermEvent, on connection: any Connection) throws {
        try connection.run(
            """
            INSERT INTO entry_term_event (id, entry, entered_on, kind, at, through, days, reason, account, is_over)
            VALUES (\(event.id), \(id), \(enteredOn), \(event.kind), \(event.at), \(event.through), \(event.days),
                \(event.reason), \(event.account), 0)
            """)
    }

    /// Ends the pause that lasts; the day before `day` is its last.
    ///
    /// - Returns: whether there was one.
    func endPause(before day: Day, on connection: any Connection) throws -> Bool {
        try connection.run(
            """
            UPDATE entry_term_event SET through = \(day.adding(days: -1))
            WHERE entry = \(id) AND entered_on = \(enteredOn) AND is_over = 0 AND kind = \(EventKind.stay)
                AND through IS NULL
            """) > 0
    }

    /// Whatever happened to the present term concerns no later one.
    func endTerm(on connection: any Connection) throws {
        try connection.run("UPDATE entry_term_event SET is_over = 1 WHERE entry = \(id) AND is_over = 0")
    }
}

extension EventKind: Bindable {}
