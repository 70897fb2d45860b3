/// What makes an entry one that comes again: an earlier one of the same owner about the same employer, alike in some fields. Only employers
/// are known again, never persons.
public struct Recurrence: Hashable, Codable, Sendable {
    /// Listed choices in which the two are alike.
    public let like: [String]
    /// The listed day on which each happened.
    public let on: String
    /// Within which term after the earlier one; at any time where the rule has no value.
    public let rule: RuleID

    public init(like fields: [String], on day: String, within rule: RuleID) {
        (like, on, self.rule) = (fields, day, rule)
    }
}
