/// Ledgers name their rules in code; a test asks of each name whether the packs know it.
extension RuleID: ExpressibleByStringLiteral {
    /// A name that is none becomes one that no pack has.
    public init(stringLiteral name: String) { self = RuleID(name) ?? "A0-unknown" }
}

extension RuleID: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = RuleID(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not the name of a rule")
        }
        self = id
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
