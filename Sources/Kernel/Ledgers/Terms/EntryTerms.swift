/// The rules and the calendar by which entries become due.
public struct EntryTerms: Sendable {
    public let rules: RuleBook
    public let calendar: WorkingCalendar
    /// What no longer holds; entries whose term was set by it are still explained by it.
    public let former: RuleBook

    public init(rules: RuleBook, calendar: WorkingCalendar, former: RuleBook = RuleBook([])) {
        self.rules = rules
        self.calendar = calendar
        self.former = former
    }

    /// The version of a rule that a deadline remembers, whether it still holds or not.
    public func rule(_ id: RuleID, version: String) -> Rule? {
        (rules.versions(of: id) + former.versions(of: id)).first { $0.version == version }
    }

    /// Until when an entry may stay where it stands.
    ///
    /// - Parameters:
    ///   - values: with those that are derived.
    ///   - entered: the day it came into the status; not counted.
    ///   - events: what happened to the term since.
    ///   - version: of the rule, where one has set the term already; a later change of the rule moves nothing.
    public func due(
        in status: StatusDescription, _ values: [String: FieldValue], at region: String, entered: Day,
        events: [CaseEvent] = [], version: String? = nil
    ) -> EntryDue {
        switch status.term {
        case .final, .openEnded: return .none
        case .by(let field):
            return EntryDue(day: Self.day(of: field, in: values))
        case .within(let id, let part, let field):
            guard let start = Self.start(field, in: values, entered: entered) else { return .none }
            let known = version.flatMap { self.rule(id, version: $0) }
            guard let rule = known ?? rule(id, part: part, at: region, on: start) else {
                return EntryDue(day: nil, isUnset: true)
            }
            guard let deadline = rule.deadline(from: start, events: events, in: calendar) else {
                return EntryDue(day: nil, rule: rule.version, isUnset: true)
            }
            let due = EntryDue(day: deadline.last, rule: rule.version)
            return status.closer.reduce(due) {
                closer($1, values, at: region, from: start, events: events, version: version, than: $0)
            }
        }
    }

    /// The limit that the entry itself sets, where it is earlier. A day that stands in it is still told by the rule beside it.
    private func closer(
        _ closer: CloserTerm, _ values: [String: FieldValue], at region: String, from start: Day,
        events: [CaseEvent], version: String?, than due: EntryDue
    ) -> EntryDue {
        guard let day = due.day else { return due }
        if case .day(let field) = closer {
            return Self.day(of: field, in: values).map { $0 < day ? EntryDue(day: $0, rule: due.rule) : due } ?? due
        }
        guard let (id, part) = closer.part(values),
            let rule = version.flatMap({ self.rule(id, version: $0) }).flatMap({ $0.part == part ? $0 : nil })
                ?? rule(id, part: part, at: region, on: start),
            let last = rule.deadline(from: start, events: events, in: calendar)?.last, last < day
        else { return due }
        return EntryDue(day: last, rule: rule.version)
    }

    /// The day on which the window opens at whose end an entry is due: before it nothing is done.
    ///
    /// - Returns: `nil` where its term is no window.
    public func opening(of entry: Entry, in status: StatusDescription) -> Day? {
        guard let version = entry.due.rule, let last = entry.due.day, case .within(let id, _, _) = status.term,
            let rule = rule(id, version: version), rule.isWindow
        else { return nil }
        return rule.deadline(from: last, in: calendar)?.due
    }

    /// Whether the window in which the next step of an entry is taken is yet to open.
    public func isEarly(_ entry: Entry, of ledger: AnyLedger, on today: Day) -> Bool {
        let opens = ledger.description.status(entry.status).flatMap { opening(of: entry, in: $0) }
        return opens.map { today < $0 } ?? false
    }

    /// The count behind an entry's due day, day by day, by the version of the rule that set it.
    ///
    /// - Parameter values: with those that are derived.
    /// - Returns: `nil` when no rule set it, or the version is no longer in any pack.
    public func explanation(
        of entry: Entry, in status: StatusDescription, _ values: [String: FieldValue], events: [CaseEvent]
    ) -> Deadline? {
        guard let version = entry.due.rule, case .within(let id, _, let field) = status.term,
            let rule = rule(id, version: version)
                ?? status.closer.lazy.compactMap({ closer -> Rule? in
                    guard case .rule(let id, _) = closer else { return nil }
                    return self.rule(id, version: version)
                }).first,
            let start = Self.start(field, in: values, entered: entry.enteredOn)
        else { return nil }
        return rule.deadline(from: start, events: events, in: calendar)
    }

    /// The day from which a term is counted; `nil` while the field that holds it is empty.
    private static func start(_ field: String?, in values: [String: FieldValue], entered: Day) -> Day? {
        field.map { day(of: $0, in: values) } ?? entered
    }

    private static func day(of field: String, in values: [String: FieldValue]) -> Day? {
        switch values[field] {
        case .day(let day): day
        case .days(let days): days.upperBound
        default: nil
        }
    }

    /// The rule that holds for a status at a place; `nil` where none does.
    public func rule(_ id: RuleID, part: String?, at region: String, on day: Day) -> Rule? {
        RegionCode(region).flatMap { rules.rule(id, part: part, at: $0, on: day) }
    }

    /// All rules that hold at a place on a day.
    public func rules(at region: String, on day: Day) -> PlaceRules {
        PlaceRules(book: rules, region: RegionCode(region), day: day)
    }
}
