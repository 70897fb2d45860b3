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

extension TermEvent {
    /// What happened to the present terms of entries, each the oldest first.
    static func all(of entries: [Entry], on connection: any Connection) throws -> [ID<Entry>: [TermEvent]] {
        let since = Dictionary(entries.map { ($0.id, $0.enteredOn) }) { first, _ in first }
        var found: [ID<Entry>: [TermEvent]] = [:]
        try connection.each(
            """
            SELECT entry, entered_on, id, kind, at, through, days, reason, account FROM entry_term_event
            WHERE entry IN \(list: entries.map(\.id)) AND is_over = 0 ORDER BY id
            """
        ) { row in
            let entry: ID<Entry> = try row[0]
            guard since[entry] == (try row[1] as Day) else { return }
            found[entry, default: []].append(
                TermEvent(
                    id: try row[2], kind: try row[3], at: try row[4], through: try row[5], days: try row[6],
                    reason: try row[7], account: try row[8]))
        }
        return found
    }

    /// Whatever happened to the present terms of entries concerns no later one.
    static func end(of entries: [ID<Entry>], on connection: any Connection) throws {
        guard !entries.isEmpty else { return }
        try connection.run(
            "UPDATE entry_term_event SET is_over = 1 WHERE entry IN \(list: entries) AND is_over = 0")
    }
}

extension Entry {
    /// What happened to its present term, oldest first.
    public func termEvents(on connection: any Connection) throws -> [TermEvent] {
        try TermEvent.all(of: [self], on: connection)[id] ?? []
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
}

extension EventKind: Bindable {}
