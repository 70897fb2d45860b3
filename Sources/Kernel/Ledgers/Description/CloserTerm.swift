/// A limit that an entry sets beside the term of its status. The earliest of all counts; where it sets none, the term of the status alone
/// does.
public enum CloserTerm: Hashable, Codable, Sendable {
    /// By a rule whose part is named by the choice in a field, such as by how difficult a matter is.
    case rule(RuleID, by: String)
    /// A day that stands in a field, such as the one by which the chair wants an answer.
    case day(String)

    /// The rule and the part of it that an entry chose.
    func part(_ values: [String: FieldValue]) -> (rule: RuleID, part: String)? {
        guard case .rule(let rule, let field) = self, case .choice(let name)? = values[field] else { return nil }
        return (rule, name)
    }
}

extension StatusDescription {
    /// The fields whose day counts where it is earlier than the term.
    public var ownDays: [String] {
        closer.compactMap { if case .day(let field) = $0 { field } else { nil } }
    }
}
