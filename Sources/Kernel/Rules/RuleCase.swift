/// A question to the rules: which limit runs for this matter, and until when.
public struct RuleCase: Hashable, Sendable {
    /// The asker's name for it, handed back with the answer.
    public let id: String
    /// The name of a rule; one that no pack has is answered, not refused.
    public let rule: String
    public let part: String?
    public let region: RegionCode
    public let start: Day
    public let events: [CaseEvent]
    /// What stood in the question and could not be understood as an event.
    public let remarks: [Text]

    public init(
        id: String, rule: String, part: String? = nil, region: RegionCode, start: Day, events: [CaseEvent] = [],
        remarks: [Text] = []
    ) {
        (self.id, self.rule, self.part, self.region, self.start) = (id, rule, part, region, start)
        (self.events, self.remarks) = (events, remarks)
    }
}
