/// A limit of its own that a choice in an entry sets beside the term of a status, such as by how difficult a matter is. The earlier of
/// the two counts; where the rule has no value for the choice, the term of the status alone does.
public struct CloserTerm: Hashable, Codable, Sendable {
    public let rule: RuleID
    /// The field of a choice that names the part of the rule.
    public let field: String

    public init(_ rule: RuleID, by field: String) { (self.rule, self.field) = (rule, field) }

    /// The part that an entry chose.
    func part(_ values: [String: FieldValue]) -> String? {
        if case .choice(let name)? = values[field] { name } else { nil }
    }
}
