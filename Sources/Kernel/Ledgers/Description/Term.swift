/// Until when an entry may stay in a status. Every status says one, so that none is left without by mistake.
public enum Term: Hashable, Codable, Sendable {
    /// Nothing is due any more; no step leads out.
    case final
    /// Declared open-ended.
    case openEnded
    /// What the rule gives, counted from a day that stands in the entry, or from the day the status began where none is named.
    case within(RuleID, part: String?, since: String? = nil)
    /// A day that stands in the entry itself.
    case by(field: String)

    public static func within(_ rule: RuleID, since field: String? = nil) -> Term {
        .within(rule, part: nil, since: field)
    }

    /// The rule that sets it, where one does.
    public var rule: RuleID? {
        if case .within(let rule, _, _) = self { rule } else { nil }
    }
}
