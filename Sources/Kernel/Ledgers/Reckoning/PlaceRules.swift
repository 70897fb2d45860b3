/// The rules as they hold at one place on one day.
public struct PlaceRules: Sendable {
    let book: RuleBook
    let region: RegionCode?
    public let day: Day

    /// - Returns: `nil` where no pack has the rule for this place and day.
    public func rule(_ id: RuleID, part: String? = nil) -> Rule? {
        region.flatMap { book.rule(id, part: part, at: $0, on: day) }
    }

    /// What a rule asks of a number, or of a share of a whole, beside what was counted.
    ///
    /// - Parameters:
    ///   - field: where a complaint is shown.
    ///   - whole: of what a share is taken; 1 for a number by itself.
    /// - Returns: `nil` where the rule sets no number here: then nothing is reckoned, and nothing refused.
    public func reckon(
        _ id: RuleID, part: String? = nil, _ title: Text, at field: String, _ count: Int, of whole: Int = 1
    ) -> Reckoning? {
        guard let rule = rule(id, part: part), case .quantity(let asked) = rule.value else { return nil }
        let counted = whole == 1 ? count.grouped : "\(count.grouped) / \(whole.grouped)"
        let least = asked.unit == .ratio ? asked.least(of: whole).map(\.grouped) : nil
        return Reckoning(
            field: field, title: title, counted: Text(same: counted),
            asked: least.map {
                Text("\(asked.words.zh)，即不少于 \($0)", en: "\(asked.words.en): no fewer than \($0)")
            } ?? asked.words,
            citation: rule.citation, isMet: asked.allows(count, of: whole))
    }
}
