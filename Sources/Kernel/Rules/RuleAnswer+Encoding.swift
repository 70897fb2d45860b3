/// What a program reads of a rule: in the list, and from the interface.
extension Rule: Encodable {
    private enum Key: String, CodingKey {
        case id, part, region, title, kind, value, source, article, confidence, version
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(id.description, forKey: .id)
        try fields.encode(part, forKey: .part)
        try fields.encode(region.description, forKey: .region)
        try fields.encode(title, forKey: .title)
        try fields.encode(value.kind, forKey: .kind)
        try fields.encode(value.words, forKey: .value)
        try fields.encode(source, forKey: .source)
        try fields.encode(article, forKey: .article)
        try fields.encode(confidence, forKey: .confidence)
        try fields.encode(version, forKey: .version)
    }
}

/// What a program reads of an answer. What is not there is `null`, so that every answer has every field.
extension RuleAnswer: Encodable {
    private enum Key: String, CodingKey {
        case id, status, due, article, source, remarks
        case ruleVersion = "rule_version"
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(asked.id, forKey: .id)
        try fields.encode(status, forKey: .status)
        try fields.encode(due?.description, forKey: .due)
        try fields.encode(rule?.version, forKey: .ruleVersion)
        try fields.encode(rule?.article, forKey: .article)
        try fields.encode(rule?.source, forKey: .source)
        try fields.encode(remarks, forKey: .remarks)
    }
}

/// An answer with its count, day by day.
public struct ExplainedAnswer: Encodable, Sendable {
    let answer: RuleAnswer

    public init(_ answer: RuleAnswer) { self.answer = answer }

    private enum Key: String, CodingKey { case title, value, lines }

    private struct Line: Encodable {
        let first: String
        let last: String
        let why: Text
    }

    public func encode(to encoder: any Encoder) throws {
        try answer.encode(to: encoder)
        let explanation = answer.explanation
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(explanation.title, forKey: .title)
        try fields.encode(answer.rule?.value.words, forKey: .value)
        let lines = explanation.lines.map { Line(first: $0.first.description, last: $0.last.description, why: $0.why) }
        try fields.encode(lines, forKey: .lines)
    }
}
