/// A number of an entry beside what a rule asks of it: 到会 85 / 120，至少 2/3，即不少于 80.
public struct Reckoning: Hashable, Sendable {
    /// Where a complaint is shown.
    public let field: String
    public let title: Text
    public let counted: Text
    public let asked: Text
    /// The source of the rule, with its article.
    public let citation: Text
    public let isMet: Bool
    /// What follows from it: that it is met or not, where nothing else does.
    public private(set) var conclusion: Text

    public init(field: String, title: Text, counted: Text, asked: Text, citation: Text, isMet: Bool) {
        (self.field, self.title, self.counted, self.asked) = (field, title, counted, asked)
        (self.citation, self.isMet) = (citation, isMet)
        conclusion = isMet ? Text("符合", en: "yes") : Text("不符合", en: "no")
    }

    /// The same, where more is decided than whether the rule is met.
    public func concluding(_ words: Text) -> Reckoning {
        var reckoning = self
        reckoning.conclusion = words
        return reckoning
    }

    /// Why a step is refused that needs it.
    public var refusal: Refusal {
        .invalid(
            field: field,
            why: Text(
                "\(title.zh)不符合规定：现为 \(counted.zh)，规定是「\(asked.zh)」（\(citation.zh)）",
                en: "\(title.en): \(counted.en), but the rule asks \(asked.en) (\(citation.en))"))
    }
}
