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
            switch values[field] {
            case .day(let day): return EntryDue(day: day)
            case .days(let days): return EntryDue(day: days.upperBound)
            default: return .none
            }
        case .within(let id, let part):
            let known = version.flatMap { self.rule(id, version: $0) }
            guard let rule = known ?? rule(id, part: part, at: region, on: entered) else {
                return EntryDue(day: nil, isUnset: true)
            }
            guard let deadline = rule.deadline(from: entered, events: events, in: calendar) else {
                return EntryDue(day: nil, rule: rule.version, isUnset: true)
            }
            return EntryDue(day: deadline.last, rule: rule.version)
        }
    }

    /// The count behind an entry's due day, day by day, by the version of the rule that set it.
    ///
    /// - Returns: `nil` when no rule set it, or the version is no longer in any pack.
    public func explanation(of entry: Entry, in status: StatusDescription, events: [CaseEvent]) -> Deadline? {
        guard let version = entry.due.rule, let id = status.term.rule,
            let rule = rule(id, version: version)
        else { return nil }
        return rule.deadline(from: entry.enteredOn, events: events, in: calendar)
    }

    /// The rule that holds for a status at a place; `nil` where none does.
    public func rule(_ id: RuleID, part: String?, at region: String, on day: Day) -> Rule? {
        RegionCode(region).flatMap { rules.rule(id, part: part, at: $0, on: day) }
    }
}
